import type { Conversation } from "#playground/workspace/conversations.ts";
import type { JsonObject } from "#playground/json.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";
import { channelPart, interaction, messageJson, nameOf, viewJson } from "./payloads.ts";

/** What a payload is made from: the workspace, and the address that a `response_url` begins with. */
export interface Source {
  readonly workspace: Workspace;
  readonly origin: () => string;
}

type Grant = Parameters<Workspace["responseUrls"]["give"]>;

const responseUrl = ({ workspace, origin }: Source, ...grant: Grant) =>
  origin() + workspace.responseUrls.give(...grant);

export interface UsedCommand {
  readonly person: string;
  readonly channel: Conversation;
  readonly command: string;
  readonly text: string;
}

export function commandPayload(source: Source, used: UsedCommand): JsonObject {
  const { app, team, triggers } = source.workspace;
  const { person, channel } = used;
  return {
    token: app.verification_token,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: person,
    user_name: nameOf(source.workspace, person),
    command: used.command,
    text: used.text,
    api_app_id: app.app_id,
    is_enterprise_install: "false",
    response_url: responseUrl(source, "commands", { person, channel: channel.id }),
    trigger_id: triggers.give({ person }),
  };
}

/** A message, and the channel it stands in. */
export interface Standing {
  readonly message: StoredMessage;
  readonly channel: Conversation;
}

export interface UsedInMessage extends Standing {
  readonly person: string;
  readonly action: JsonObject;
  readonly values: unknown;
}

/** An element used in a message. An ephemeral message is not part of the payload. */
export function messageActions(source: Source, used: UsedInMessage): JsonObject {
  const { workspace } = source;
  const { person, message, channel, values, action } = used;
  const thread = message.thread_ts ? { thread_ts: message.thread_ts } : {};
  const target = { person, channel: channel.id, original: message.ts, ...thread };
  return {
    type: "block_actions",
    ...interaction(workspace, person),
    container: { ...messageContainer(used), ...thread },
    trigger_id: workspace.triggers.give({ person }),
    channel: channelPart(channel),
    ...visibleMessage(workspace, message),
    state: { values },
    response_url: responseUrl(source, "actions", target),
    actions: [{ ...action, action_ts: workspace.ids.ts() }],
  };
}

const messageContainer = ({ message, channel }: Standing) => ({
  type: "message",
  message_ts: message.ts,
  channel_id: channel.id,
  is_ephemeral: message.only_for !== undefined,
});

const visibleMessage = (workspace: Workspace, message: StoredMessage) =>
  message.only_for === undefined ? { message: messageJson(workspace, message) } : {};

/** An element used in a modal or on the Home tab: no `response_url`. */
export function viewActions(
  { workspace }: Source,
  view: StoredView,
  action: JsonObject,
): JsonObject {
  return {
    type: "block_actions",
    ...interaction(workspace, view.person),
    container: { type: "view", view_id: view.id },
    trigger_id: workspace.triggers.give({ person: view.person, view: view.id }),
    view: viewJson(workspace, view),
    actions: [{ ...action, action_ts: workspace.ids.ts() }],
  };
}

export function viewSubmission(source: Source, view: StoredView): JsonObject {
  const { workspace } = source;
  return {
    type: "view_submission",
    ...interaction(workspace, view.person),
    trigger_id: workspace.triggers.give({ person: view.person, view: view.id }),
    view: viewJson(workspace, view),
    response_urls: view.blocks.flatMap((block) => responseUrlOf(source, view, block)),
  };
}

/** One for each conversation chosen in a select with `response_url_enabled`. */
function responseUrlOf(source: Source, view: StoredView, block: JsonObject) {
  const { block_id, element } = block;
  const { response_url_enabled, action_id } = (element ?? {}) as JsonObject;
  if (response_url_enabled !== true) return [];
  const value = view.values[String(block_id)]?.[String(action_id)] as JsonObject | undefined;
  const channel = value?.["selected_conversation"] ?? value?.["selected_channel"];
  if (typeof channel !== "string") return [];
  const response_url = responseUrl(source, "app", { person: view.person, channel });
  return [{ block_id, action_id, channel_id: channel, response_url }];
}

export const viewClosed = (
  { workspace }: Source,
  view: StoredView,
  is_cleared: boolean,
): JsonObject => ({
  type: "view_closed",
  ...interaction(workspace, view.person),
  view: viewJson(workspace, view),
  is_cleared,
});

export interface UsedShortcut extends Standing {
  readonly person: string;
  readonly callback_id: string;
}

export function messageShortcut(source: Source, used: UsedShortcut): JsonObject {
  const { workspace } = source;
  const { person, message, channel } = used;
  return {
    type: "message_action",
    ...interaction(workspace, person),
    action_ts: workspace.ids.ts(),
    channel: channelPart(channel),
    callback_id: used.callback_id,
    trigger_id: workspace.triggers.give({ person }),
    response_url: responseUrl(source, "app", { person, channel: channel.id }),
    message_ts: message.ts,
    message: messageJson(workspace, message),
  };
}

export const globalShortcut = (
  { workspace }: Source,
  person: string,
  callback_id: string,
): JsonObject => ({
  type: "shortcut",
  ...interaction(workspace, person),
  action_ts: workspace.ids.ts(),
  callback_id,
  trigger_id: workspace.triggers.give({ person }),
});

export interface AskedOptions {
  readonly person: string;
  readonly place: Standing | { readonly view: StoredView };
  readonly action_id: string;
  readonly block_id: string;
  readonly value: string;
}

/** A request for the options of an external select. */
export function suggestionPayload({ workspace }: Source, asked: AskedOptions): JsonObject {
  const { person, place, action_id, block_id, value } = asked;
  const where =
    "view" in place
      ? {
          container: { type: "view", view_id: place.view.id },
          view: viewJson(workspace, place.view),
        }
      : {
          container: messageContainer(place),
          channel: channelPart(place.channel),
          ...visibleMessage(workspace, place.message),
        };
  return {
    type: "block_suggestion",
    ...interaction(workspace, person),
    ...where,
    action_id,
    block_id,
    value,
  };
}
