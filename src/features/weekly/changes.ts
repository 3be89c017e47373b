import type { WebClient } from "@slack/web-api";
import { offButton, resumeButton } from "#cards/weekly-overview.ts";
import { saidMessage } from "#cards/weekly-preview.ts";
import { slotDate } from "#cards/weekly-words.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { postPublicly } from "#slack/reply.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import { UserError } from "#slack/user-error.ts";
import type { Schedule } from "#store/schedule.ts";
import type { Who } from "#store/who.ts";
import { planAt } from "#weekly/slots.ts";
import { pausesFor, whyNot } from "#weekly/why-not.ts";
import { admit } from "./admit.ts";
import type { FormDeps } from "./form.ts";
import { adopted, isOrphan } from "./is-orphan.ts";
import { postingRefusal } from "./posting-refusal.ts";
import { recordPassed } from "./record-passed.ts";
import { tellOwner } from "./tell-owner.ts";
import { nextFreeSlot } from "./upcoming.ts";

/** Somebody changes a channel's schedule. */
export interface Change {
  readonly viewer: Who;
  readonly client: WebClient;
  readonly channel: string;
}

/** Each gives what was done, as mrkdwn; pressed twice it is done once. */
export type MakeChange = (deps: FormDeps, change: Change) => Promise<string>;

export const pause: MakeChange = async (deps, change) => {
  const { viewer, channel } = change;
  const { owner } = await getSchedule(deps, change);
  await admit(deps, change, channel);
  const isNew = await deps.store.schedules.pause(viewer.team, channel, whyNot.byHand);
  if (!isNew) return "It is paused already.";
  const line = `<@${viewer.person}> paused the weekly post in <#${channel}>, which you set up.`;
  const message = saidMessage(line, [resumeButton(channel), offButton(channel)]);
  await tellOwner(deps, change, { owner, message });
  return "Paused.";
};

export const resume: MakeChange = async (deps, change) => {
  const { viewer, channel } = change;
  const { team, person } = viewer;
  const schedule = await getSchedule(deps, change);
  await admit(deps, change, channel);
  const { pausedFor, terms } = schedule;
  if (pausedFor === undefined) return "It runs already.";
  if (pausedFor !== whyNot.byHand) await refuseWhereStillBarred(change);
  await recordPassed(deps, schedule);
  const slot = await nextFreeSlot(deps, schedule);
  const isAdopted = await isOrphan(deps, change.client, schedule);
  await deps.store.schedules.resume(team, channel, {
    nextRunAt: planAt(slot),
    ...(isAdopted ? { owner: person } : {}),
  });
  const when = slotDate(slot.dueAt, terms.zone);
  if (isAdopted) return `It runs again, next on ${when}. ${adopted}`;
  const line = `<@${person}> resumed the weekly post in <#${channel}>, which you set up: it is next on ${when}.`;
  await tellOwner(deps, change, { owner: schedule.owner, message: saidMessage(line) });
  return `It runs again, next on ${when}.`;
};

export const turnOff: MakeChange = async (deps, change) => {
  const { viewer, channel } = change;
  await admit(deps, change, channel);
  const schedule = await deps.store.schedules.find(viewer.team, channel);
  const was = await deps.store.schedules.remove(viewer.team, channel);
  if (!was) return `There is no weekly post in <#${channel}> to turn off.`;
  await tellOff(deps, change);
  const line = `<@${viewer.person}> turned off the weekly post in <#${channel}>, which you set up. What was posted stays.`;
  await tellOwner(deps, change, { owner: schedule?.owner, message: saidMessage(line) });
  return `The weekly post in <#${channel}> is off. What was posted stays.`;
};

export const unpin: MakeChange = async (deps, change) => {
  const { viewer, channel } = change;
  const { owner, pinned } = await getSchedule(deps, change);
  await admit(deps, change, channel);
  if (pinned === undefined) return "Nothing is pinned.";
  await deps.store.schedules.pin(viewer.team, channel, undefined);
  const line = `<@${viewer.person}> unpinned what was to come in <#${channel}>.`;
  await tellOwner(deps, change, { owner, message: saidMessage(line) });
  return "Unpinned: I pick the next one.";
};

/** Whoever reads the channel may wonder where the post went. It is off though they cannot be told. */
async function tellOff({ log }: FormDeps, { viewer, client, channel }: Change): Promise<void> {
  const line = `<@${viewer.person}> turned the *resource of the week* off here.`;
  try {
    await postPublicly(client, { channel }, saidMessage(line));
  } catch (error) {
    log.info(
      { channel, error: slackErrorName(error) },
      "a channel was not told of its weekly post",
    );
  }
}

export async function getSchedule(
  { store }: FeatureDeps,
  { viewer, channel }: Pick<Change, "viewer" | "channel">,
): Promise<Schedule> {
  const schedule = await store.schedules.find(viewer.team, channel);
  if (schedule !== undefined) return schedule;
  throw new UserError(
    "That channel has no weekly post. Type /mlops-learn weekly in it to set one up.",
  );
}

/** A line that only the person sees, in the channel itself, shows whether Slack lets the bot speak there. */
async function refuseWhereStillBarred({ client, channel, viewer }: Change): Promise<void> {
  try {
    // Not yet that it runs again: it is resumed once this arrived.
    const text = "I can post here again.";
    await client.chat.postEphemeral({ channel, user: viewer.person, text });
  } catch (error) {
    const sentence = postingRefusal(error, "Resume");
    if (sentence !== undefined) throw new UserError(sentence);
    if (pausesFor(slackErrorName(error) ?? "")) throw error;
  }
}
