import { parseTyped } from "#playground/text/typed.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { outcomeOf, refuse, type Outcome, type Stage } from "./stage.ts";

/** A person changes the words of a message of theirs. */
export async function edit(stage: Stage, message: StoredMessage, text: string): Promise<Outcome> {
  const { workspace, announcer } = stage;
  const current = workspace.messages.find(message.channel, message.ts);
  if (!current || current.by_bot) return refuse("This message is not yours to change.");
  const changed = announcer.edit(current, parseTyped(text, workspace), current.user);
  return outcomeOf(await announcer.acksFor(changed), { ts: changed.ts });
}
