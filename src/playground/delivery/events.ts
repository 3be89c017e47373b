import { randomBytes } from "node:crypto";
import type { JsonObject } from "#playground/json.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";
import { viewJson } from "./payloads.ts";

/** The outer shape of every event. */
export function eventCallback(workspace: Workspace, event: JsonObject, now: number): JsonObject {
  const { app, team, ids } = workspace;
  const authorization = {
    enterprise_id: null,
    team_id: team.id,
    user_id: app.bot_user_id,
    is_bot: true,
    is_enterprise_install: false,
  };
  return {
    token: app.verification_token,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.app_id,
    event,
    type: "event_callback",
    event_id: ids.next("Ev"),
    event_time: Math.floor(now / 1000),
    authorizations: [authorization],
    is_ext_shared_channel: false,
    event_context: `4-${randomBytes(40).toString("base64url")}`,
  };
}

export function homeOpened(workspace: Workspace, person: string, tab: "home" | "messages") {
  const home = workspace.views.homeOf(person);
  return {
    type: "app_home_opened",
    user: person,
    channel: workspace.conversations.dmOf(person).id,
    tab,
    ...(home && tab === "home" ? { view: viewJson(workspace, home) } : {}),
    event_ts: workspace.ids.ts(),
  };
}
