import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { slackErrorName } from "./slack-error.ts";

/** The message or its channel is gone, or only one person saw it: there is nothing to draw again. */
const gone = new Set([
  ...["message_not_found", "channel_not_found", "is_archived", "not_in_channel"],
  "cant_update_message",
]);

/** Draws a message of the bot's own again, unless it is gone. */
export async function redrawMessage(
  client: WebClient,
  at: { readonly channel: string; readonly ts: string },
  { text, blocks }: Message,
): Promise<void> {
  try {
    await client.chat.update({ ...at, text, blocks: [...blocks] });
  } catch (error) {
    if (!gone.has(slackErrorName(error) ?? "")) throw error;
  }
}
