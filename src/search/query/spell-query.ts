import { splitCompound } from "#search/words/compounds.ts";
import type { Correction } from "#search/hit.ts";
import type { Language } from "./query-language.ts";
import type { Token } from "#search/words/tokens.ts";

/** More slips than these are another language or noise, not slips. */
const maxCorrections = 4;
/** In a longer text unknown words are seldom slips. */
const curtUpTo = 12;

interface Spelled {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
}

/** An unknown word as the one it is a slip away from, or as the two it was glued from. */
function correctToken(token: Token, language: Language, surely: boolean): readonly Token[] {
  const to = language.correct(token.word, surely);
  if (to !== undefined) return [{ ...token, word: to }];
  return (surely ? undefined : splitCompound(token, language)) ?? [token];
}

function correctTokens(typed: readonly Token[], language: Language): Spelled {
  const corrections: Correction[] = [];
  const surely = typed.length > curtUpTo;
  const tokens = typed.flatMap((token) => {
    const isDone = corrections.length >= maxCorrections;
    if (isDone || token.character || language.isKnown(token.word)) return [token];
    const corrected = correctToken(token, language, surely);
    const to = corrected.map(({ word }) => word).join(" ");
    if (to !== token.word) corrections.push({ from: token.word, to });
    return corrected;
  });
  return { tokens, corrections };
}

/** The words with slips put right, unless they are to be taken as typed. */
export function spell(typed: readonly Token[], language: Language, verbatim: boolean): Spelled {
  return verbatim ? { tokens: typed, corrections: [] } : correctTokens(typed, language);
}
