import type { Catalog } from "#catalog/catalog.ts";
import type { CommunitySignals } from "./hit.ts";
import { parseQuery, type Language } from "./parse-query.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import { rank, type Ranked } from "./rank.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import { createSpelling } from "./spelling.ts";
import { stem } from "./lunr-index.ts";
import { stopWords } from "./stop-words.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import { defaultWeights, type Weights } from "./weights.ts";

/** A catalog made ready to be asked. */
export interface Engine {
  readonly catalog: Catalog;
  readonly shelf: Shelf;
  readonly weights: Weights;
  readonly parse: (text: string, verbatim?: boolean) => ParsedQuery;
  readonly rank: (query: ParsedQuery, community?: CommunitySignals) => readonly Ranked[];
}

/** A word of a phrase counts for spelling as if it stood in this many places. */
const phraseFrequency = 3;

/** A word that stands in the texts as often as this is an ordinary one. */
const commonFrom = 6;

function createLanguage(catalog: Catalog, shelf: Shelf): Language {
  const vocabulary: Vocabulary = createVocabulary(catalog);
  const words = new Map(shelf.words);
  for (const word of vocabulary.words) words.set(word, (words.get(word) ?? 0) + phraseFrequency);
  return {
    catalog,
    vocabulary,
    isKnown: (word) => words.has(word) || stopWords.has(word) || shelf.text.terms.has(stem(word)),
    isCommon: (word) => stopWords.has(word) || (shelf.words.get(word) ?? 0) >= commonFrom,
    isIndexed: (key) => shelf.text.terms.has(key),
    correct: createSpelling(words).correct,
    latestYear: shelf.latestYear,
  };
}

interface Prepared {
  readonly shelf: Shelf;
  readonly language: Language;
}

/** Search, similar and paths ask the same catalog: it is indexed once. */
const prepared = new WeakMap<Catalog, Prepared>();

function prepare(catalog: Catalog): Prepared {
  const known = prepared.get(catalog);
  if (known) return known;
  const shelf = createShelf(catalog);
  const made = { shelf, language: createLanguage(catalog, shelf) };
  prepared.set(catalog, made);
  return made;
}

export function createEngine(catalog: Catalog, weights: Weights = defaultWeights): Engine {
  const { shelf, language } = prepare(catalog);
  return {
    catalog,
    shelf,
    weights,
    parse: (text, verbatim = false) => parseQuery(text, language, verbatim),
    rank: (query, community) => rank(query, { shelf, weights, community }),
  };
}
