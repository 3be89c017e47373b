import { visibleMessages } from "#playground/acting/person.ts";
import { without } from "#playground/json.ts";
import type { Channel, Message, SlackView, View } from "#playground/view.ts";
import type { Conversation } from "#playground/workspace/conversations.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";

/** What one person sees of the workspace, or undefined when there is no such person. */
export function personView(workspace: Workspace, id: string): View | undefined {
  const { people, bot, conversations, views, notices, app } = workspace;
  const me = people.find((person) => person.id === id);
  if (!me) return undefined;
  const home = views.homeOf(id);
  const channels = conversations
    .all()
    .filter(({ person }) => person === undefined || person === id);
  return {
    me,
    people,
    bot,
    workspace: workspace.team.name,
    channels: channels.map((channel) => channelSeen(channel, bot.name)),
    messages: visibleMessages({ workspace }, id).map(messageSeen),
    home: home && viewSeen(home),
    modals: views.stackOf(id).map(viewSeen),
    notices: notices
      .all()
      .flatMap((notice) => (notice.person === id ? [without(notice, "person")] : [])),
    commands: app.manifest.commands.map((command) => without(command, "should_escape")),
    shortcuts: app.manifest.shortcuts,
  };
}

const channelSeen = (channel: Conversation, botName: string): Channel => ({
  id: channel.id,
  name: channel.kind === "dm" ? botName : channel.name,
  kind: channel.kind,
  topic: channel.topic,
  bot_is_member: channel.bot_is_member,
});

function messageSeen(message: StoredMessage): Message {
  const { channel, ts, user, text, thread_ts, blocks, metadata } = message;
  return {
    ...{ channel, ts, user, text },
    ...(thread_ts ? { thread_ts } : {}),
    ...(blocks ? { blocks } : {}),
    ...(metadata === undefined ? {} : { metadata }),
    ephemeral: message.only_for !== undefined,
    edited: message.edited !== undefined,
  };
}

function viewSeen(view: StoredView): SlackView {
  const { id, type, callback_id, blocks, errors, private_metadata, values, failure } = view;
  return {
    ...{ id, type, callback_id, blocks, errors, private_metadata, state: values },
    ...(failure ? { failure } : {}),
    ...words("title", view.title),
    ...words("submit", view.submit),
    ...words("close", view.close),
  };
}

const words = (name: "title" | "submit" | "close", text: StoredView["title"]) =>
  text ? { [name]: { text: String(text["text"]) } } : {};
