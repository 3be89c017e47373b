import type { Button, KnownBlock } from "@slack/types";
import type { SearchResult, TopicCount, Understood } from "#search/hit.ts";
import { type AnswerRef, answerRef, encodeRef } from "./answer-ref.ts";
import { actions, button, context, divider, section } from "./elements.ts";
import { cutText, limits } from "./limits.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { type CardContent, cardSentence, compactCard, resourceCard } from "./resource-card.ts";
import { countOf } from "./words.ts";

/** Ids of what one presses around the cards; their listener is the find feature. */
export const resultIds = {
  more: "find:more",
  ask: "find:ask",
  /** The same without one constraint. */
  without: "find:without",
  verbatim: "find:verbatim",
  showAll: "find:show-all",
} as const;

export interface AnswerContent {
  readonly ref: AnswerRef;
  readonly result: SearchResult;
  readonly cards: readonly CardContent[];
}

/** The private answer: what was understood, up to ten cards, and one next step. */
export function resultsMessage(content: AnswerContent): Message {
  const { result, ref, cards } = content;
  const blocks = [
    section(headline(content)),
    ...buttonRow([...dropButtons(result.understood), ...verbatimButton(ref, result)]),
    ...remarks(result),
    ...(result.confidence === "weak" ? topicRow(result.closeTopics) : []),
    ...cards.flatMap((card) => [divider, ...resourceCard(card)]),
    divider,
    ...buttonRow(moreButton(ref, result)),
    context(narrowing(result)),
  ];
  return { blocks: withinMessage(blocks), text: resultsText(content) };
}

/** The public answer to a mention: three short cards and a door to all of them. */
export function compactMessage(content: AnswerContent, opening?: string): Message {
  const { result, ref, cards } = content;
  const blocks = [
    section(opening ?? headline(content)),
    ...remarks(result),
    ...cards.flatMap((card) => [divider, ...compactCard(card)]),
    ...buttonRow(showAllButton(ref, result)),
  ];
  const text = resultsText(content);
  return {
    blocks: withinMessage(blocks),
    text: opening === undefined ? text : `${opening} ${text}`,
  };
}

/** "*Feature stores · course · free*   3 of 3" */
function headline({ result, ref, cards }: AnswerContent): string {
  const labels = result.understood.map((part) => part.label).join(" · ");
  const subject = labels === "" ? cutText(result.query, 150) : labels;
  const from = ref.o === 0 ? `${cards.length}` : `${ref.o + 1}–${ref.o + cards.length}`;
  return `*${plainInMrkdwn(subject)}*   ${from} of ${result.total}`;
}

function dropButtons(understood: readonly Understood[]): Button[] {
  return understood.flatMap((part) => {
    const value = encodeRef(answerRef("find", part.without));
    if (part.constraint === undefined || part.without.trim() === "" || value === undefined) {
      return [];
    }
    const spoken = `Search again without: ${part.label}`;
    return [button({ label: `${part.label} ✕`, actionId: resultIds.without, value, spoken })];
  });
}

function verbatimButton(ref: AnswerRef, result: SearchResult): Button[] {
  const value = encodeRef({ ...ref, n: 5, o: 0, v: 1 });
  if (result.corrections.length === 0 || value === undefined) return [];
  const typed = result.corrections.map((correction) => correction.from).join(" ");
  return [button({ label: `Search for “${typed}” instead`, actionId: resultIds.verbatim, value })];
}

/** Corrections and relaxed constraints are said, never silent. */
function remarks(result: SearchResult): KnownBlock[] {
  const lines = [
    ...result.corrections.map(
      ({ from, to }) => `Showing *${plainInMrkdwn(to)}* for “${plainInMrkdwn(from)}”.`,
    ),
    ...(result.relaxed === undefined ? [] : [plainInMrkdwn(result.relaxed)]),
    ...(result.confidence === "weak"
      ? ["Nothing fits this closely. The nearest topics come first, then what may still help."]
      : []),
  ];
  return lines.length === 0 ? [] : [context(lines.join("\n"))];
}

/** Topics as buttons that search. */
export function topicRow(topics: readonly TopicCount[]): KnownBlock[] {
  return buttonRow(
    topics.map(({ topic, count }) =>
      button({
        label: `${topic.label} ${count}`,
        actionId: resultIds.ask,
        value: `topic:${topic.id}`,
        spoken: `Search ${topic.label}, ${countOf(count, "resource")}`,
      }),
    ),
  );
}

function moreButton(ref: AnswerRef, result: SearchResult): Button[] {
  const left = result.total - ref.o - ref.n;
  const next = ref.n < 10 ? { ...ref, n: 10 } : { ...ref, n: 5, o: ref.o + ref.n };
  const value = encodeRef(next);
  if (left <= 0 || value === undefined) return [];
  const spoken = `Show more: ${left} left`;
  return [button({ label: "Show more", actionId: resultIds.more, value, spoken })];
}

function showAllButton(ref: AnswerRef, result: SearchResult): Button[] {
  const value = encodeRef({ ...ref, n: 5, o: 0 });
  if (value === undefined) return [];
  const shown = Math.min(result.total, 10);
  return [button({ label: `See all ${shown}, only for you`, actionId: resultIds.showAll, value })];
}

/** Where it says how to narrow, the one place: an example made of the asked subject. */
function narrowing(result: SearchResult): string {
  const topic = result.closeTopics[0]?.topic.label.toLowerCase() ?? "monitoring";
  const used = new Set(result.constraints.map((constraint) => constraint.kind));
  const words = used.has("cost") ? topicSince(topic) : `free ${typeAsked(used)}on ${topic}`;
  return `Narrow it with a type, level, cost or year: \`/mlops-learn ${plainInMrkdwn(words)}\``;
}

const topicSince = (topic: string) => `${topic} since 2022`;
const typeAsked = (used: ReadonlySet<string>) => (used.has("type") ? "" : "courses ");

function buttonRow(buttons: readonly Button[]): KnownBlock[] {
  return buttons.length === 0 ? [] : [actions(buttons)];
}

/** Blocks up to Slack's number; the last ones (next step, narrowing) are worth less than any card. */
function withinMessage(blocks: readonly KnownBlock[]): readonly KnownBlock[] {
  return blocks.slice(0, limits.blocksInMessage);
}

/** The whole answer in sentences: "3 of 12 for feature stores. 1: …" */
export function resultsText({ result, ref, cards }: AnswerContent): string {
  const labels = result.understood.map((part) => part.label).join(", ");
  const subject = plainInMrkdwn(labels === "" ? cutText(result.query, 150) : labels);
  const opening = `${cards.length} of ${countOf(result.total, "resource")} for ${subject}.`;
  const corrected = result.corrections.map(
    ({ from, to }) => `Showing ${plainInMrkdwn(to)} for ${plainInMrkdwn(from)}.`,
  );
  const relaxed = result.relaxed === undefined ? [] : [plainInMrkdwn(result.relaxed)];
  const sentences = cards.map((card, at) => `${ref.o + at + 1}: ${cardSentence(card)}`);
  return fallback([opening, ...corrected, ...relaxed, ...sentences]);
}

/** As many whole sentences as the advised length of `text` holds. */
export function fallback(sentences: readonly string[]): string {
  let text = "";
  for (const sentence of sentences) {
    if (text.length + sentence.length + 1 > limits.fallback) break;
    text = text === "" ? sentence : `${text} ${sentence}`;
  }
  return text;
}
