import { section } from "#cards/elements.ts";
import { input, textInput } from "#cards/inputs.ts";
import { englishModal, modal } from "#cards/modal.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Press, Submission, SubmissionResult } from "#slack/handlers.ts";
import { openModal } from "#slack/open-modal.ts";
import { admit, getSuggestion, spread } from "./decide.ts";
import { decidedMessage } from "./drawn.ts";
import { parseOrigin, redrawQueue, toMetadata } from "./origin.ts";

export const rejectIds = { send: "review:send-reason", reason: "review:reason" } as const;

/** A rejection has a reason, which the suggester is told. */
export async function askForReason(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const suggestion = await getSuggestion(deps, press);
  if (suggestion.state !== "open") return press.reply.privately(decidedMessage(suggestion));
  const title = plainInMrkdwn(suggestion.fields.title);
  const view = modal({
    callbackId: rejectIds.send,
    title: "Reject a suggestion",
    submit: "Reject",
    close: "Cancel",
    metadata: toMetadata(press, suggestion),
    blocks: [
      section(`*${title}* will not be added.`),
      input({
        id: rejectIds.reason,
        label: "Why not",
        hint: "Whoever suggested it is told this.",
        element: textInput({ id: rejectIds.reason, least: 3, most: 300, lines: "several" }),
      }),
    ],
  });
  await openModal(press, view);
}

export async function reject(deps: FeatureDeps, submission: Submission): Promise<SubmissionResult> {
  await admit(deps, submission);
  const { viewer, values, metadata } = submission;
  const reason = String(values[rejectIds.reason] ?? "")
    .replaceAll(/\s+/gu, " ")
    .trim();
  if (reason === "") {
    return { then: "errors", errors: { [rejectIds.reason]: "Say in a few words why not." } };
  }
  const { id } = parseOrigin(metadata);
  const decision = { team: viewer.team, id, state: "rejected", by: viewer.person, reason } as const;
  const rejected = await deps.store.suggestions.decide(decision);
  if (rejected === undefined) {
    const decided = await getSuggestion(deps, { viewer, value: id });
    const { blocks, text } = decidedMessage(decided);
    const unsaid = `Nobody was told what you wrote: “${plainInMrkdwn(reason)}”`;
    const message = { blocks: [...blocks, section(unsaid)], text: `${text} ${unsaid}` };
    return { then: "show", view: englishModal(message) };
  }
  const draw = () => redrawQueue(deps, submission);
  const later = () => spread(deps, submission, { decided: rejected, draw });
  return { then: "close", later };
}
