import { stem } from "#search/index/lunr-index.ts";
import { isOfKind, withoutOverlap } from "./matches.ts";
import type { Match } from "./meaning.ts";
import type { Span, Term } from "./parsed-query.ts";
import { stopWords } from "#search/words/stop-words.ts";
import { toTokens, type Token } from "#search/words/tokens.ts";

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
