import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { postPublicly } from "./reply.ts";

/**
 * Writes to one person in the bot's Messages tab. A person's id in place of a channel's needs no scope
 * beyond `chat:write`: https://docs.slack.dev/reference/methods/chat.postMessage
 */
export async function sendDirectly(
  client: WebClient,
  person: string,
  message: Message,
): Promise<void> {
  await postPublicly(client, { channel: person }, message);
}
