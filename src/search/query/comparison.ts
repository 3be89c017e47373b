import type { Catalog } from "#catalog/catalog.ts";
import { opensAnother } from "./clauses.ts";
import { alike, joiners, leaving, others, similar, toward, weary } from "./comparison-words.ts";
import type { Comparison, NamedTitle, NamedTopic, Span } from "./parsed-query.ts";
import type { Token } from "#search/words/tokens.ts";

const insteadOf =
  /\b(?:(?:alternatives?|competitors?|similar|instead|replacements?) (?:to|of|for)|(?:something|anything|tools?) like)\b/u;

type Words = readonly string[];

const standsBefore = (words: Words, at: number, phrases: readonly Words[]): boolean =>
  phrases.some((phrase) => phrase.every((word, nth) => words[at - phrase.length + nth] === word));

const standsAt = (words: Words, at: number, phrases: readonly Words[]): boolean =>
  phrases.some((phrase) => phrase.every((word, nth) => words[at + nth] === word));

/** `alternative au mlflow`, `mlflow 的替代品`: what is named, and small words between. */
function namesOthers(words: Words, { from, to }: Span): boolean {
  const begin = toward.has(words[from - 1] ?? "") ? from - 1 : from;
  const end = toward.has(words[to] ?? "") ? to + 1 : to;
  return standsBefore(words, begin, others) || standsAt(words, end, others);
}

const isLikened = (words: Words, { from, to }: Span): boolean =>
  standsBefore(words, from, alike) || standsAt(words, to, similar);

export interface Compared {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly titles: readonly NamedTitle[];
}

const wordsOf = ({ tokens }: Compared): Words => tokens.map(({ word }) => word);

function asksInstead(query: Compared, tools: readonly NamedTitle[]): boolean {
  const words = wordsOf(query);
  const isLeft = ({ from, to }: Span): boolean =>
    standsBefore(words, from, leaving) ||
    (standsBefore(words, from, weary) && opensAnother(query.text, query.tokens, to));
  const areAll = new Set(tools.map(({ id }) => id)).size === 1;
  return (
    insteadOf.test(words.join(" ")) ||
    tools.some((tool) => namesOthers(words, tool) || isLikened(words, tool)) ||
    (areAll && tools.some(isLeft))
  );
}

/** `books like Designing Machine Learning Systems`: other works, of any type. */
function readAlike(words: Words, titles: readonly NamedTitle[]): Comparison | undefined {
  const ids = titles.filter((title) => isLikened(words, title)).map(({ id }) => id);
  return ids.length === 0 ? undefined : { kind: "alike", ids };
}

/** Whether two named tools are joined: at most three words apart, one of them `or`, `vs`, … */
function areJoined(tokens: readonly Token[], a: NamedTitle, b: NamedTitle): boolean {
  const between = tokens.slice(Math.min(a.to, b.to), Math.max(a.from, b.from));
  return between.length <= 3 && between.some(({ word }) => joiners.has(word));
}

/**
 * Reads `A or B`, `A vs B`, `alternatives to A` and `A alternatives`, where they name tools of the catalog,
 * and `more like A` of any work in it.
 */
export function readComparison(query: Compared, catalog: Catalog): Comparison | undefined {
  const { tokens, titles } = query;
  const tools = titles.filter(({ id }) => catalog.resource(id)?.type === "tool");
  const ids = [...new Set(tools.map(({ id }) => id))];
  if (ids.length === 0) return readAlike(wordsOf(query), titles);
  if (asksInstead(query, tools)) return { kind: "instead", ids };
  const joined = tools.some((a) =>
    tools.some((b) => a.id !== b.id && a.from !== b.from && areJoined(tokens, a, b)),
  );
  return joined ? { kind: "either", ids } : undefined;
}

/** Fewer other tools are no choice: SageMaker is about AWS first, where it is alone. */
const fewestOthers = 3;

function whatFor(id: string, { resource, resources }: Catalog): string | undefined {
  const { topics = [], type } = resource(id) ?? {};
  if (type !== "tool") return topics[0];
  const countOthers = (topic: string): number =>
    resources.filter((one) => one.type === "tool" && one.id !== id && one.topics.includes(topic))
      .length;
  return topics.find((topic) => countOthers(topic) >= fewestOthers) ?? topics[0];
}

/** What compared tools are for, where the query does not say it: the first topic that others share. */
export function comparedTopics(
  comparison: Comparison | undefined,
  titles: readonly NamedTitle[],
  catalog: Catalog,
): NamedTopic[] {
  const compared = titles.filter(({ id }) => comparison?.ids.includes(id));
  return compared.flatMap(({ id, from, to }) => {
    const topic = whatFor(id, catalog);
    return topic === undefined ? [] : [{ topic, from, to, part: "whole", isAdded: true }];
  });
}
