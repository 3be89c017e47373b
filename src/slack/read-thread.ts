import type { WebClient } from "@slack/web-api";
import type { Sentences } from "#language/english.ts";
import { slackToPlainText } from "./plain-text.ts";
import { slackErrorName } from "./slack-error.ts";

const notReadable: Readonly<
  Record<string, "threadsNotAllowed" | "threadNotInChannel" | "threadNotFound">
> = {
  missing_scope: "threadsNotAllowed",
  not_in_channel: "threadNotInChannel",
  channel_not_found: "threadNotInChannel",
  thread_not_found: "threadNotFound",
};

/**
 * The words of one message, where the bot may read them. Needs `channels:history` (or `groups:` /
 * `mpim:history`), which are optional: without them `why` says so and what to do.
 */
export async function readMessage(
  client: WebClient,
  channel: string,
  ts: string,
): Promise<{ readonly text?: string; readonly why?: (say: Sentences) => string }> {
  try {
    const { messages } = await client.conversations.replies({ channel, ts, limit: 1 });
    return { text: slackToPlainText(messages?.[0]?.text ?? "") };
  } catch (error) {
    const reason = notReadable[slackErrorName(error) ?? ""];
    if (reason === undefined) throw error;
    return { why: (say) => `${say[reason]} ${say.threadWayOut}` };
  }
}
