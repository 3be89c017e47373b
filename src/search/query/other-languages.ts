import { isOfKind, placesOf } from "./matches.ts";
import type { Match } from "./meaning.ts";
import { stopWords } from "#search/words/stop-words.ts";
import type { Token } from "#search/words/tokens.ts";

interface WrittenText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether English texts hold the word just so. */
  readonly isWritten: (word: string) => boolean;
}

export interface ForeignSource extends WrittenText {
  readonly matches: readonly Match[];
}

/** From this share of foreign words on a text in Latin letters is taken for another language's. */
const foreignShare = 0.15;
const accented = /[À-ɏ]|\p{M}/u;

const isForeign = ({ meaning }: Match): boolean => "foreign" in meaning && meaning.foreign;

/** Shorter words are too often names and acronyms: LA, UN, DE. */
const tellingFrom = 3;

/** `formation` and `exposé` tell of French; `supervision` may be English. */
function tells({ word, start, end }: Token, { text, isWritten }: WrittenText): boolean {
  if (stopWords.has(word) || word.length < tellingFrom) return false;
  return !isWritten(word) || accented.test(text.slice(start, end));
}

const hasOtherLetters = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => /[^\p{Script=Latin}\p{N}]/u.test(word));

/** Where nothing tells of another language none need be looked up. */
export const mayBeForeign = (written: WrittenText): boolean =>
  hasOtherLetters(written.tokens) || written.tokens.some((token) => tells(token, written));

/** Different words of grammar that no accident brings together: `et`, `les` and `de`. */
const fewestGrammar = 3;

/** Whether more of the words that only join others are another language's than are English. */
function hasForeignGrammar({ tokens, matches }: ForeignSource): boolean {
  const padding = placesOf(matches.filter(isForeign).filter(isOfKind("padding")));
  const foreign = new Set(tokens.filter((_, at) => padding.has(at)).map(({ word }) => word));
  const english = new Set(tokens.map(({ word }) => word).filter((word) => stopWords.has(word)));
  return foreign.size >= fewestGrammar && foreign.size > english.size;
}

/** Whether a query is in another language. */
export function isInOtherLanguage(source: ForeignSource): boolean {
  const { tokens, matches } = source;
  if (hasOtherLetters(tokens) || hasForeignGrammar(source)) return true;
  const foreign = [...placesOf(matches.filter(isForeign))].filter((at) => {
    const token = tokens[at];
    return token && tells(token, source);
  });
  return foreign.length > 0 && foreign.length >= foreignShare * tokens.length;
}

/** What an English query means: `derive` is no `dérive`, and `supervised` no French `supervision`. */
export function withoutForeignLookalikes(source: ForeignSource): readonly Match[] {
  return source.matches.filter(
    (match) =>
      !isForeign(match) ||
      source.tokens.slice(match.from, match.to).some((token) => tells(token, source)),
  );
}
