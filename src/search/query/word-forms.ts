import type { Match, Meaning, SpeltMeaning } from "./meaning.ts";
import { toTokens, type Token } from "#search/words/tokens.ts";

/** A single character is a word only where the segmenter parts one off: 本 is no book in 日本. */
export function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return false;
  return to - from > 1 || !first.character || (first.opens && last.closes);
}

const latin = /^[\p{Script=Latin}\P{L}]+$/u;

/** Wishes and other languages' padding in Latin letters are read word for word, since their stems are shared with too much else. */
export const spellOut = (text: string, meaning: SpeltMeaning): Meaning =>
  latin.test(text) ? { ...meaning, spelt: toTokens(text).map(({ word }) => word) } : meaning;

const isFormOf = (typed: string, word: string): boolean =>
  typed === word || pluralsOf(word).includes(typed);

const pluralsOf = (word: string): readonly string[] =>
  word.endsWith("y") ? [`${word.slice(0, -1)}ies`] : [`${word}s`, `${word}es`];

export function isSpelledOut(tokens: readonly Token[], { from, to, meaning }: Match): boolean {
  const typed = tokens.slice(from, to).map(({ word }) => word);
  if ("words" in meaning) return typed.join(" ") === meaning.words;
  if (!("spelt" in meaning)) return true;
  return meaning.spelt.every((word, at) => isFormOf(typed[at] ?? "", word));
}
