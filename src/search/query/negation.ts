import type { Constraint } from "#search/hit.ts";
import type { PlacedConstraint } from "./operators.ts";
import { soft, toWish } from "./wish.ts";
import type { Span } from "./parsed-query.ts";
import { stopWords } from "#search/words/stop-words.ts";
import type { Token } from "#search/words/tokens.ts";
import type { Match } from "./meaning.ts";

export interface Negated extends Span {
  readonly placed: PlacedConstraint;
}

/** In a longer message `we have no monitoring yet` tells of a lack; it excludes nothing. */
const maxTokens = 14;
const negators = new Set(
  "not without except excluding exclude minus no sin ohne sans без".split(" "),
);
/** What may stand between: `not about`, `but not on`. */
const between = new Set("about on the a an using with for any".split(" "));

const exclude = { ...soft, negated: true } as const;

function toConstraint({ meaning }: Match, words: string): Constraint | undefined {
  switch (meaning.kind) {
    case "topic":
      // `drift without labels` tells how it is, not what to leave out: only a topic's own name excludes.
      return meaning.main ? { ...exclude, kind: "topic", value: meaning.topic } : undefined;
    case "title":
      return { ...exclude, kind: "word", value: words };
    case "type":
    case "level":
    case "cost":
      return toWish(meaning, exclude);
    case "author":
      return { ...exclude, kind: "author", value: meaning.name };
    case "wording":
    case "hours":
    case "recent":
    case "padding":
    case "field":
      return undefined;
  }
}

/** `no monitoring yet` asks for it. */
const lookAhead = 4;

function negates(tokens: readonly Token[], at: number): boolean {
  const isYetToCome = tokens.slice(at, at + lookAhead).some(({ word }) => word === "yet");
  return negators.has(tokens[at]?.word ?? "") && !isYetToCome;
}

function targetAfter(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (between.has(tokens[next]?.word ?? "")) next += 1;
  return next;
}

function negatedAt(tokens: readonly Token[], matches: readonly Match[], at: number): Negated[] {
  const from = targetAfter(tokens, at);
  const inside = matches.find((match) => match.from <= at && match.to > at && match.to > at + 1);
  if (inside) return [];
  const longest = matches
    .filter((match) => match.from === from && !stopWords.has(tokens[from]?.word ?? ""))
    .sort((a, b) => b.to - a.to);
  for (const match of longest) {
    const words = tokens.slice(match.from, match.to).map(({ word }) => word);
    const constraint = toConstraint(match, words.join(" "));
    const start = tokens[at]?.start ?? 0;
    const end = tokens[match.to - 1]?.end ?? start;
    if (constraint) return [{ from: at, to: match.to, placed: { constraint, start, end } }];
  }
  return [];
}

/** `not kubernetes`, `without airflow`, `no videos`: what a short query excludes by a known name. */
export function readNegations(
  tokens: readonly Token[],
  matches: readonly Match[],
): readonly Negated[] {
  if (tokens.length > maxTokens) return [];
  return tokens.flatMap((_, at) => (negates(tokens, at) ? negatedAt(tokens, matches, at) : []));
}

const leaving = new Set(
  "instead of,other than,rather than,away from,move off,moved off,moving off,migrate off,migrate from,migrating from,alternative to,alternatives to".split(
    ",",
  ),
);

/** `instead of aws`: what follows is what one comes from. */
const leaves = (tokens: readonly Token[], at: number): boolean =>
  leaving.has(`${tokens[at - 1]?.word ?? ""} ${tokens[at]?.word ?? ""}`);

/**
 * Without what is only said to be lacking or left: `drift without labels` is about drift, not about
 * labeling, and `a feature store instead of aws` not about AWS.
 */
export function withoutLacked<T extends Span>(tokens: readonly Token[], spans: readonly T[]): T[] {
  const isTurnedFrom = (at: number): boolean => negates(tokens, at) || leaves(tokens, at);
  const lacked = new Set(
    tokens.flatMap((_, at) => (isTurnedFrom(at) ? [targetAfter(tokens, at)] : [])),
  );
  return spans.filter(({ from }) => !lacked.has(from));
}
