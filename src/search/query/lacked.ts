import { between, joining } from "./negation-words.ts";
import { endOfTarget, negatorsIn, wordAt, type NegationSource } from "./negator-at.ts";
import type { Span } from "./parsed-query.ts";
import type { Token } from "#search/words/tokens.ts";

const leaving = new Set(
  "instead of,other than,rather than,away from,move off,moved off,moving off,migrate off,migrate from,migrating from,alternative to,alternatives to".split(
    ",",
  ),
);

/** `instead of aws`: what follows is what one comes from. */
const leaves = (tokens: readonly Token[], at: number): boolean =>
  leaving.has(`${wordAt(tokens, at - 1)} ${wordAt(tokens, at)}`);

function skipJoining({ tokens, languages }: NegationSource, start: number): number {
  const skips = (word: string): boolean =>
    joining.has(word) || (languages.length > 0 && between.has(word));
  let at = start;
  while (skips(wordAt(tokens, at))) at += 1;
  return at;
}

/**
 * Without what is only said to be lacking or left: `drift without labels` is about drift, not about
 * labeling, and `a feature store instead of aws` not about AWS.
 */
export function withoutLacked<T extends Span>(source: NegationSource, spans: readonly T[]): T[] {
  const { tokens } = source;
  const dropping = negatorsIn(source).filter(({ negator }) => negator.drops);
  const after = dropping.flatMap(({ to, negator }) => (negator.follows ? [] : [to]));
  const left = [...tokens.keys()].flatMap((at) => (leaves(tokens, at) ? [at + 1] : []));
  const begin = new Set([...after, ...left].map((at) => skipJoining(source, at)));
  const end = new Set(
    dropping.flatMap(({ from, negator }) => (negator.follows ? [endOfTarget(tokens, from)] : [])),
  );
  return spans.filter(({ from, to }) => !begin.has(from) && !end.has(to));
}
