import { shyWords } from "./constraint-words.ts";
import { placesOf } from "./matches.ts";
import type { Match } from "./meaning.ts";
import type { Span } from "./parsed-query.ts";
import { wordSet } from "#search/words/stop-words.ts";
import type { Token } from "#search/words/tokens.ts";

export const wishKinds: ReadonlySet<string> = new Set(["type", "level", "cost", "hours", "recent"]);

interface WordsSource {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
}

/** Words up to which a query is curt, so that a bare `tool` or `list` in it is meant. */
export const curtUpTo = 7;
const askingWords = new Set(
  "any some good great best which what recommend recommended recommendations free paid find want need looking other only just".split(
    " ",
  ),
);
const lookBack = 3;

const greetings = wordSet("hi hello hey all everyone everybody folks team there guys please");

/** `a course on …` and `hi all, short free course on …` begin with what is asked for. */
function isFirst({ from }: Span, { tokens, matches }: WordsSource): boolean {
  const wishes = placesOf(matches.filter(({ meaning }) => wishKinds.has(meaning.kind)));
  const begins = tokens.findIndex(({ word }) => !greetings.has(word));
  return tokens
    .slice(0, from)
    .every(
      ({ word }, at) =>
        at < begins || wishes.has(at) || (at === begins && /^(?:an?|one)$/.test(word)),
    );
}

const isShy = ({ from, to }: Span, tokens: readonly Token[]): boolean =>
  to - from === 1 && shyWords.has(tokens[from]?.word ?? "");

/** `free beginner books`: beside another wish it is one itself. */
function isBesideWish(match: Match, { tokens, matches }: WordsSource): boolean {
  return matches.some(
    (other) =>
      wishKinds.has(other.meaning.kind) &&
      (other.from === match.to || other.to === match.from) &&
      !isShy(other, tokens),
  );
}

/**
 * In a long message `list` or `tool` is asked for only in the plural, first of all, beside another wish, or
 * after `any`, `a good`, …
 */
export function isInPassing(match: Match, source: WordsSource): boolean {
  const { tokens } = source;
  if (tokens.length <= curtUpTo || !isShy(match, tokens)) return false;
  if (isFirst(match, source) || isBesideWish(match, source)) return false;
  const before = tokens.slice(Math.max(0, match.from - lookBack), match.from);
  return !before.some((token) => askingWords.has(token.word));
}
