import type { ModalView } from "@slack/types";
import { cardsMessage } from "#cards/cards-message.ts";
import { section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { answerModal, modal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { resourceCard } from "#cards/resource-card.ts";
import type { Resource } from "#catalog/schema.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import type { Sentences } from "#language/english.ts";
import { type Bar, barOf } from "#slack/bar-of.ts";
import type { Press, Submission, SubmissionResult } from "#slack/handlers.ts";
import { openModal, redrawBelow } from "#slack/open-modal.ts";
import { orDirectly, postPublicly } from "#slack/reply.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import type { Who } from "#store/who.ts";

const shareIds = { ask: "share:ask", post: "share:post", channel: "share:channel" } as const;

/** The one door from private to public, and it asks. */
export const createShare: CreateFeature = (deps) => ({
  name: "share",
  cardActions: (_audience, _resources, { share: label }) =>
    Promise.resolve(() => [
      { place: "menu", order: 20, actionId: shareIds.ask, label, spare: true },
    ]),
  actions: { [shareIds.ask]: (press) => askBeforeSharing(deps, press) },
  submissions: { [shareIds.post]: (submission) => share(deps, submission) },
});

async function askBeforeSharing(deps: FeatureDeps, press: Press): Promise<void> {
  const resource = getResource(await deps.libraryOf(press.viewer.team), press.value);
  const say = await deps.settings.sentences(press.viewer.team);
  const here = press.channel?.startsWith("D") === true ? undefined : press.channel;
  await openModal(press, shareModal({ resource, channel: here, say }));
}

interface ShareForm {
  readonly resource: Resource;
  readonly channel: string | undefined;
  readonly say: Sentences;
  /** Why it could not be posted. */
  readonly problem?: string;
}

/** What will be posted, and where: the channel one stands in, unless that is a direct message. */
function shareModal({ resource, channel, say, problem }: ShareForm): ModalView {
  const chosen = channel === undefined ? {} : { initial_conversation: channel };
  const [preview] = resourceCard({ hit: { resource, score: 0, reasons: [] }, actions: [], say });
  return modal({
    callbackId: shareIds.post,
    title: say.shareTitle,
    submit: say.shareSend,
    close: say.cancel,
    metadata: resource.id,
    blocks: [
      ...(problem === undefined ? [] : [section(problem)]),
      section(say.shareIntro),
      ...(preview === undefined ? [] : [preview]),
      {
        type: "input",
        block_id: shareIds.channel,
        label: { type: "plain_text", text: say.channel },
        element: {
          type: "conversations_select",
          action_id: shareIds.channel,
          filter: { include: ["public", "private"], exclude_bot_users: true },
          ...chosen,
        },
      },
    ],
  });
}

/** Slack has its answer before anything is posted: what it waits for in vain, a person sends again. */
async function share(deps: FeatureDeps, submission: Submission): Promise<SubmissionResult> {
  const { viewer, metadata, values } = submission;
  const channel = values[shareIds.channel];
  const say = await deps.settings.sentences(viewer.team);
  if (typeof channel !== "string") {
    return { then: "errors", errors: { [shareIds.channel]: say.shareWhere } };
  }
  const resource = getResource(await deps.libraryOf(viewer.team), metadata);
  return {
    then: "show",
    view: answerModal(noticeMessage(say.shareSending), say),
    later: () => post(deps, submission, { resource, channel, say }),
  };
}

/** Where Slack refuses it, the form comes again with the reason. */
async function post(
  deps: FeatureDeps,
  { viewer, client, viewId }: Submission,
  form: ShareForm & { readonly channel: string },
): Promise<void> {
  const { resource, channel, say } = form;
  try {
    await postPublicly(client, { channel }, await sharedMessage(deps, viewer, resource));
  } catch (error) {
    const bar = barOf(slackErrorName(error) ?? "");
    if (bar === undefined) throw error;
    const problem = say[refusals[bar]];
    const view = shareModal({ ...form, problem });
    const redraw = () => client.views.update({ view_id: viewId, view });
    return orDirectly(redraw, { client, user: viewer.person, message: noticeMessage(problem) });
  }
  await redrawBelow(client, viewId, answerModal(noticeMessage(say.shareDone), say));
}

const refusals = {
  "not there": "shareInvite",
  archived: "shareArchived",
  restricted: "shareRestricted",
} as const satisfies Record<Bar, keyof Sentences>;

async function sharedMessage(deps: FeatureDeps, viewer: Who, resource: Resource): Promise<Message> {
  const cards = await deps.contributed.cards({ team: viewer.team }, [
    { resource, score: 0, reasons: [] },
  ]);
  const { sharedBy } = await deps.settings.sentences(viewer.team);
  return cardsMessage({ heading: sharedBy(`<@${viewer.person}>`), cards });
}
