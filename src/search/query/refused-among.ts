import type { Constraint } from "#search/hit.ts";
import { toExcluded, type Kinds } from "./excluded.ts";
import type { Match, Meaning } from "./meaning.ts";
import type { NegationSource } from "./negator-at.ts";
import type { PlacedConstraint } from "./placed.ts";
import type { Span } from "./parsed-query.ts";
import type { Described } from "./refused-place.ts";
import type { Token } from "#search/words/tokens.ts";

/** What is not asked for; nothing is placed where it is only said to be lacking. */
export interface Negated extends Span {
  readonly placed?: PlacedConstraint;
}

export interface Refusal {
  readonly source: NegationSource;
  readonly kinds: Kinds;
  readonly spanOf: (match: Match) => Span;
}

/** A refusal with the stretch of the text that says it. */
export function place(source: NegationSource, span: Span, constraint: Constraint): Negated {
  const start = source.tokens[span.from]?.start ?? 0;
  const end = source.tokens[span.to - 1]?.end ?? start;
  return { ...span, placed: { constraint, start, end } };
}

const wordsOf = (tokens: readonly Token[], { from, to }: Span): string =>
  tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ");

const lastKinds: readonly Meaning["kind"][] = ["author", "product"];

const rankOf = ({ meaning }: Match): number => lastKinds.indexOf(meaning.kind);

/** Longer ones first; Feast the tool is meant before those who made it. */
const byLength = (a: Match, b: Match): number =>
  b.to - b.from - (a.to - a.from) || rankOf(a) - rankOf(b);

/** The longest phrase that can be excluded. */
export function refusedAmong(found: readonly Match[], refusal: Refusal): readonly Negated[] {
  const { source, kinds, spanOf } = refusal;
  const excluded = found
    .toSorted(byLength)
    .map((match) =>
      toExcluded(match, wordsOf(source.tokens, match), kinds).map((constraint) =>
        place(source, spanOf(match), constraint),
      ),
    );
  return excluded.find((some) => some.length > 0) ?? [];
}

/** `pas de cours payants`: what costs is refused, courses are not. */
export function mannerRefused(
  source: NegationSource,
  { type, manner }: Described,
  whole: Span,
): readonly Negated[] {
  const words = wordsOf(source.tokens, manner);
  const behind = { from: type.to, to: whole.to };
  return [
    { from: whole.from, to: type.from },
    ...toExcluded(manner, words, "makers").map((constraint) => ({
      ...place(source, whole, constraint),
      ...behind,
    })),
  ];
}
