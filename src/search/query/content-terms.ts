import type { Term } from "./parsed-query.ts";
import { stem } from "#search/index/lunr-index.ts";
import { stopWords, wordSet } from "#search/words/stop-words.ts";
import type { Token } from "#search/words/tokens.ts";

/** Enough for any message; the rest of a longer one repeats itself. */
const maxTerms = 60;
export interface TermSource {
  readonly tokens: readonly Token[];
  /** Tokens that constrain, negate or pad, and so are no subject. */
  readonly spent: ReadonlySet<number>;
  /** Tokens that some phrase explains. */
  readonly explained: ReadonlySet<number>;
  readonly isIndexed: (stem: string) => boolean;
  readonly isElsewhere: (stem: string) => boolean;
  /** Whether any language that is read here has the word. */
  readonly isKnown: (word: string) => boolean;
}

export interface ContentTerms {
  readonly terms: readonly Term[];
  readonly unknown: readonly string[];
  readonly elsewhere: readonly string[];
}

/** `Podcast zu MLOps` looks English but for the preposition, which tells nothing. */
const joinsUpTo = 2;

/** `recommendation engines` are a subject, where anything else is asked for by `any recommendations?` */
const recommenders = wordSet("system systems engine engines model models algorithm algorithms");

function isContent(token: Token, next: Token | undefined): boolean {
  if (token.character || token.word.length < 2) return false;
  const isRecommender =
    token.word.startsWith("recommendation") && recommenders.has(next?.word ?? "");
  return isRecommender || !stopWords.has(token.word);
}

/**
 * Words of several characters of which no phrase explains any, where they are half of all or more; single
 * ones are mostly grammar.
 */
function unexplainedWords({ tokens, spent, explained }: TermSource): string[] {
  const words: { text: string; known: boolean }[] = [];
  tokens.forEach(({ word, character, opens }, at) => {
    if (!character) return;
    const known = spent.has(at) || explained.has(at);
    const last = words.at(-1);
    if (opens || !last) words.push({ text: word, known });
    else words.splice(-1, 1, { text: last.text + word, known: last.known || known });
  });
  const long = words.filter(({ text }) => text.length > 1);
  const unexplained = long.filter(({ known }) => !known);
  return unexplained.length >= long.length / 2 ? unexplained.map(({ text }) => text) : [];
}

/** The query's words that may stand in a text, each once, those that stand nowhere, and those of other fields. */
export function readTerms(source: TermSource): ContentTerms {
  const { tokens, spent, explained, isIndexed, isElsewhere, isKnown } = source;
  const terms = new Map<string, Term>();
  const unknown: string[] = [];
  const elsewhere = new Set<string>();
  tokens.forEach((token, at) => {
    if (!isContent(token, tokens[at + 1]) || spent.has(at)) return;
    const key = stem(token.word);
    if (isIndexed(key)) terms.set(key, { word: token.word, stem: key });
    else if (!explained.has(at) && !(token.word.length <= joinsUpTo && isKnown(token.word)))
      unknown.push(token.word);
    if (!explained.has(at) && isElsewhere(key)) elsewhere.add(key);
  });
  return {
    terms: [...terms.values()].slice(0, maxTerms),
    unknown: unknown.concat(unexplainedWords(source)),
    elsewhere: [...elsewhere],
  };
}
