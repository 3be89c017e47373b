import { z } from "zod";
import type { Resource } from "#catalog/schema.ts";
import { englishModal } from "#cards/modal.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { weeklyIds } from "#cards/weekly-ids.ts";
import { chooseModal, saidMessage, weeklyPreviewMessage } from "#cards/weekly-preview.ts";
import { slotDate } from "#cards/weekly-words.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import type { Press, Submission, SubmissionResult } from "#slack/handlers.ts";
import { openModal } from "#slack/open-modal.ts";
import { redrawMessage } from "#slack/redraw-message.ts";
import { UserError } from "#slack/user-error.ts";
import { chosenByHand } from "#store/delivery.ts";
import { isPostable } from "#weekly/pool.ts";
import { admit } from "./admit.ts";
import { getSchedule } from "./changes.ts";
import { getPlanned } from "./previews.ts";
import { sourceOf } from "./source.ts";
import { tellOwner } from "./tell-owner.ts";
import { planned } from "./upcoming.ts";

/** What the chosen resource is for; rides in the modal. */
const purpose = z.discriminatedUnion("for", [
  z.object({
    for: z.literal("this"),
    delivery: z.string(),
    /** The preview to draw again, where it is a direct message. */
    at: z.object({ channel: z.string(), ts: z.string() }).optional(),
  }),
  z.object({ for: z.literal("next"), channel: z.string() }),
]);

type Purpose = z.infer<typeof purpose>;

/** Another resource for a planned post. */
export async function openSwap(deps: FeatureDeps, press: Press): Promise<void> {
  const { delivery } = await getPlanned(deps, press, press.value);
  const { channel, messageTs: ts } = press;
  const at = channel?.startsWith("D") === true && ts !== undefined ? { at: { channel, ts } } : {};
  await open(press, "Choose another", { for: "this", delivery: delivery.id, ...at });
}

/** The resource of the slot that is not planned yet. */
export async function openPin(deps: FeatureDeps, press: Press, channel: string): Promise<void> {
  await getSchedule(deps, { viewer: press.viewer, channel });
  await admit(deps, press, channel);
  await open(press, "Choose the next one", { for: "next", channel });
}

export async function openPinAfter(deps: FeatureDeps, press: Press): Promise<void> {
  const { delivery } = await getPlanned(deps, press, press.value);
  await openPin(deps, press, delivery.channel);
}

async function open(press: Press, title: string, wanted: Purpose): Promise<void> {
  await openModal(press, chooseModal(title, JSON.stringify(wanted)));
}

export async function submitChoice(
  deps: FeatureDeps,
  submission: Submission,
): Promise<SubmissionResult> {
  const wanted = purpose.parse(JSON.parse(submission.metadata));
  const id = submission.values[weeklyIds.resource];
  if (typeof id !== "string") return wrong("Choose a resource.");
  const resource = getResource(await deps.libraryOf(submission.viewer.team), id);
  if (!isPostable(resource, await sourceOf(deps, submission.viewer.team)))
    return wrong(notPostable);
  return wanted.for === "this"
    ? swap(deps, submission, { wanted, resource })
    : pin(deps, submission, { wanted, resource });
}

const notPostable =
  "That one may not be posted: its address is gone, it is archived, or your settings keep it out. Choose another.";
const hadAlready = "This channel had that one already. Choose another.";

const wrong = (sentence: string): SubmissionResult => ({
  then: "errors",
  errors: { [weeklyIds.resource]: sentence },
});

interface Chosen<For extends Purpose["for"]> {
  readonly wanted: Extract<Purpose, { for: For }>;
  readonly resource: Resource;
}

async function swap(
  deps: FeatureDeps,
  { viewer, client }: Submission,
  { wanted, resource }: Chosen<"this">,
): Promise<SubmissionResult> {
  const { delivery, schedule } = await getPlanned(deps, { viewer, client }, wanted.delivery);
  const by = { resource: resource.id, reason: chosenByHand };
  if (!(await deps.store.deliveries.swap(viewer.team, delivery.id, by))) {
    const { used } = await deps.store.deliveries.past(viewer.team, delivery.channel);
    if (used.has(resource.id)) return wrong(hadAlready);
    throw new UserError("That one is being posted right now, so it can no longer be changed.");
  }
  const when = slotDate(delivery.dueAt, schedule.terms.zone);
  const done = `On ${when}, <#${delivery.channel}> gets *${plainInMrkdwn(resource.title)}*.`;
  const after = { delivery: { ...delivery, ...by }, schedule };
  return {
    then: "show",
    view: englishModal(saidMessage(done)),
    later: async () => {
      const preview = await planned(deps, schedule, after.delivery);
      const changed = weeklyPreviewMessage({ ...preview, done: "Changed." });
      if (wanted.at) await redrawMessage(client, wanted.at, changed);
      const said = `<@${viewer.person}> chose another one.`;
      const message = weeklyPreviewMessage({ ...preview, done: said });
      await tellOwner(deps, { viewer, client }, { owner: schedule.owner, message });
    },
  };
}

async function pin(
  deps: FeatureDeps,
  { viewer, client }: Submission,
  { wanted, resource }: Chosen<"next">,
): Promise<SubmissionResult> {
  const { channel } = wanted;
  await admit(deps, { viewer, client }, channel);
  const { used } = await deps.store.deliveries.past(viewer.team, channel);
  if (used.has(resource.id)) return wrong(hadAlready);
  const { owner } = await getSchedule(deps, { viewer, channel });
  await deps.store.schedules.pin(viewer.team, channel, resource.id);
  const done = `*${plainInMrkdwn(resource.title)}* is pinned: it is the next one that <#${channel}> gets after what is planned already.`;
  return {
    then: "show",
    view: englishModal(saidMessage(done)),
    later: () => {
      const message = saidMessage(`<@${viewer.person}> chose what comes: ${done}`);
      return tellOwner(deps, { viewer, client }, { owner, message });
    },
  };
}
