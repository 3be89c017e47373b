import type { Conversation } from "#playground/workspace/conversations.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { ApiError, type ApiContext } from "./method.ts";

/** The conversation that an argument names, as far as the bot may know of it. */
export function getChannel({ workspace }: ApiContext, reference: string): Conversation {
  const found = workspace.conversations.find(reference);
  if (!found || (found.is_private && !found.bot_is_member)) throw new ApiError("channel_not_found");
  return found;
}

/** A conversation that the bot may post to. */
export function getWritable(context: ApiContext, reference: string): Conversation {
  const channel = getChannel(context, reference);
  if (channel.is_archived) throw new ApiError("is_archived");
  const anywhere = context.workspace.app.manifest.scopes.includes("chat:write.public");
  if (!channel.bot_is_member && !anywhere) throw new ApiError("not_in_channel");
  return channel;
}

/** A conversation that the bot may read: its kind decides the scope. */
export function getReadable(context: ApiContext, reference: string, right: "history" | "read") {
  const channel = getChannel(context, reference);
  needScope(context, scopeFor(channel, right));
  return channel;
}

export function needScope({ workspace }: ApiContext, needed: string) {
  const { scopes } = workspace.app.manifest;
  if (scopes.includes(needed)) return;
  throw new ApiError("missing_scope", { needed, provided: scopes.join(",") });
}

function scopeFor(channel: Conversation, right: "history" | "read") {
  if (channel.kind === "dm") return `im:${right}`;
  return channel.is_private ? `groups:${right}` : `channels:${right}`;
}

/** A message that the bot posted and that everybody sees. */
export function getOwnMessage(context: ApiContext, at: OwnMessage): StoredMessage {
  const message = context.workspace.messages.find(at.channel.id, at.ts);
  if (!message || message.only_for) throw new ApiError("message_not_found");
  if (!message.by_bot) throw new ApiError(at.refusal);
  return message;
}

interface OwnMessage {
  readonly channel: Conversation;
  readonly ts: string;
  readonly refusal: "cant_update_message" | "cant_delete_message";
}

/** A channel as `conversations.*` describe it. */
export function channelJson({ workspace }: ApiContext, channel: Conversation) {
  const { id, created, is_archived, is_private, bot_is_member } = channel;
  const base = { id, created, is_archived, context_team_id: workspace.team.id };
  if (channel.person) {
    return { ...base, is_im: true, is_org_shared: false, user: channel.person, is_open: true };
  }
  const about = (value: string) => ({ value, creator: "", last_set: created });
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !is_private,
    is_group: is_private,
    is_im: false,
    is_mpim: false,
    is_private,
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    is_member: bot_is_member,
    creator: workspace.people[0]?.id ?? "",
    topic: about(channel.topic),
    purpose: about(""),
    num_members: workspace.conversations.membersOf(channel).length,
  };
}
