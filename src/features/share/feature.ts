import type { ModalView } from "@slack/types";
import { cardsMessage } from "#cards/cards-message.ts";
import { section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { modal } from "#cards/modal.ts";
import { resourceCard } from "#cards/resource-card.ts";
import type { Resource } from "#catalog/schema.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import type { Press, Submission, SubmissionResult } from "#slack/handlers.ts";
import { postPublicly } from "#slack/reply.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import type { Who } from "#store/who.ts";

export const shareIds = { ask: "share:ask", post: "share:post", channel: "share:channel" } as const;

/** The one door from private to public, and it asks. */
export const createShare: CreateFeature = (deps) => ({
  name: "share",
  cardActions: () => Promise.resolve(() => [menuEntry]),
  actions: { [shareIds.ask]: (press) => askBeforeSharing(deps, press) },
  submissions: { [shareIds.post]: (submission) => share(deps, submission) },
});

const menuEntry = {
  place: "menu",
  order: 20,
  actionId: shareIds.ask,
  label: "Share to this channel",
} as const;

async function askBeforeSharing(deps: FeatureDeps, press: Press): Promise<void> {
  const resource = getResource(await deps.libraryOf(press.viewer.team), press.value);
  const view = shareModal(resource, press.channel);
  const opening = { trigger_id: press.triggerId, view };
  if (press.surface === "modal") await press.client.views.push(opening);
  else await press.client.views.open(opening);
}

/** What will be posted, and where: the channel one stands in, unless that is a direct message. */
function shareModal(resource: Resource, channel: string | undefined): ModalView {
  const here =
    channel === undefined || channel.startsWith("D") ? {} : { initial_conversation: channel };
  const [preview] = resourceCard({ hit: { resource, score: 0, reasons: [] }, actions: [] });
  return modal({
    callbackId: shareIds.post,
    title: "Share a resource",
    submit: "Share",
    close: "Cancel",
    metadata: resource.id,
    blocks: [
      section("Everybody in the channel will see this, with your name:"),
      ...(preview === undefined ? [] : [preview]),
      {
        type: "input",
        block_id: shareIds.channel,
        label: { type: "plain_text", text: "Channel" },
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
  if (typeof channel !== "string") {
    return { then: "errors", errors: { [shareIds.channel]: "Choose a channel to share it to." } };
  }
  const message = await sharedMessage(deps, viewer, metadata);
  try {
    await postPublicly(client, { channel }, message);
    return { then: "close" };
  } catch (error) {
    const sentence = refusals[slackErrorName(error) ?? ""];
    if (sentence === undefined) throw error;
    return { then: "errors", errors: { [shareIds.channel]: sentence } };
  }
}

const invite =
  "I could not post there because I am not in that channel. Type /invite @mlops-learn in it and press Share again.";

const refusals: Readonly<Record<string, string>> = {
  not_in_channel: invite,
  channel_not_found: invite,
  is_archived: "That channel is archived. Choose another one.",
  restricted_action:
    "Only some people may post in that channel. Choose another one, or ask an admin.",
};

async function sharedMessage(deps: FeatureDeps, viewer: Who, id: string): Promise<Message> {
  const resource = getResource(await deps.libraryOf(viewer.team), id);
  const cards = await deps.contributed.cards({ team: viewer.team }, [
    { resource, score: 0, reasons: [] },
  ]);
  return cardsMessage({ heading: `<@${viewer.person}> shared this`, cards });
}
