import type { Workspace } from "#playground/workspace/workspace.ts";
import type { Conversation } from "#playground/workspace/conversations.ts";
import { without, withoutUndefined, type JsonObject } from "#playground/json.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";

export const nameOf = (workspace: Workspace, id: string) =>
  [...workspace.people, workspace.bot].find((each) => each.id === id)?.name ?? "unknown";

export const channelPart = (channel: Conversation) => ({ id: channel.id, name: channel.name });

/** What every interactive payload carries. */
export function interaction(workspace: Workspace, person: string) {
  const { app, team } = workspace;
  const name = nameOf(workspace, person);
  return {
    user: { id: person, username: name, name, team_id: team.id },
    api_app_id: app.app_id,
    token: app.verification_token,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A message as the Web API and the payloads give it. */
export function messageJson(workspace: Workspace, message: StoredMessage): JsonObject {
  const { app, team } = workspace;
  const author = message.by_bot
    ? { bot_id: app.bot_id, app_id: app.app_id, bot_profile: botProfile(workspace) }
    : { client_msg_id: message.client_msg_id };
  const { text, ts, thread_ts, user, blocks, edited, metadata, attachments } = message;
  const optional = { thread_ts, blocks, edited, metadata, attachments };
  const reactions = message.reactions.map((each) => ({ ...each, count: each.users.length }));
  return withoutUndefined({
    type: "message",
    ...author,
    user,
    text,
    ts,
    team: team.id,
    ...optional,
    ...(thread_ts && thread_ts !== ts
      ? { parent_user_id: workspace.messages.find(message.channel, thread_ts)?.user }
      : {}),
    ...(reactions.length > 0 ? { reactions } : {}),
  });
}

const botProfile = ({ app, team }: Workspace) => ({
  id: app.bot_id,
  app_id: app.app_id,
  user_id: app.bot_user_id,
  name: app.manifest.name,
  deleted: false,
  updated: 1_700_000_000,
  team_id: team.id,
});

/** A view as the Web API and the payloads give it. */
export function viewJson(workspace: Workspace, view: StoredView): JsonObject {
  const { app, team } = workspace;
  return {
    ...without(view, "person", "values", "errors", "failure"),
    team_id: team.id,
    title: view.title ?? { type: "plain_text", text: "View Title", emoji: true },
    close: view.close ?? null,
    submit: view.submit ?? null,
    state: { values: view.values },
    app_id: app.app_id,
    app_installed_team_id: team.id,
    bot_id: app.bot_id,
  };
}
