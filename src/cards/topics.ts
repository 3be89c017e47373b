import type { Button, KnownBlock } from "@slack/types";
import type { Topic } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import { actions, button, context, section } from "./elements.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { resultIds } from "./results.ts";

export interface CountedTopic {
  readonly topic: Topic;
  readonly count: number;
}

/** All topics with the number of resources in each, as buttons that search, by family. */
export function topicsMessage(topics: readonly CountedTopic[], say: Sentences): Message {
  const named = topics.map(({ topic, count }) => `${plainInMrkdwn(topic.label)} (${count})`);
  return {
    blocks: [section(say.topicsOpening), ...topicGrid(topics, say), context(say.topicsHint)],
    text: say.topicsText(topics.length, named.join(", ")),
  };
}

/** One row of buttons a family: a topic without parents, and those below it. Loners share a row. */
export function topicGrid(topics: readonly CountedTopic[], say: Sentences): KnownBlock[] {
  const families = new Map<string, CountedTopic[]>();
  for (const counted of topics) {
    const root = rootOf(counted.topic, topics);
    families.set(root, [...(families.get(root) ?? []), counted]);
  }
  const rows = [...families.values()].filter((family) => family.length > 1);
  const loners = [...families.values()].filter((family) => family.length === 1).flat();
  return [...rows, ...(loners.length === 0 ? [] : [loners])].map((row) =>
    actions(row.map((counted) => topicButton(counted, say))),
  );
}

/** A topic may have several parents; its family is that of the first. Ends in a cycle too. */
function rootOf(topic: Topic, topics: readonly CountedTopic[], seen = new Set<string>()): string {
  const parent = topic.parents[0];
  const above = topics.find((other) => other.topic.id === parent);
  if (above === undefined || seen.has(topic.id)) return topic.id;
  return rootOf(above.topic, topics, seen.add(topic.id));
}

function topicButton({ topic, count }: CountedTopic, say: Sentences): Button {
  return button({
    label: `${topic.label} ${count}`,
    actionId: resultIds.ask,
    value: `topic:${topic.id}`,
    spoken: say.searchTopic(topic.label, count),
  });
}
