import type { Catalog } from "#catalog/catalog.ts";
import { splitCompound } from "./compounds.ts";
import { comparedTopics, readComparison } from "./comparison.ts";
import { readTerms } from "./content-terms.ts";
import { readConstraints } from "./free-constraints.ts";
import type { Correction } from "./hit.ts";
import { isOfKind, placesOf } from "./matches.ts";
import { readMeasured } from "./measured-constraints.ts";
import { readNames } from "./named-things.ts";
import { readNegations } from "./negation.ts";
import { readOperators, type PlacedConstraint } from "./operators.ts";
import type { NamedTopic, ParsedQuery, Span } from "./parsed-query.ts";
import { toTokens, type Token } from "./tokens.ts";
import type { Match } from "./meaning.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { longFrom, shortUpTo } from "./weights.ts";

/** What the parser knows of the catalog. */
export interface Language {
  readonly catalog: Catalog;
  readonly vocabulary: Vocabulary;
  readonly isKnown: (word: string) => boolean;
  /** Whether texts use the word so often that it is no name by itself. */
  readonly isCommon: (word: string) => boolean;
  readonly isIndexed: (stem: string) => boolean;
  /** How often the catalog uses the word. */
  readonly frequency: (word: string) => number;
  readonly correct: (word: string) => string | undefined;
  readonly latestYear: number;
}

const maxCharacters = 4000;
/** More slips than these are another language or noise, not slips. */
const maxCorrections = 4;

interface Spelled {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
}

/** An unknown word as the one it is a slip away from, or as the two it was glued from. */
function correctToken(token: Token, language: Language): readonly Token[] {
  const to = language.correct(token.word);
  if (to !== undefined) return [{ ...token, word: to }];
  return splitCompound(token, language) ?? [token];
}

function correctTokens(typed: readonly Token[], language: Language): Spelled {
  const corrections: Correction[] = [];
  const tokens = typed.flatMap((token) => {
    const isDone = corrections.length >= maxCorrections;
    if (isDone || token.character || language.isKnown(token.word)) return [token];
    const corrected = correctToken(token, language);
    const to = corrected.map(({ word }) => word).join(" ");
    if (to !== token.word) corrections.push({ from: token.word, to });
    return corrected;
  });
  return { tokens, corrections };
}

function spell(typed: readonly Token[], language: Language, verbatim: boolean): Spelled {
  return verbatim ? { tokens: typed, corrections: [] } : correctTokens(typed, language);
}

const outside = (spans: readonly Span[]) => {
  const places = placesOf(spans);
  return ({ from, to }: Span): boolean =>
    !placesOf([{ from, to }])
      .values()
      .some((at) => places.has(at));
};

function uniqueConstraints(placed: readonly PlacedConstraint[]): PlacedConstraint[] {
  return [...new Map(placed.map((one) => [JSON.stringify(one.constraint), one])).values()];
}

/** `topic:"feature store"` names its topic in any of the ways that a query may. */
function resolveTopics(
  placed: readonly PlacedConstraint[],
  language: Language,
): PlacedConstraint[] {
  return placed.map((one) => {
    const { constraint } = one;
    if (constraint.kind !== "topic") return one;
    const found = language.vocabulary.scan(toTokens(constraint.value)).find(isOfKind("topic"));
    return found ? { ...one, constraint: { ...constraint, value: found.meaning.topic } } : one;
  });
}

/** `topic:monitoring` keeps all else out, and is the subject by which the rest is ranked. */
function topicsAsked(placed: readonly PlacedConstraint[]): NamedTopic[] {
  return placed.flatMap(({ constraint }) =>
    constraint.kind === "topic" && !constraint.negated
      ? [{ topic: constraint.value, from: 0, to: 0, whole: true }]
      : [],
  );
}

const asksOtherType = ({ constraint }: PlacedConstraint): boolean =>
  constraint.kind === "type" && constraint.value !== "tool";

/** Reads a query. Never throws; bounded in time by the number of characters and words it looks at. */
export function parseQuery(asked: string, language: Language, verbatim: boolean): ParsedQuery {
  const operators = readOperators(asked.slice(0, maxCharacters));
  const text = operators.rest;
  const { tokens, corrections } = spell(toTokens(text), language, verbatim);
  const all = language.vocabulary.scan(tokens);
  const negated = readNegations(tokens, all);
  const matches = all.filter(outside(negated));
  const measured = readMeasured(text);
  const free = readConstraints({ ...language, tokens, matches });
  const spent = placesOf([...negated, ...free.padding, ...free.placed.map(({ span }) => span)]);
  tokens.forEach(({ start }, at) => {
    if (measured.some((one) => one.start <= start && start < one.end)) spent.add(at);
  });
  const asksTypes = free.placed.some(asksOtherType);
  const names = readNames({ ...language, text, tokens, matches, asksTypes });
  const explained = placesOf(matches);
  const { terms, unknown } = readTerms({ ...language, text, tokens, spent, explained });
  const exact = resolveTopics(operators.placed, language);
  const comparison = readComparison(tokens, names.titles, language.catalog);
  return {
    tokens,
    terms,
    unknown: isForeign(tokens, matches) && names.topics.length > 0 ? [] : unknown,
    ...names,
    topics: names.topics.concat(
      comparedTopics(comparison, names.titles, language.catalog),
      topicsAsked(exact),
    ),
    constraints: uniqueConstraints(
      exact.concat(
        negated.map(({ placed }) => placed),
        measured,
        free.placed,
      ),
    ),
    corrections,
    ...(comparison ? { comparison } : {}),
    length: lengthOf(terms.length),
  };
}

/**
 * Whether the query is in another language, whose words no text of the catalog holds: then unknown
 * words beside a topic's label say nothing against it.
 */
function isForeign(tokens: readonly Token[], matches: readonly Match[]): boolean {
  const hasForeignWord = matches.some(
    ({ meaning }) => meaning.kind === "padding" && meaning.foreign,
  );
  return hasForeignWord || tokens.some(({ word }) => /[^\p{Script=Latin}\p{N}]/u.test(word));
}

function lengthOf(words: number): number {
  return Math.min(1, Math.max(0, (words - shortUpTo) / (longFrom - shortUpTo)));
}
