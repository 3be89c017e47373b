import type { Button, KnownBlock } from "@slack/types";
import type { Resource } from "#catalog/schema.ts";
import { actions, button, context, divider, section } from "./elements.ts";
import type { Message } from "./message.ts";
import { link, plainInMrkdwn } from "./mrkdwn.ts";
import { fallback } from "./results.ts";
import { weeklyIds } from "./weekly-ids.ts";
import { slotDate, slotDay, timingWords } from "./weekly-words.ts";

/** A channel's schedule as its people see it. */
export interface WeeklySchedule {
  readonly channel: string;
  readonly timing: Parameters<typeof timingWords>[0];
  /** Plain text. */
  readonly wishes: string;
  /** Undefined once that person is forgotten. */
  readonly owner: string | undefined;
  readonly nextAt: number;
  /** Title of what a person chose for the slot that is not planned yet. */
  readonly pinned?: string | undefined;
  /** Why it pauses, as a sentence in mrkdwn; undefined while it runs. */
  readonly paused: string | undefined;
}

export function weeklyOverviewMessage(
  schedules: readonly WeeklySchedule[],
  done?: string,
): Message {
  const lead = done === undefined ? [] : [section(done)];
  return {
    blocks: [...lead, ...schedules.flatMap(scheduleBlocks)],
    text: fallback([...(done === undefined ? [] : [done]), ...schedules.map(scheduleLine)]),
  };
}

export function scheduleBlocks(schedule: WeeklySchedule): KnownBlock[] {
  return [section(scheduleLine(schedule)), actions(scheduleButtons(schedule))];
}

/** "*Resource of the week* in #mlops, every Tuesday 09:30 Berlin. Next: …" */
function scheduleLine(schedule: WeeklySchedule): string {
  const { channel, timing, wishes, owner, nextAt, paused, pinned } = schedule;
  const by = owner === undefined ? "" : ` Set up by <@${owner}>.`;
  const next = paused ?? `Next on ${slotDay(nextAt, timing.zone)}.`;
  const chosen = pinned === undefined ? "" : ` Pinned to come next: *${plainInMrkdwn(pinned)}*.`;
  const state = `${next}${chosen}`;
  return `*Resource of the week* in <#${channel}>, ${timingWords(timing)}: ${plainInMrkdwn(wishes)}. ${state}${by}`;
}

function scheduleButtons({ channel, paused, pinned }: WeeklySchedule): Button[] {
  const act = (label: string, actionId: string, spoken: string) =>
    button({ label, actionId, value: channel, spoken });
  const running = [
    act("Preview", weeklyIds.preview, "Preview the next weekly post"),
    act("Pause", weeklyIds.pause, "Pause the weekly post"),
  ];
  return [
    act("Change", weeklyIds.open, "Change the weekly post"),
    ...(paused === undefined ? running : [resumeButton(channel)]),
    ...(pinned === undefined ? [] : [act("Unpin", weeklyIds.unpin, `Unpin: ${pinned}`)]),
    act("History", weeklyIds.history, "History of the weekly post"),
    offButton(channel),
  ];
}

export function resumeButton(channel: string): Button {
  return button({
    ...{ label: "Resume", actionId: weeklyIds.resume, value: channel, style: "primary" },
    spoken: "Resume the weekly post",
  });
}

/** Asks first, wherever it stands. */
export function offButton(channel: string): Button {
  const off = button({
    ...{ label: "Turn off", actionId: weeklyIds.off, value: channel },
    spoken: "Turn off the weekly post",
  });
  return { ...off, ...confirmOff };
}

const plain = (text: string) => ({ type: "plain_text", text }) as const;

const confirmOff = {
  confirm: {
    title: plain("Turn the weekly post off?"),
    text: plain(
      "Nothing more is posted. What was posted stays, and is not posted again if you start anew.",
    ),
    confirm: plain("Turn off"),
    deny: plain("Keep it"),
    style: "danger",
  },
} as const;

/** One slot of the past, or the planned one. */
export interface WeeklyPick {
  readonly dueAt: number;
  readonly zone: string;
  /** Undefined where nothing was picked, or it has left the catalog. */
  readonly resource: Resource | undefined;
  /** What stands for the resource where it is gone. */
  readonly name: string | undefined;
  /** "posted", "skipped by hand", … as plain text. */
  readonly state: string;
}

export interface WeeklyHistory {
  readonly channel: string;
  readonly picks: readonly WeeklyPick[];
  /** How many newer ones come before these. */
  readonly offset: number;
  readonly total: number;
}

/** How many picks are shown at a time. */
export const picksOnPage = 15;

export function weeklyHistoryMessage(history: WeeklyHistory): Message {
  const { channel, picks } = history;
  const heading = `*Resources of the week* in <#${channel}>`;
  if (picks.length === 0) {
    const none = `${heading}: none yet.`;
    return { blocks: [section(none)], text: none };
  }
  const lines = picks.map(pickLine);
  const blocks = [
    section(heading),
    divider,
    ...lines.map((line) => section(line)),
    ...pageTurns(history),
  ];
  return { blocks, text: fallback([`${heading}.`, ...lines.map((line) => `${line}.`)]) };
}

function pageTurns({ channel, picks, offset, total }: WeeklyHistory): KnownBlock[] {
  const older = total - offset - picks.length;
  const turn = (label: string, to: number) =>
    button({
      ...{ label, actionId: weeklyIds.turnPage, value: `${channel} ${to}` },
      spoken: `${label} resources of the week`,
    });
  const buttons = [
    ...(older > 0 ? [turn("Show older", offset + picks.length)] : []),
    ...(offset > 0 ? [turn("Show newer", Math.max(0, offset - picksOnPage))] : []),
  ];
  const count = older > 0 ? [context(`And ${older} before these.`)] : [];
  return buttons.length === 0 ? [] : [...count, actions(buttons)];
}

function pickLine({ dueAt, zone, resource, name, state }: WeeklyPick): string {
  const what = resource
    ? link(resource.url, resource.title)
    : plainInMrkdwn(name ?? "nothing picked");
  return `${slotDate(dueAt, zone)} · ${what} · ${plainInMrkdwn(state)}`;
}
