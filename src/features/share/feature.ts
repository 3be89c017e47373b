import type { ModalView } from "@slack/types";
import { cardsMessage } from "#cards/cards-message.ts";
import { section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { modal } from "#cards/modal.ts";
import { resourceCard } from "#cards/resource-card.ts";
import type { Resource } from "#catalog/schema.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import type { Sentences } from "#language/english.ts";
import type { Press, Submission, SubmissionResult } from "#slack/handlers.ts";
import { postPublicly } from "#slack/reply.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import type { Who } from "#store/who.ts";

export const shareIds = { ask: "share:ask", post: "share:post", channel: "share:channel" } as const;

/** The one door from private to public, and it asks. */
export const createShare: CreateFeature = (deps) => ({
  name: "share",
  cardActions: (_audience, _resources, { share: label }) =>
    Promise.resolve(() => [{ place: "menu", order: 20, actionId: shareIds.ask, label }]),
  actions: { [shareIds.ask]: (press) => askBeforeSharing(deps, press) },
  submissions: { [shareIds.post]: (submission) => share(deps, submission) },
});

async function askBeforeSharing(deps: FeatureDeps, press: Press): Promise<void> {
  const resource = getResource(await deps.libraryOf(press.viewer.team), press.value);
  const say = await deps.settings.sentences(press.viewer.team);
  const view = shareModal(resource, press.channel, say);
  const opening = { trigger_id: press.triggerId, view };
  if (press.surface === "modal") await press.client.views.push(opening);
  else await press.client.views.open(opening);
}

/** What will be posted, and where: the channel one stands in, unless that is a direct message. */
function shareModal(resource: Resource, channel: string | undefined, say: Sentences): ModalView {
  const here =
    channel === undefined || channel.startsWith("D") ? {} : { initial_conversation: channel };
  const [preview] = resourceCard({ hit: { resource, score: 0, reasons: [] }, actions: [] });
  return modal({
    callbackId: shareIds.post,
    title: say.shareTitle,
    submit: say.shareSend,
    close: say.cancel,
    metadata: resource.id,
    blocks: [
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
          ...here,
        },
      },
    ],
  });
}

async function share(deps: FeatureDeps, submission: Submission): Promise<SubmissionResult> {
  const { viewer, client, metadata, values } = submission;
  const channel = values[shareIds.channel];
  const say = await deps.settings.sentences(viewer.team);
  if (typeof channel !== "string") {
    return { then: "errors", errors: { [shareIds.channel]: say.shareWhere } };
  }
  const message = await sharedMessage(deps, viewer, metadata);
  try {
    await postPublicly(client, { channel }, message);
    return { then: "close" };
  } catch (error) {
    const refusal = refusals[slackErrorName(error) ?? ""];
    if (refusal === undefined) throw error;
    return { then: "errors", errors: { [shareIds.channel]: say[refusal] } };
  }
}

const refusals: Readonly<Record<string, "shareInvite" | "shareArchived" | "shareRestricted">> = {
  not_in_channel: "shareInvite",
  channel_not_found: "shareInvite",
  is_archived: "shareArchived",
  restricted_action: "shareRestricted",
};

async function sharedMessage(deps: FeatureDeps, viewer: Who, id: string): Promise<Message> {
  const resource = getResource(await deps.libraryOf(viewer.team), id);
  const cards = await deps.contributed.cards({ team: viewer.team }, [
    { resource, score: 0, reasons: [] },
  ]);
  const { sharedBy } = await deps.settings.sentences(viewer.team);
  return cardsMessage({ heading: sharedBy(`<@${viewer.person}>`), cards });
}
