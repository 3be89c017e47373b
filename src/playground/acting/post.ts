import { randomUUID } from "node:crypto";
import { mentions } from "#playground/delivery/message-events.ts";
import { parseTyped } from "#playground/text/typed.ts";
import type { Conversation } from "#playground/workspace/conversations.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { sendCommand } from "./command.ts";
import {
  findVisibleChannel,
  outcomeOf,
  refuse,
  tellAndRefuse,
  type Outcome,
  type Posted,
  type Stage,
} from "./stage.ts";

/** What is typed into the message box: a command, or a message. */
export function postTyped(stage: Stage, posted: Posted): Promise<Outcome> {
  return /^\/[a-z]/.test(posted.text) ? sendCommand(stage, posted) : postMessage(stage, posted);
}

async function postMessage(stage: Stage, posted: Posted): Promise<Outcome> {
  const { workspace } = stage;
  const channel = findVisibleChannel(stage, posted.person, posted.channel);
  if (!channel) return refuse(`There is no channel ${posted.channel} here.`);
  if (channel.is_archived) return refuse(`#${channel.name} is archived.`);
  if (posted.text.trim() === "") return refuse("A message needs some text.");
  const message = stage.announcer.post({
    ...parseTyped(posted.text, workspace),
    channel: channel.id,
    user: posted.person,
    by_bot: false,
    client_msg_id: randomUUID(),
    ...(posted.thread_ts ? { thread_ts: posted.thread_ts } : {}),
  });
  if (!channel.bot_is_member) return missBot(stage, message, channel);
  return outcomeOf(await stage.announcer.acksFor(message), { ts: message.ts });
}

/** Slack offers to invite an app that is mentioned where it is not a member; the app hears nothing. */
function missBot(stage: Stage, message: StoredMessage, channel: Conversation): Outcome {
  const { bot } = stage.workspace;
  if (!mentions(message, stage.workspace)) return { ok: true, ts: message.ts };
  const text = `@${bot.name} is not in #${channel.name}. Invite it, then mention it again.`;
  return tellAndRefuse(stage, { person: message.user, channel: channel.id, text });
}
