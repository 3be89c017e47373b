import type { Clock } from "#playground/clock.ts";
import { parseTyped } from "#playground/text/typed.ts";
import { installApp, type AppManifest, type InstalledApp } from "./app.ts";
import { createChanges, type Changes } from "./changes.ts";
import { createConversations, type Conversations } from "./conversations.ts";
import type { MessageFixture, WorkspaceFixture } from "./fixture.ts";
import { createResponseUrls, createTriggers, type ResponseUrls, type Triggers } from "./grants.ts";
import { createIds, tsOf, type Ids } from "./ids.ts";
import { createMessages, type Messages } from "./messages.ts";
import { createNotices, type Notices } from "./notices.ts";
import { botMember, memberOf, type Member } from "./member.ts";
import { createViews, type Views } from "./views.ts";

/** Everything that the local Slack knows. */
export interface Workspace {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: InstalledApp;
  readonly people: readonly Member[];
  readonly bot: Member;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly views: Views;
  readonly notices: Notices;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly ids: Ids;
  readonly changes: Changes;
}

export interface WorkspaceDeps {
  readonly manifest: AppManifest;
  readonly clock: Clock;
}

export function createWorkspace(fixture: WorkspaceFixture, deps: WorkspaceDeps): Workspace {
  const { clock } = deps;
  const app = installApp(deps.manifest);
  const changes = createChanges();
  const ids = createIds(clock);
  const { touch } = changes;
  const team = { id: "T0WORKSPACE", name: fixture.name, domain: fixture.domain };
  const now = clock.now();
  const workspace: Workspace = {
    team,
    app,
    people: fixture.people.map(memberOf),
    bot: botMember(app),
    conversations: createConversations(fixture, { ids, touch, bot: app.bot_user_id, now }),
    messages: createMessages(ids, touch),
    views: createViews(ids, touch),
    notices: createNotices(ids, touch),
    triggers: createTriggers(ids, clock),
    responseUrls: createResponseUrls(team.id, clock),
    ids,
    changes,
  };
  for (const message of inOrder(fixture.messages)) postEarlier(workspace, message, now);
  return workspace;
}

type Earlier = Omit<MessageFixture, "replies"> & { readonly parentMinutesAgo?: number };

function inOrder(messages: readonly MessageFixture[]): readonly Earlier[] {
  const all = messages.flatMap(({ replies = [], ...parent }): Earlier[] => [
    parent,
    ...replies.map((reply) => ({
      ...reply,
      channel: parent.channel,
      parentMinutesAgo: parent.minutesAgo,
    })),
  ]);
  return all.toSorted((a, b) => b.minutesAgo - a.minutesAgo);
}

function postEarlier(workspace: Workspace, message: Earlier, now: number) {
  const minutesToTs = (minutes: number) => tsOf(now - minutes * 60_000);
  const { parentMinutesAgo } = message;
  workspace.messages.post({
    ...parseTyped(message.text, workspace),
    channel: message.channel,
    user: message.person,
    by_bot: false,
    ts: minutesToTs(message.minutesAgo),
    ...(parentMinutesAgo === undefined ? {} : { thread_ts: minutesToTs(parentMinutesAgo) }),
  });
}
