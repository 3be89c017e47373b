import { section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { modal } from "#cards/modal.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import type { Sentences } from "#language/english.ts";
import { failureSentence } from "./failure-sentence.ts";
import type { Submission, SubmissionResult } from "./handlers.ts";
import type { Listening } from "./listening.ts";
import { inputValues, submissionPayload } from "./payloads.ts";
import { orDirectly } from "./reply.ts";

export function listenToSubmissions(listening: Listening): void {
  const { app, run } = listening;
  app.view({ type: "view_submission" }, async ({ ack, body, client }) => {
    const payload = submissionPayload.parse(body);
    const submission: Submission = {
      viewer: { team: payload.team?.id ?? payload.user.team_id ?? "", person: payload.user.id },
      client,
      metadata: payload.view.private_metadata,
      values: inputValues(payload.view.state),
      viewId: payload.view.id,
      triggerId: payload.trigger_id,
    };
    const result = await answer(listening, payload.view.callback_id, submission);
    await ack(acknowledgement(result));
    if (result.then === "errors" || result.later === undefined) return;
    await run({
      name: `submission ${payload.view.callback_id}`,
      team: submission.viewer.team,
      key: `submission ${payload.trigger_id} ${payload.view.id}`,
      work: result.later,
      tell: async (message) => {
        const say = await listening.sentences(submission.viewer.team);
        const view = noticeModal(message, say);
        const redraw = () => client.views.update({ view_id: payload.view.id, view });
        await orDirectly(redraw, { client, user: payload.user.id, message });
      },
    });
  });
}

/** A failing handler answers in the modal itself, where the person is looking. */
async function answer(
  { handlers, log, sentences }: Listening,
  callbackId: string,
  submission: Submission,
): Promise<SubmissionResult> {
  const handle = Object.hasOwn(handlers.submissions, callbackId)
    ? handlers.submissions[callbackId]
    : undefined;
  if (handle === undefined) return { then: "close" };
  try {
    return await handle(submission);
  } catch (error) {
    const say = await sentences(submission.viewer.team);
    const sentence = failureSentence(error, say);
    if (sentence !== undefined) return show(sentence, say);
    log.error({ name: `submission ${callbackId}`, err: error }, "failed");
    return show(say.notSubmitted, say);
  }
}

function show(sentence: string, say: Sentences): SubmissionResult {
  const text = plainInMrkdwn(sentence);
  return { then: "show", view: noticeModal({ text, blocks: [section(text)] }, say) };
}

function noticeModal({ blocks }: Message, { close }: Sentences) {
  return modal({ callbackId: "notice", title: "mlops-learn", blocks, close });
}

function acknowledgement(result: SubmissionResult) {
  switch (result.then) {
    case "close":
      return undefined;
    case "errors":
      return { response_action: "errors" as const, errors: { ...result.errors } };
    case "show":
      return { response_action: "update" as const, view: result.view };
  }
}
