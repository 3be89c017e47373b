import type { Button, KnownBlock } from "@slack/types";
import type { SearchResult } from "#search/hit.ts";
import { actions, context, section } from "./elements.ts";
import { cutText } from "./limits.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { topicRow } from "./results.ts";

/** One sentence, as plain text: an error or a confirmation. */
export function noticeMessage(sentence: string, buttons: readonly Button[] = []): Message {
  const text = plainInMrkdwn(sentence);
  return {
    text,
    blocks: [section(text), ...(buttons.length === 0 ? [] : [actions(buttons)])],
  };
}

/** Nothing found is an answer: the closest topics, other ways on, and an example. */
export function nothingFoundMessage(result: SearchResult, ways: readonly Button[]): Message {
  const asked = plainInMrkdwn(cutText(result.query, 150));
  const opening =
    asked === "" ? "There were no words to search for." : `Nothing in the catalog on *${asked}*.`;
  const topics = result.closeTopics;
  const hint = topics.length === 0 ? "" : " The closest topics:";
  const example = "Or ask in other words, for example `/mlops-learn how do I monitor a model`";
  const blocks: KnownBlock[] = [
    section(opening + hint),
    ...topicRow(topics),
    ...(ways.length === 0 ? [] : [actions(ways)]),
    context(example),
  ];
  const named = topics.map(({ topic, count }) => `${topic.label} (${count})`).join(", ");
  const text = [opening, named === "" ? "" : `Closest topics: ${named}.`, `${example}.`];
  return { blocks, text: text.filter((part) => part !== "").join(" ") };
}
