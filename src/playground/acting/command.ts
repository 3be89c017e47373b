import { isObject } from "#playground/json.ts";
import { commandPayload } from "#playground/delivery/interactions.ts";
import { respond } from "#playground/delivery/respond.ts";
import { escapeCommandText } from "#playground/text/typed.ts";
import type { Conversation } from "#playground/workspace/conversations.ts";
import {
  findVisibleChannel,
  refuse,
  tellAndRefuse,
  type Outcome,
  type Posted,
  type Stage,
} from "./stage.ts";

export async function sendCommand(stage: Stage, posted: Posted): Promise<Outcome> {
  const { workspace } = stage;
  const { person } = posted;
  const channel = findVisibleChannel(stage, person, posted.channel);
  if (!channel) return refuse(`There is no channel ${posted.channel} here.`);
  const tell = (text: string) => tellAndRefuse(stage, { person, channel: channel.id, text });
  const [command = "", typed = ""] = splitOnce(posted.text);
  const entry = workspace.app.manifest.commands.find((each) => each.command === command);
  if (!entry) return tell(`${command} is not a valid command.`);
  if (posted.thread_ts) return tell(`${command} is not supported in threads. Sorry!`);
  const text = entry.should_escape ? escapeCommandText(typed, workspace) : typed;
  const payload = commandPayload(stage, { person, channel, command, text });
  const ack = await stage.dispatcher.ask("slash_commands", payload);
  if (!ack.ok) return tell(`${command} failed with the error "${ack.error}"`);
  const problem = showAnswer(stage, { ...posted, channel }, ack.payload);
  if (problem) return tell(`${command} failed with the error "${problem}"`);
  return { ok: true, payload: ack.payload, response_url: String(payload["response_url"]) };
}

function splitOnce(typed: string): readonly string[] {
  const at = typed.search(/\s/);
  return at < 0 ? [typed] : [typed.slice(0, at), typed.slice(at + 1).trim()];
}

interface Asked {
  readonly person: string;
  readonly channel: Conversation;
  readonly text: string;
}

/** Posts what the ack said, if anything; the answer is the name of what was wrong with it. */
function showAnswer(stage: Stage, asked: Asked, payload: unknown): string | undefined {
  const body = typeof payload === "string" ? { text: payload } : payload;
  if (!isObject(body) || Object.keys(body).length === 0) return undefined;
  if (body["response_type"] === "in_channel") showCommand(stage, asked);
  try {
    respond(stage, { person: asked.person, channel: asked.channel.id }, body);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : "unknown_error";
  }
}

/** With `in_channel` everybody sees the command itself as well. */
function showCommand({ announcer }: Stage, { person, channel, text }: Asked) {
  announcer.post({ channel: channel.id, user: person, by_bot: false, text });
}
