import type { Button, KnownBlock } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import type { SearchResult, TopicCount, Understood } from "#search/hit.ts";
import { type AnswerRef, answerRef, encodeRef } from "./answer-ref.ts";
import { button, buttonRow, context, divider, section } from "./elements.ts";
import { cutText, limits } from "./limits.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { pageSpan } from "./page-buttons.ts";
import { narrowerExample } from "./narrower.ts";
import { relaxedLines } from "./relaxed.ts";
import { understoodLabel, understoodLabels } from "./understood.ts";
import { type CardContent, cardSentence, compactCard, resourceCard } from "./resource-card.ts";

/** Ids of what one presses around the cards; their listener is the find feature. */
export const resultIds = {
  more: "find:more",
  ask: "find:ask",
  /** The same without one constraint. */
  without: "find:without",
  verbatim: "find:verbatim",
  showAll: "find:show-all",
} as const;

interface AnswerContent {
  readonly ref: AnswerRef;
  readonly result: SearchResult;
  readonly cards: readonly CardContent[];
  readonly say: Sentences;
}

/** An answer shows this many at most; the next ones begin a page of their own. */
const mostCards = 10;

/** The private answer: what was understood, up to ten cards, and one next step. */
export function resultsMessage(content: AnswerContent): Message {
  const { result, cards, say } = content;
  const blocks = [
    section(headline(content)),
    ...buttonRow([...dropButtons(result.understood, say), ...verbatimButton(content)]),
    ...remarks(content),
    ...(result.confidence === "weak" ? topicRow(result.closeTopics, say) : []),
    ...cards.flatMap((card) => [divider, ...resourceCard(card)]),
    divider,
    ...buttonRow(moreButton(content)),
    ...narrower(content),
  ];
  return { blocks: withinMessage(blocks), text: resultsText(content) };
}

/** The public answer to a mention: three short cards and a door to all of them. */
export function compactMessage(content: AnswerContent, opening?: string): Message {
  const blocks = [
    section(opening ?? headline(content)),
    ...remarks(content),
    ...content.cards.flatMap((card) => [divider, ...compactCard(card)]),
    ...buttonRow(showAllButton({ ...content, total: content.result.total })),
  ];
  const text = resultsText(content);
  return {
    blocks: withinMessage(blocks),
    text: opening === undefined ? text : `${opening} ${text}`,
  };
}

/** "14 fit, 68 come near": what of all is what stands in bold. Nothing to tell where all is, or none. */
function fitLine({ fitting, total }: SearchResult, say: Sentences): string[] {
  return fitting === 0 || fitting === total ? [] : [say.fitAndNear(fitting, total - fitting)];
}

/** "*Feature stores · course · free*   5 of 82: 14 fit, 68 come near" */
function headline({ result, ref, cards, say }: AnswerContent): string {
  const labels = understoodLabels(result.understood, say).join(" · ");
  const subject = labels === "" ? cutText(result.query, 150) : labels;
  const from = ref.o === 0 ? `${cards.length}` : pageSpan(ref.o, cards.length);
  return `*${plainInMrkdwn(subject)}*   ${[say.shownOf(from, result.total), ...fitLine(result, say)].join(": ")}`;
}

function dropButtons(understood: readonly Understood[], say: Sentences): Button[] {
  return understood.flatMap((part) => {
    const value = encodeRef(answerRef("find", part.without));
    if (part.constraint === undefined || part.without.trim() === "" || value === undefined) {
      return [];
    }
    const label = understoodLabel(part, say);
    const spoken = say.searchWithout(label);
    return [button({ label: `${label} ✕`, actionId: resultIds.without, value, spoken })];
  });
}

function verbatimButton({ ref, result, say }: AnswerContent): Button[] {
  const value = encodeRef({ ...ref, n: 5, o: 0, v: 1 });
  if (result.corrections.length === 0 || value === undefined) return [];
  const typed = result.corrections.map((correction) => correction.from).join(" ");
  return [button({ label: say.searchInstead(typed), actionId: resultIds.verbatim, value })];
}

