import type { WebClient } from "@slack/web-api";
import { answerModal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { longestNote, type Problem, problems, reportIds, reportMessage } from "#cards/report.ts";
import { line } from "#catalog/schema.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import { postInReviewChannel } from "#features/post-in-review-channel.ts";
import type { Sentences } from "#language/english.ts";
import type { InputValues, Submission, SubmissionResult } from "#slack/handlers.ts";
import { openReportsPerPerson, type Report } from "#store/reports.ts";
import { contentOf } from "./drawn.ts";

export async function send(deps: FeatureDeps, submission: Submission): Promise<SubmissionResult> {
  const { viewer, client, metadata: resource, values } = submission;
  const say = await deps.settings.sentences(viewer.team);
  getResource(await deps.libraryOf(viewer.team), resource);
  const read = readReport(values, say);
  if ("errors" in read) return { then: "errors", errors: read.errors };
  const added = await deps.store.reports.add(viewer, { resource, ...read });
  switch (added.outcome) {
    case "full":
      return show(say.reportFull(openReportsPerPerson), say);
    case "known":
      return show(say.reportKnown, say);
    case "added":
      return {
        ...show(say.reportThanks, say),
        later: () => postForModerators(deps, client, added.report),
      };
  }
}

function show(sentence: string, say: Sentences) {
  return { then: "show", view: answerModal(noticeMessage(sentence), say) } as const;
}

interface Read {
  readonly problem: Problem;
  readonly note: string;
}

function readReport(
  values: InputValues,
  say: Sentences,
): Read | { readonly errors: Readonly<Record<string, string>> } {
  const problem = problems.find((one) => one === values[reportIds.problem]);
  const entered = values[reportIds.note];
  const note = (typeof entered === "string" ? entered : "").replaceAll(/\s+/gu, " ").trim();
  if (problem === undefined) return { errors: { [reportIds.problem]: say.reportChoose } };
  if (problem === "other" && note === "") {
    return { errors: { [reportIds.note]: say.reportNeedsNote } };
  }
  if (note !== "" && !line.max(longestNote).safeParse(note).success) {
    return { errors: { [reportIds.note]: say.reportWrongNote(longestNote) } };
  }
  return { problem, note };
}

/** Home shows it in any case. */
async function postForModerators(
  deps: FeatureDeps,
  client: WebClient,
  report: Report,
): Promise<void> {
  const { team, id } = report;
  const say = await deps.settings.sentences(team);
  const message = reportMessage(await contentOf(deps, report), say);
  const { at } = await postInReviewChannel(deps, client, { team, message });
  if (at !== undefined) await deps.store.reports.posted(team, id, at);
}
