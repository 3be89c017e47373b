import type { Button, KnownBlock } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import type { SearchResult } from "#search/hit.ts";
import { buttonRow, context, section } from "./elements.ts";
import { cutText } from "./limits.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { topicRow, unreadLines } from "./results.ts";

/** One sentence, as plain text: an error or a confirmation. */
export function noticeMessage(
  sentence: string,
  buttons: readonly Button[] = [],
  blockId?: string,
): Message {
  const text = plainInMrkdwn(sentence);
  return {
    text,
    blocks: [section(text), ...buttonRow(buttons, blockId)],
  };
}

/** Nothing found is an answer: the closest topics, other ways on, and an example. */
export function nothingFoundMessage(
  result: SearchResult,
  ways: readonly Button[],
  say: Sentences,
): Message {
  const opening = [openingOf(result, say), ...unreadLines(result, say)].join(" ");
  const topics = result.closeTopics;
  const hint = topics.length === 0 ? "" : ` ${say.closestTopicsBelow}`;
  const blocks: KnownBlock[] = [
    section(opening + hint),
    ...topicRow(topics, say),
    ...buttonRow(result.keptOut === undefined ? ways : []),
    context(say.askOtherwise),
  ];
  const named = topics.map(({ topic, count }) => `${topic.label} (${count})`).join(", ");
  const text = [opening, named === "" ? "" : say.closestTopics(named), `${say.askOtherwise}.`];
  return { blocks, text: text.filter((part) => part !== "").join(" ") };
}

function openingOf({ query, keptOut }: SearchResult, say: Sentences): string {
  if (keptOut !== undefined) return say.topicsKeptOut(plainInMrkdwn(keptOut.join(", ")));
  const asked = plainInMrkdwn(cutText(query, 150));
  return asked === "" ? say.noWords : say.nothingFound(asked);
}
