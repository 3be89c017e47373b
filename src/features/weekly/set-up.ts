import { isDeepStrictEqual } from "node:util";
import type { WebClient } from "@slack/web-api";
import { englishModal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { formFieldId, weeklyLoadingModal } from "#cards/weekly-form.ts";
import { weeklyIds } from "#cards/weekly-ids.ts";
import { saidMessage } from "#cards/weekly-preview.ts";
import type { Submission, SubmissionResult } from "#slack/handlers.ts";
import { openModal, type Opening, redrawBelow } from "#slack/open-modal.ts";
import { orDirectly } from "#slack/reply.ts";
import type { Schedule, ScheduleTerms } from "#store/schedule.ts";
import type { Who } from "#store/who.ts";
import { poolOf } from "#weekly/pool.ts";
import { admit } from "./admit.ts";
import { type FormDeps, formOf, openingTerms } from "./form.ts";
import { isOrphan } from "./is-orphan.ts";
import { putAndAnnounce, type SetUp } from "./put-and-announce.ts";
import { readForm } from "./read-form.ts";
import { sourceOf } from "./source.ts";

/** Opens at once, filled in when it is made: Slack waits three seconds for the first. */
export async function openForm(
  deps: FormDeps,
  opening: Opening & { readonly viewer: Who },
  channel: string | undefined,
): Promise<void> {
  await admit(deps, opening, channel);
  const id = await openModal(opening, weeklyLoadingModal);
  const terms = await openingTerms(deps, opening, channel);
  const view = await formOf(deps, opening.viewer, { channel, terms });
  await redrawBelow(opening.client, id, view);
}

export async function submitForm(
  deps: FormDeps,
  submission: Submission,
): Promise<SubmissionResult> {
  const { viewer, client, values } = submission;
  const { channel, terms } = readForm(values);
  if (channel === undefined) return wrong(weeklyIds.channel, "Choose a channel.");
  await admit(deps, submission, channel);
  const source = await sourceOf(deps, viewer.team);
  if (poolOf(terms, source).length === 0) {
    return wrong(formFieldId("topics", channel), nothingFits);
  }
  const before = await deps.store.schedules.find(viewer.team, channel);
  if (before !== undefined && (await stays(deps, client, { before, terms }))) {
    const sentence = `<#${channel}> has it like that already, so nothing was changed.`;
    return { then: "show", view: englishModal(saidMessage(sentence)) };
  }
  const setUp: SetUp = { viewer, client, channel, terms, before };
  return {
    then: "show",
    view: englishModal(saidMessage(`One moment: I am telling <#${channel}>.`)),
    later: () => start(deps, submission.viewId, setUp),
  };
}

/** It runs as it was entered, and whoever set it up is there. */
async function stays(
  deps: FormDeps,
  client: WebClient,
  { before, terms }: { readonly before: Schedule; readonly terms: ScheduleTerms },
): Promise<boolean> {
  if (before.pausedFor !== undefined || !isDeepStrictEqual(before.terms, terms)) return false;
  return !(await isOrphan(deps, client, before));
}

/** When Slack has its answer: what it waits for in vain, a person sends again, and the channel reads twice. */
async function start(deps: FormDeps, viewId: string, setUp: SetUp): Promise<void> {
  const { viewer, client, channel, terms } = setUp;
  const announced = await putAndAnnounce(deps, setUp);
  if ("refused" in announced) {
    const message = noticeMessage(announced.refused);
    const form = await formOf(deps, viewer, { channel, terms });
    const view = { ...form, blocks: [...message.blocks, ...form.blocks] };
    const redraw = () => client.views.update({ view_id: viewId, view });
    return orDirectly(redraw, { client, user: viewer.person, message });
  }
  await redrawBelow(client, viewId, englishModal(saidMessage(announced.done)));
  await deps.contributed.refreshHome({ viewer, client });
}

const nothingFits =
  "No resource fits all of this. Choose more topics, types or levels, or leave one empty for all.";

const wrong = (field: string, sentence: string): SubmissionResult => ({
  then: "errors",
  errors: { [field]: sentence },
});
