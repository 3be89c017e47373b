import type { RichTextBlock } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import { section } from "./elements.ts";
import { limits } from "./limits.ts";
import type { Message } from "./message.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";

/** Half of what a message holds: the other half is for what Slack counts besides. */
export const partCharacters = limits.messageCharacters / 2;

/** Text to copy, of which Slack changes nothing, a message a part: "What it is, part 1 of 2." */
export function preformattedMessages(
  what: string,
  parts: readonly string[],
  say: Sentences,
): Message[] {
  return parts.map((part, at) => {
    const heading = say.partOf(what, at + 1, parts.length);
    return {
      text: `${heading}\n${escapeMrkdwn(part).slice(0, limits.fallback - heading.length - 1)}`,
      blocks: [section(heading), preformatted(part)],
    };
  });
}

function preformatted(text: string): RichTextBlock {
  return {
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
  };
}
