import { weeklyPreviewMessage, saidMessage, unskipButton } from "#cards/weekly-preview.ts";
import { slotDate } from "#cards/weekly-words.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Press } from "#slack/handlers.ts";
import { UserError } from "#slack/user-error.ts";
import { chosenByHand, type Delivery } from "#store/delivery.ts";
import type { Schedule } from "#store/schedule.ts";
import { whyNot } from "#weekly/why-not.ts";
import { isPostable } from "#weekly/pool.ts";
import { plannedNext } from "#weekly/slots.ts";
import { admit } from "./admit.ts";
import { getSchedule } from "./changes.ts";
import { sourceOf } from "./source.ts";
import { tellOwner } from "./tell-owner.ts";
import { planned, upcoming } from "./upcoming.ts";

interface PlannedEntry {
  readonly delivery: Delivery;
  readonly schedule: Schedule;
}

/** The delivery that a preview's button speaks of. @throws UserError where it can no longer be changed. */
export async function getPlanned(
  deps: FeatureDeps,
  { viewer, client }: Pick<Press, "viewer" | "client">,
  id: string,
): Promise<PlannedEntry> {
  const delivery = await deps.store.deliveries.find(viewer.team, id);
  if (delivery?.state !== "planned") throw new UserError(tooLate[delivery?.state ?? "gone"]);
  const schedule = await getSchedule(deps, { viewer, channel: delivery.channel });
  await admit(deps, { viewer, client }, delivery.channel);
  return { delivery, schedule };
}

const tooLate: Readonly<Record<Exclude<Delivery["state"], "planned"> | "gone", string>> = {
  gone: "That post is no longer planned, since the schedule was changed. Type /mlops-learn weekly preview in the channel for what comes now.",
  posting: "That one is being posted right now, so it can no longer be changed.",
  posted: "That one is posted already.",
  skipped: "That one was skipped already.",
  failed: "That one could not be posted. Type /mlops-learn weekly history in the channel for why.",
};

export async function keep(deps: FeatureDeps, press: Press): Promise<void> {
  const { delivery, schedule } = await getPlanned(deps, press, press.value);
  const preview = await planned(deps, schedule, delivery);
  const source = await sourceOf(deps, delivery.team);
  if (preview.resource === undefined || !isPostable(preview.resource, source)) {
    throw new UserError(
      "That one may not be posted any more: it left the catalog, or your settings keep it out. Choose another, or I pick one when it is due.",
    );
  }
  await press.reply.inPlace(
    weeklyPreviewMessage({ ...preview, isKept: true, done: "Kept. Nothing else to do." }),
  );
}

export async function skip(deps: FeatureDeps, press: Press): Promise<void> {
  const { delivery, schedule } = await getPlanned(deps, press, press.value);
  const { team, channel, id, dueAt } = delivery;
  if (!(await deps.store.deliveries.skip(team, id, whyNot.byHand))) {
    throw new UserError(tooLate.posting);
  }
  const { owner, terms } = schedule;
  const next = slotDate(plannedNext(schedule).dueAt, terms.zone);
  const gap = `<#${channel}> gets nothing on ${slotDate(dueAt, terms.zone)}. Next on ${next}.`;
  await press.reply.inPlace(saidMessage(`Skipped: ${gap}`, [unskipButton(id)]));
  const message = saidMessage(`<@${press.viewer.person}> skipped the weekly post: ${gap}`);
  await tellOwner(deps, press, { owner, message });
  await deps.contributed.refreshHome(press);
}

/** A press by mistake loses no week, as long as its time has not come. */
export async function unskip(deps: FeatureDeps, press: Press): Promise<void> {
  const { viewer, client, value } = press;
  const delivery = await deps.store.deliveries.find(viewer.team, value);
  if (delivery === undefined) throw new UserError(tooLate.gone);
  const schedule = await getSchedule(deps, { viewer, channel: delivery.channel });
  await admit(deps, { viewer, client }, delivery.channel);
  if (!(await deps.store.deliveries.unskip(viewer.team, value))) throw new UserError(passed);
  const preview = await planned(deps, schedule, { ...delivery, reason: chosenByHand });
  const done = "It is posted after all.";
  await press.reply.inPlace(weeklyPreviewMessage({ ...preview, isKept: true, done }));
  const said = `<@${viewer.person}> took back that it is skipped.`;
  const message = weeklyPreviewMessage({ ...preview, isKept: true, done: said });
  await tellOwner(deps, press, { owner: schedule.owner, message });
  await deps.contributed.refreshHome(press);
}

const passed =
  "That one is no longer skipped, its time has passed, or the channel gets the same resource another week.";

/** What comes next, to whoever asks; pressed on a list it is a message of its own. */
export async function showUpcoming(
  deps: FeatureDeps,
  { viewer, reply, channel }: Pick<Press, "viewer" | "reply"> & { readonly channel: string },
): Promise<void> {
  const schedule = await getSchedule(deps, { viewer, channel });
  if (schedule.pausedFor !== undefined) {
    throw new UserError("The weekly post is paused here, so nothing is planned. Resume it first.");
  }
  await reply.privately(weeklyPreviewMessage(await upcoming(deps, schedule)));
}
