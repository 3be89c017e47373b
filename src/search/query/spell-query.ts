import { splitCompound } from "#search/words/compounds.ts";
import type { Correction } from "#search/hit.ts";
import type { Match } from "./meaning.ts";
import type { Language } from "./query-language.ts";
import type { Token } from "#search/words/tokens.ts";

/** More slips than these are another language or noise, not slips. */
const maxCorrections = 4;
/** Looking for what a word may be a slip of is costly: of a text of unknown words only the first are looked up. */
const maxTried = 40;
/** In a longer text unknown words are seldom slips. */
const curtUpTo = 12;

export interface Spelled {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
}

const withWords = (token: Token, words: readonly string[]): Token[] =>
  words.map((word) => ({ ...token, word }));

/** An unknown word as the one it is a slip away from, or as those it was glued from. */
function correctToken(token: Token, language: Language, surely: boolean): readonly Token[] {
  const { names } = language;
  const glued = names.parts(token.word);
  if (glued) return withWords(token, glued);
  const to = language.correct(token.word, surely);
  if (to !== undefined) return withWords(token, names.parts(to) ?? [to]);
  return (surely ? undefined : splitCompound(token, language)) ?? [token];
}

/** In a longer text a word beside a first name is seldom that person's. */
const nameUpTo = 4;

/** `geen kim` by the half of the name that is right, though `geen` may be near to more usual words. */
function mendNames(typed: readonly Token[], { people }: Language): Spelled {
  const corrections: Correction[] = [];
  const tokens = [...typed];
  if (typed.length > nameUpTo) return { tokens, corrections };
  for (const at of typed.keys()) {
    const [first, second] = tokens.slice(at, at + 2);
    const mended = first && second ? people.mend(first.word, second.word) : undefined;
    mended?.forEach((to, place) => {
      const token = tokens[at + place];
      if (!token || token.word === to) return;
      corrections.push({ from: token.word, to });
      tokens[at + place] = { ...token, word: to };
    });
  }
  return { tokens, corrections };
}

/** The words with slips put right. */
export function spell(asked: readonly Token[], language: Language): Spelled {
  const { tokens: typed, corrections: names } = mendNames(asked, language);
  const corrections = [...names];
  const surely = typed.length > curtUpTo;
  let tried = 0;
  const tokens = typed.flatMap((token) => {
    const isDone = corrections.length >= maxCorrections || tried >= maxTried;
    if (isDone || token.character || language.isKnown(token.word)) return [token];
    tried += 1;
    const corrected = correctToken(token, language, surely);
    const to = corrected.map(({ word }) => word).join(" ");
    if (to !== token.word) corrections.push({ from: token.word, to });
    return corrected;
  });
  return { tokens, corrections };
}

const namesSubject = ({ from, meaning }: Match): boolean =>
  from === 0 && (meaning.kind === "topic" || meaning.kind === "title");

const isWish = ({ meaning }: Match): boolean =>
  meaning.kind === "type" || meaning.kind === "level" || meaning.kind === "cost";

/** `llm evaluation` is a subject though there is an LLMEvaluation, and a `data book` no Databook. */
function wholeName(pair: readonly [Token, Token], { names, vocabulary }: Language) {
  const [first, second] = pair;
  if (second.start !== first.end + 1) return undefined;
  const name = names.whole(first.word, second.word);
  const isElse = (match: Match): boolean =>
    match.to === 2 && (namesSubject(match) || isWish(match));
  return name === undefined || vocabulary.scan(pair).some(isElse) ? undefined : name;
}

/** `lang chain` as the name that is one word, in whatever language it stands. */
export function joinNames(typed: readonly Token[], language: Language): Spelled {
  const tokens: Token[] = [];
  const corrections: Correction[] = [];
  for (const token of typed) {
    const last = tokens.at(-1);
    const to = last ? wholeName([last, token], language) : undefined;
    if (last && to !== undefined) {
      tokens.splice(-1, 1, { ...last, word: to, end: token.end });
      corrections.push({ from: `${last.word} ${token.word}`, to });
    } else tokens.push(token);
  }
  return { tokens, corrections };
}
