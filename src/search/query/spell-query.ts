import { stem } from "#search/index/lunr-index.ts";
import { splitCompound } from "#search/words/compounds.ts";
import type { Correction } from "#search/hit.ts";
import { placesOf } from "./matches.ts";
import type { Match, Meaning } from "./meaning.ts";
import type { Language } from "./query-language.ts";
import { isEnglish } from "#search/words/english-words.ts";
import { stopWords } from "#search/words/stop-words.ts";
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

export const asTyped = (tokens: readonly Token[]): Spelled => ({ tokens, corrections: [] });

const withWords = (token: Token, words: readonly string[]): Token[] =>
  words.map((word) => ({ ...token, word }));

const names = new Set<Meaning["kind"]>(["topic", "title", "author"]);

/** A word of the query, and how boldly it may be put right. */
interface Place {
  readonly typed: readonly Token[];
  readonly at: number;
  readonly token: Token;
  readonly surely: boolean;
}

/** Words on either side with which one may make up a name. */
const nameReach = 3;

const isName = ({ from, to, meaning }: Match): boolean =>
  to - from > 1 && (meaning.kind === "wording" || names.has(meaning.kind));

/** Of some words, the first that makes a name with its neighbours, as `crowd` does in `crod workers`. */
function namingIn(
  { typed, at, token }: Place,
  candidates: readonly string[],
  language: Language,
): string | undefined {
  const from = Math.max(0, at - nameReach);
  const near = typed.slice(from, at + nameReach + 1);
  const place = at - from;
  const completes = (to: string): boolean =>
    language.vocabulary
      .scan(near.with(place, { ...token, word: to }))
      .some((match) => isName(match) && match.from <= place && place < match.to);
  return candidates.find(completes);
}

/** An unknown word as the one it is a slip away from, or as those it was glued from. */
function correctToken(place: Place, language: Language): readonly Token[] {
  const { token, surely } = place;
  const { names } = language;
  const glued = names.parts(token.word);
  if (glued) return withWords(token, glued);
  const candidates = language.candidates(token.word, surely);
  const to = namingIn(place, candidates, language) ?? candidates[0];
  if (to !== undefined) return withWords(token, names.parts(to) ?? [to]);
  return (surely ? undefined : splitCompound(token, language)) ?? [token];
}

/**
 * A word whose stem is known is a slip only where a single one makes it a word of another stem, or one that
 * means something: `free courses for beginnes`.
 */
function correctForm(place: Place, language: Language): Token {
  const { token, surely } = place;
  if (surely) return token;
  const meanings = (word: string): number => language.vocabulary.scan([{ ...token, word }]).length;
  const isOther = (word: string): boolean =>
    stem(word) !== stem(token.word) || meanings(word) > meanings(token.word);
  const candidates = language.candidates(token.word, true);
  const to = namingIn(place, candidates, language) ?? candidates.filter(isOther)[0];
  return to === undefined ? token : { ...token, word: to };
}

/** In a sentence `perl` is no slip of `per`. */
const sentenceWord = 5;

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

/**
 * `mops live` and `mode deployment`: an English word that is part of no name here, where as a slip it makes
 * all that is asked a name.
 */
function mendName(typed: readonly Token[], language: Language): Spelled {
  if (typed.length < 2 || typed.length > nameUpTo) return asTyped(typed);
  const named = placesOf(language.vocabulary.scan(typed).filter(isName));
  const isWhole = ({ from, to, meaning }: Match): boolean =>
    from === 0 && to === typed.length && names.has(meaning.kind);
  for (const [at, token] of typed.entries()) {
    if (named.has(at) || stopWords.has(token.word) || !isEnglish(token.word)) continue;
    for (const to of language.candidates(token.word)) {
      const tokens = typed.with(at, { ...token, word: to });
      if (stem(to) !== stem(token.word) && language.vocabulary.scan(tokens).some(isWhole))
        return { tokens, corrections: [{ from: token.word, to }] };
    }
  }
  return asTyped(typed);
}

/** The words with slips put right. */
export function spell(asked: readonly Token[], language: Language): Spelled {
  const people = mendNames(asked, language);
  const { tokens: typed, corrections: mended } = mendName(people.tokens, language);
  const corrections = [...people.corrections, ...mended];
  const surely = typed.length > curtUpTo;
  const shortest = typed.length > nameUpTo ? sentenceWord : 0;
  let tried = 0;
  const tokens = typed.flatMap((token, at) => {
    const isDone = corrections.length >= maxCorrections || tried >= maxTried;
    const isLeft = token.character || token.word.length < shortest;
    if (isDone || isLeft || language.isKnown(token.word)) return [token];
    tried += 1;
    const place = { typed, at, token, surely };
    const corrected = language.isKnownByStem(token.word)
      ? [correctForm(place, language)]
      : correctToken(place, language);
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

/** In a sentence `any scale` is nobody called Anyscale, nor is `rag as` Ragas. */
function isWork(named: Token, pair: readonly Token[], { vocabulary }: Language): boolean {
  const isTitle = vocabulary.scan([named]).some(({ meaning }) => meaning.kind === "title");
  return isTitle && !pair.some(({ word }) => stopWords.has(word));
}

/** `llm evaluation` is a subject though there is an LLMEvaluation, and a `data book` no Databook. */
function wholeName(pair: readonly [Token, Token], typed: readonly Token[], language: Language) {
  const [first, second] = pair;
  if (second.start !== first.end + 1) return undefined;
  const name = language.names.whole(first.word, second.word);
  const isElse = (match: Match): boolean =>
    match.to === 2 && (namesSubject(match) || isWish(match));
  if (name === undefined || language.vocabulary.scan(pair).some(isElse)) return undefined;
  const named = { ...first, word: name, end: second.end };
  const isAlone = typed.length === pair.length;
  return isAlone || isWork(named, pair, language) ? named : undefined;
}

/** `lang chain` as the name that is one word, in whatever language it stands. */
export function joinNames(typed: readonly Token[], language: Language): Spelled {
  const tokens: Token[] = [];
  const corrections: Correction[] = [];
  for (const token of typed) {
    const last = tokens.at(-1);
    const named = last ? wholeName([last, token], typed, language) : undefined;
    if (last && named) {
      tokens.splice(-1, 1, named);
      corrections.push({ from: `${last.word} ${token.word}`, to: named.word });
    } else tokens.push(token);
  }
  return { tokens, corrections };
}
