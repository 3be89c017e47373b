import type { Token } from "./tokens.ts";

/** Shorter halves are found in nearly any word. */
const minHalf = 2;
const minWhole = 6;
/** Both halves stand in the catalog at least this often. */
const usual = 3;

export interface CompoundSource {
  /** Whether texts hold the word: `europe` is not `eu rope` for there being a Dan Rope. */
  readonly isWritten: (word: string) => boolean;
  /** How often a word stands in the catalog. */
  readonly frequency: (word: string) => number;
}

/** `featurestore` → feature, store: the split whose rarer half is the most usual, or undefined. */
export function splitCompound(
  token: Token,
  { isWritten, frequency }: CompoundSource,
): readonly [Token, Token] | undefined {
  const { word, start, end } = token;
  if (token.character || word.length < minWhole || word.length !== end - start) return undefined;
  let best: { readonly at: number; readonly score: number } | undefined;
  for (let at = minHalf; at <= word.length - minHalf; at += 1) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (!halves.every(isWritten)) continue;
    const score = Math.min(...halves.map(frequency));
    if (score >= usual && (!best || score > best.score)) best = { at, score };
  }
  if (!best) return undefined;
  const middle = start + best.at;
  return [
    { ...token, word: word.slice(0, best.at), end: middle },
    { ...token, word: word.slice(best.at), start: middle },
  ];
}
