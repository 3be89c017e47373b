import type { WebClient } from "@slack/web-api";
import { slackToPlainText } from "./plain-text.ts";
import { slackErrorName } from "./slack-error.ts";

const notReadable: Readonly<Record<string, string>> = {
  missing_scope: "I may not read threads in this workspace.",
  not_in_channel: "I cannot read this thread because I am not in the channel.",
  channel_not_found: "I cannot read this thread because I am not in the channel.",
  thread_not_found: "I cannot find the message that started this thread.",
};

const wayOut =
  "Open the menu of the message you mean and choose “Find resources on this”, or mention me with what you look for.";

/**
 * The words of one message, where the bot may read them. Needs `channels:history` (or `groups:` /
 * `mpim:history`), which are optional: without them `why` says so and what to do.
 */
export async function readMessage(
  client: WebClient,
  channel: string,
  ts: string,
): Promise<{ readonly text?: string; readonly why?: string }> {
  try {
    const { messages } = await client.conversations.replies({ channel, ts, limit: 1 });
    return { text: slackToPlainText(messages?.[0]?.text ?? "") };
  } catch (error) {
    const reason = notReadable[slackErrorName(error) ?? ""];
    if (reason === undefined) throw error;
    return { why: `${reason} ${wayOut}` };
  }
}
