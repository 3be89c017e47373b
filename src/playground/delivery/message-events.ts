import { withoutUndefined, type JsonObject } from "#playground/json.ts";
import type { Conversation } from "#playground/workspace/conversations.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";
import { messageJson } from "./payloads.ts";

/** A new message has no `before`, a removed one no `after`. */
export interface MessageChange {
  readonly before?: StoredMessage;
  readonly after?: StoredMessage;
}

/**
 * The events that a change of messages causes, as far as the app asked for them in its manifest and is
 * where they happen. The bot hears of its own messages too.
 */
export function messageEvents(workspace: Workspace, change: MessageChange): readonly JsonObject[] {
  const message = change.after ?? change.before;
  const channel = message && workspace.conversations.find(message.channel);
  if (!channel?.bot_is_member || message?.only_for) return [];
  const { events } = workspace.app.manifest;
  const type = channelType(channel);
  const mention = mentionEvent(workspace, change, channel);
  return [
    ...(mention && events.includes("app_mention") ? [mention] : []),
    ...(events.includes(subscriptionOf[type]) ? [messageEvent(workspace, change, type)] : []),
  ];
}

/** A new message of a person that mentions the bot, outside DMs. */
function mentionEvent(
  workspace: Workspace,
  { before, after }: MessageChange,
  channel: Conversation,
) {
  if (before || !after || after.by_bot || channel.kind === "dm") return undefined;
  if (!mentions(after, workspace)) return undefined;
  const json = messageJson(workspace, after);
  return { ...json, type: "app_mention", channel: channel.id, event_ts: after.ts };
}

export const mentions = (message: StoredMessage, { bot }: Pick<Workspace, "bot">) =>
  message.text.includes(`<@${bot.id}>`);

function messageEvent(workspace: Workspace, change: MessageChange, channel_type: ChannelType) {
  const { before, after } = change;
  const jsonOf = (message?: StoredMessage) => message && messageJson(workspace, message);
  if (!before && after) {
    return { ...jsonOf(after), channel: after.channel, event_ts: after.ts, channel_type };
  }
  const ts = workspace.ids.ts();
  return withoutUndefined({
    type: "message",
    subtype: after ? "message_changed" : "message_deleted",
    hidden: true,
    message: jsonOf(after),
    previous_message: jsonOf(before),
    deleted_ts: after ? undefined : before?.ts,
    channel: before?.channel,
    ts,
    event_ts: ts,
    channel_type,
  });
}

type ChannelType = "im" | "channel" | "group";

const subscriptionOf: Readonly<Record<ChannelType, string>> = {
  im: "message.im",
  channel: "message.channels",
  group: "message.groups",
};

function channelType(channel: Conversation): ChannelType {
  if (channel.kind === "dm") return "im";
  return channel.is_private ? "group" : "channel";
}