/** Corrections, what could not be read and relaxed constraints are said, never silent. */
function remarks({ result, say }: AnswerContent): KnownBlock[] {
  const lines = [
    ...result.corrections.map(({ from, to }) =>
      say.corrected(`*${plainInMrkdwn(to)}*`, plainInMrkdwn(from)),
    ),
    ...unreadLines(result, say),
    ...relaxedLines(result, say),
    ...(result.confidence === "weak" ? [say.fitsLoosely] : []),
  ];
  return lines.length === 0 ? [] : [context(lines.join("\n"))];
}

/** Which values mean nothing, and which do. */
export function unreadLines({ unread }: SearchResult, say: Sentences): string[] {
  return unread.map(({ operator, value, choices }) => {
    const asked = plainInMrkdwn(`${operator}:${value}`);
    return choices.length > 1
      ? say.unknownValue(asked, choices.join(", "))
      : say.noNumber(asked, `${operator}:${choices.join("")}`);
  });
}

/** Topics as buttons that search. */
export function topicRow(topics: readonly TopicCount[], say: Sentences): KnownBlock[] {
  return buttonRow(
    topics.map(({ topic, count }) =>
      button({
        label: `${topic.label} ${count}`,
        actionId: resultIds.ask,
        value: `topic:${topic.id}`,
        spoken: say.searchTopic(topic.label, count),
      }),
    ),
  );
}

function moreButton({ ref, result, say }: AnswerContent): Button[] {
  const left = result.total - ref.o - ref.n;
  const next = ref.n < mostCards ? { ...ref, n: mostCards } : { ...ref, n: 5, o: ref.o + ref.n };
  const value = encodeRef(next);
  if (left <= 0 || value === undefined) return [];
  const spoken = say.showMoreLeft(left);
  return [button({ label: say.showMore, actionId: resultIds.more, value, spoken })];
}

interface WholeAnswer extends Pick<AnswerContent, "ref" | "say"> {
  readonly total: number;
}

/** The door from what everybody sees to the whole answer. */
export function showAllButton({ ref, total, say }: WholeAnswer): Button[] {
  const value = encodeRef({ ...ref, n: mostCards, o: 0 });
  if (value === undefined) return [];
  const label =
    total > mostCards ? say.seeSomePrivately(mostCards, total) : say.seeAllPrivately(total);
  return [button({ label, actionId: resultIds.showAll, value })];
}

function narrower({ result, say }: AnswerContent): KnownBlock[] {
  const example = narrowerExample(result);
  return example === undefined ? [] : [context(say.narrowIt(plainInMrkdwn(example)))];
}

/** Blocks up to Slack's number; the last ones (next step, narrowing) are worth less than any card. */
function withinMessage(blocks: readonly KnownBlock[]): readonly KnownBlock[] {
  return blocks.slice(0, limits.blocksInMessage);
}

/** The whole answer in sentences: "3 of 12 for feature stores. 1: …" */
function resultsText({ result, ref, cards, say }: AnswerContent): string {
  const labels = understoodLabels(result.understood, say).join(", ");
  const subject = plainInMrkdwn(labels === "" ? cutText(result.query, 150) : labels);
  const opening = say.answerOpening(cards.length, result.total, subject);
  const corrected = result.corrections.map(({ from, to }) =>
    say.corrected(plainInMrkdwn(to), plainInMrkdwn(from)),
  );
  const told = [...unreadLines(result, say), ...relaxedLines(result, say)];
  const sentences = cards.map((card, at) => `${ref.o + at + 1}: ${cardSentence(card)}`);
  const fit = fitLine(result, say).map((line) => `${line}.`);
  return fallback([opening, ...fit, ...corrected, ...told, ...sentences]);
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
