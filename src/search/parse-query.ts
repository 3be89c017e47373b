import type { Constraint, Correction } from "./hit.ts";
import { stem } from "./lunr-index.ts";
import { readOperators, type PlacedConstraint } from "./operators.ts";
import { stopWords } from "./stop-words.ts";
import { toTokens, type Token } from "./tokens.ts";
import type { Match, Vocabulary } from "./vocabulary.ts";
import { longFrom, shortUpTo } from "./weights.ts";

/** A content word of the query, as indexed. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

/** A topic that the query names, and the words that named it. */
export interface NamedTopic {
  readonly topic: string;
  readonly from: number;
  readonly to: number;
  /** Whether the words mean the topic as a whole, not a part of it. */
  readonly whole: boolean;
}

/** What a query says, before it is known what the catalog has. */
export interface ParsedQuery {
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** Words that stand in no text and no phrase of the catalog. */
  readonly unknown: readonly string[];
  readonly topics: readonly NamedTopic[];
  readonly titles: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly authors: readonly {
    readonly name: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly constraints: readonly PlacedConstraint[];
  readonly corrections: readonly Correction[];
  /** 0 for a few words, 1 for a long message. */
  readonly length: number;
}

export interface Language {
  readonly vocabulary: Vocabulary;
  readonly isKnown: (word: string) => boolean;
  readonly isIndexed: (stem: string) => boolean;
  readonly correct: (word: string) => string | undefined;
  readonly latestYear: number;
}

/** At most this many content words are looked up; the rarest are kept by ranking. */
const maxTerms = 60;
const maxCorrections = 4;
const recentYears = 3;

function correctTokens(tokens: readonly Token[], language: Language) {
  const corrections: Correction[] = [];
  const corrected = tokens.map((token) => {
    if (token.character || corrections.length >= maxCorrections || stopWords.has(token.word))
      return token;
    const to = language.isKnown(token.word) ? undefined : language.correct(token.word);
    if (to === undefined) return token;
    corrections.push({ from: token.word, to });
    return { ...token, word: to };
  });
  return { corrected, corrections };
}

/** The longest matches that do not overlap, leftmost first among equals. */
export function withoutOverlap(matches: readonly Match[]): Match[] {
  const taken = new Set<number>();
  const sorted = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const spans = new Set<string>();
  return sorted.filter(({ from, to }) => {
    const span = `${from}-${to}`;
    if (spans.has(span)) return true;
    for (let at = from; at < to; at += 1) if (taken.has(at)) return false;
    for (let at = from; at < to; at += 1) taken.add(at);
    spans.add(span);
    return true;
  });
}

const constraintKinds = new Set(["type", "level", "cost", "hours", "recent", "padding"]);

/** Constraint words that stand within a longer title or topic belong to it. */
function constraintMatches(matches: readonly Match[]): Match[] {
  const holders = matches.filter(
    ({ meaning }) => meaning.kind === "title" || meaning.kind === "topic",
  );
  const free = matches.filter(
    ({ from, to, meaning }) =>
      constraintKinds.has(meaning.kind) &&
      !holders.some(
        (held) => held.from <= from && held.to >= to && held.to - held.from > to - from,
      ),
  );
  return withoutOverlap(free);
}

function toConstraint({ meaning }: Match, latestYear: number): Constraint | undefined {
  const soft = { exact: false, negated: false };
  switch (meaning.kind) {
    case "type":
      return { ...soft, kind: "type", value: meaning.value };
    case "level":
      return meaning.value === "all" ? undefined : { ...soft, kind: "level", value: meaning.value };
    case "cost":
      return meaning.value === "unknown"
        ? undefined
        : { ...soft, kind: "cost", value: meaning.value };
    case "hours":
      return { ...soft, kind: "hours", value: meaning.value };
    case "recent":
      return { ...soft, kind: "since", value: latestYear - recentYears };
    case "topic":
    case "title":
    case "author":
    case "padding":
      return undefined;
  }
}

function toPlaced(match: Match, tokens: readonly Token[], latestYear: number): PlacedConstraint[] {
  const constraint = toConstraint(match, latestYear);
  const start = tokens[match.from]?.start;
  const end = tokens[match.to - 1]?.end;
  if (!constraint || start === undefined || end === undefined) return [];
  return [{ constraint, start, end }];
}

function uniqueConstraints(placed: readonly PlacedConstraint[]): PlacedConstraint[] {
  return [...new Map(placed.map((one) => [JSON.stringify(one.constraint), one])).values()];
}

const isContent = (token: Token): boolean =>
  !token.character && token.word.length > 1 && !stopWords.has(token.word);

interface Places {
  /** Tokens that some phrase explains. */
  readonly covered: ReadonlySet<number>;
  /** Tokens that constrain, and so are no subject. */
  readonly constraining: ReadonlySet<number>;
}

function contentTerms(tokens: readonly Token[], places: Places, language: Language) {
  const terms = new Map<string, Term>();
  const unknown: string[] = [];
  tokens.forEach((token, at) => {
    if (!isContent(token) || places.constraining.has(at)) return;
    const key = stem(token.word);
    if (language.isIndexed(key)) terms.set(key, { word: token.word, stem: key });
    else if (!places.covered.has(at)) unknown.push(token.word);
  });
  return { terms: [...terms.values()].slice(0, maxTerms), unknown };
}

function placesOf(matches: readonly Match[]): Set<number> {
  return new Set(
    matches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );
}

export function parseQuery(text: string, language: Language, verbatim = false): ParsedQuery {
  const operators = readOperators(text);
  const typed = toTokens(operators.rest);
  const { corrected: tokens, corrections } = verbatim
    ? { corrected: typed, corrections: [] }
    : correctTokens(typed, language);
  const matches = language.vocabulary.scan(tokens);
  const constraining = constraintMatches(matches);
  const places = { covered: placesOf(matches), constraining: placesOf(constraining) };
  const { terms, unknown } = contentTerms(tokens, places, language);
  return {
    tokens,
    terms,
    unknown,
    topics: withoutOverlap(matches.filter(({ meaning }) => meaning.kind === "topic")).flatMap(
      ({ from, to, meaning }) =>
        meaning.kind === "topic" ? [{ topic: meaning.topic, whole: meaning.whole, from, to }] : [],
    ),
    titles: withoutOverlap(matches.filter(({ meaning }) => meaning.kind === "title")).flatMap(
      ({ from, to, meaning }) => (meaning.kind === "title" ? [{ id: meaning.id, from, to }] : []),
    ),
    authors: withoutOverlap(matches.filter(({ meaning }) => meaning.kind === "author")).flatMap(
      ({ from, to, meaning }) =>
        meaning.kind === "author" ? [{ name: meaning.name, from, to }] : [],
    ),
    constraints: [
      ...operators.placed,
      ...uniqueConstraints(
        constraining.flatMap((match) => toPlaced(match, tokens, language.latestYear)),
      ),
    ],
    corrections,
    length: Math.min(1, Math.max(0, (terms.length - shortUpTo) / (longFrom - shortUpTo))),
  };
}
