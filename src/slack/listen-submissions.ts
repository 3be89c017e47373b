import type { AckFn, ViewResponseAction, ViewSubmitAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { modal } from "#cards/modal.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import type { Sentences } from "#language/english.ts";
import { failureSentence } from "./failure-sentence.ts";
import type { Submission, SubmissionResult } from "./handlers.ts";
import type { Listening } from "./listening.ts";
import { inputValues, type SubmissionPayload, submissionPayload } from "./payloads.ts";
import { orDirectly } from "./reply.ts";

/** In hand from the start: a handler may do all of its work before Slack has its answer. */
export function listenToSubmissions(listening: Listening): void {
  const { app, inHand } = listening;
  app.view<ViewSubmitAction>({ type: "view_submission" }, async ({ ack, body, client }) => {
    await inHand.add(onSubmission(listening, submissionPayload.parse(body), { ack, client }));
  });
}

interface Means {
  readonly ack: AckFn<ViewResponseAction>;
  readonly client: WebClient;
}

async function onSubmission(
  listening: Listening,
  payload: SubmissionPayload,
  { ack, client }: Means,
): Promise<void> {
  const { user, view } = payload;
  const submission: Submission = {
    viewer: { team: payload.team?.id ?? user.team_id ?? "", person: user.id },
    client,
    metadata: view.private_metadata,
    values: inputValues(view.state),
    viewId: view.id,
    triggerId: payload.trigger_id,
  };
  const result = await answer(listening, view.callback_id, submission);
  await ack(acknowledgement(result));
  if (result.then === "errors" || result.later === undefined) return;
  await listening.run({
    name: `submission ${view.callback_id}`,
    team: submission.viewer.team,
    // Sent again where Slack's answer got lost, it is another press of the same form as it stood.
    key: `submission ${view.id} ${view.hash}`,
    isShared: true,
    work: result.later,
    tell: async (message) => {
      const drawn = noticeModal(message, await listening.sentences(submission.viewer.team));
      const redraw = () => client.views.update({ view_id: view.id, view: drawn });
      await orDirectly(redraw, { client, user: user.id, message });
    },
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
