import type { WebClient } from "@slack/web-api";
import { saidMessage } from "#cards/weekly-preview.ts";
import { slotDate, slotDay, timingWords } from "#cards/weekly-words.ts";
import { failureOf } from "#slack/call-outcome.ts";
import { postPublicly } from "#slack/reply.ts";
import type { Schedule, ScheduleTerms } from "#store/schedule.ts";
import type { Who } from "#store/who.ts";
import { planAt, type Slot } from "#weekly/slots.ts";
import type { FormDeps } from "./form.ts";
import { adopted, isOrphan } from "./is-orphan.ts";
import { describeWishes } from "./overview.ts";
import { postingRefusal } from "./posting-refusal.ts";
import { recordPassed } from "./record-passed.ts";
import { nextFreeSlot } from "./upcoming.ts";

export interface SetUp {
  readonly viewer: Who;
  readonly client: WebClient;
  readonly channel: string;
  readonly terms: ScheduleTerms;
  readonly before: Schedule | undefined;
}

/** Refused, nothing is changed. */
type Outcome = { readonly refused: string } | { readonly done: string };

/**
 * Stored first: a channel must not read of what is not kept, nor read it again when somebody then tries
 * once more. Where it cannot be told, nothing may be posted either, so that is taken back.
 */
export async function putAndAnnounce(deps: FormDeps, setUp: SetUp): Promise<Outcome> {
  const { viewer, client, channel, terms, before } = setUp;
  const { team, person } = viewer;
  const slot = await nextFreeSlot(deps, { team, channel, terms });
  const isAdopted = before !== undefined && (await isOrphan(deps, client, before));
  const owner = isAdopted ? person : (before?.owner ?? person);
  const text = await announcement(deps, setUp, slot);
  if (before !== undefined) await recordPassed(deps, before);
  await deps.store.schedules.put({ team, channel, owner, terms, nextRunAt: planAt(slot) });
  const told = await announce(deps, setUp, text);
  if ("refused" in told) return told;
  const next = before === undefined ? "gets its first one" : "gets its next one";
  const when = slotDate(slot.dueAt, terms.zone);
  const yours = isAdopted ? ` ${adopted}` : "";
  return {
    done: told.isSure
      ? `<#${channel}> was told, and ${next} on ${when}.${yours}`
      : `<#${channel}> ${next} on ${when}. Slack did not say whether the channel was told: look there.${yours}`,
  };
}

async function announcement(deps: FormDeps, setUp: SetUp, slot: Slot): Promise<string> {
  const { viewer, terms, before } = setUp;
  const wishes = await describeWishes(deps, viewer.team, terms);
  const did = before === undefined ? "set up" : "changed";
  return `<@${viewer.person}> ${did} the *resource of the week* here: ${timingWords(terms)}, next on ${slotDay(slot.dueAt, terms.zone)}. It brings ${wishes}. Change it with \`/mlops-learn weekly\`.`;
}

type Told = { readonly refused: string } | { readonly isSure: boolean };

async function announce(deps: FormDeps, setUp: SetUp, text: string): Promise<Told> {
  const { client, channel, before } = setUp;
  try {
    await postPublicly(client, { channel }, saidMessage(text));
    return { isSure: true };
  } catch (error) {
    if (failureOf(error).kind === "unsure") return { isSure: false };
    await takeBack(deps, setUp);
    const button = before === undefined ? "Start posting" : "Save changes";
    const sentence = postingRefusal(error, button);
    if (sentence === undefined) throw error;
    return { refused: sentence };
  }
}

/** As it was before, but for when it is planned next: what was planned already is gone. */
async function takeBack(deps: FormDeps, { viewer, channel, before }: SetUp): Promise<void> {
  const { schedules } = deps.store;
  if (before === undefined) await schedules.remove(viewer.team, channel);
  else await schedules.put({ ...before, nextRunAt: planAt(await nextFreeSlot(deps, before)) });
}
