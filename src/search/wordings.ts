import { stem } from "./lunr-index.ts";
import { isOfKind, placesOf, withoutOverlap } from "./matches.ts";
import type { Match } from "./meaning.ts";
import type { Span, Term } from "./parsed-query.ts";
import { stopWords } from "./stop-words.ts";
import { toTokens, type Token } from "./tokens.ts";

interface Index {
  readonly isIndexed: (stem: string) => boolean;
}

/** No text holds the word as an English one. */
const isUnseen =
  ({ isIndexed }: Index) =>
  ({ word }: Token): boolean =>
    stopWords.has(word) || !isIndexed(stem(word));

/**
 * What texts say for words that none of them holds: `IaC` is another name of a subject, `modelos` is
 * Spanish for models.
 */
export function termsOfWordings(
  tokens: readonly Token[],
  matches: readonly Match[],
  index: Index,
): readonly Term[] {
  const stands = ({ from, to }: Span): boolean => {
    const words = tokens.slice(from, to);
    return words.every(isUnseen(index)) && !words.every(({ word }) => stopWords.has(word));
  };
  return withoutOverlap(matches.filter(isOfKind("wording")).filter(stands))
    .flatMap(({ meaning }) => toTokens(meaning.name))
    .map(({ word }) => ({ word, stem: stem(word) }))
    .filter((term) => !stopWords.has(term.word) && index.isIndexed(term.stem));
}

/** From this share of foreign words on a text in Latin letters is taken for another language's. */
const foreignShare = 0.15;

/** Wishes learned from `words.yml` are not spelt out word for word, those in English are. */
function isForeign({ meaning }: Match): boolean {
  switch (meaning.kind) {
    case "padding":
    case "wording":
      return meaning.foreign;
    case "type":
    case "level":
    case "cost":
      return meaning.spelt === undefined;
    case "topic":
    case "hours":
    case "recent":
    case "author":
    case "title":
      return false;
  }
}

/** Whether a query is in another language, whose words no text of the catalog holds. */
export function isInOtherLanguage(
  tokens: readonly Token[],
  matches: readonly Match[],
  index: Index,
): boolean {
  if (tokens.some(({ word }) => /[^\p{Script=Latin}\p{N}]/u.test(word))) return true;
  const foreign = [...placesOf(matches.filter(isForeign))].filter((at) => {
    const token = tokens[at];
    return token && !stopWords.has(token.word) && isUnseen(index)(token);
  });
  return foreign.length > 0 && foreign.length >= foreignShare * tokens.length;
}
