import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import type { CommunitySignals } from "./hit.ts";
import type { Phrases } from "./query/phrases.ts";
import { comparisonWords } from "./query/comparison-words.ts";
import { negationWords } from "./query/negation-words.ts";
import { createResourceAt } from "./query/resource-at.ts";
import { parseQuery } from "./query/parse-query.ts";
import type { ParsedQuery } from "./query/parsed-query.ts";
import type { Language } from "./query/query-language.ts";
import { rank } from "./ranking/rank.ts";
import type { Ranked } from "./ranking/ranked.ts";
import { createShelf, type Shelf } from "./index/shelf.ts";
import { createSpelling } from "./words/spelling.ts";
import { stem } from "./index/lunr-index.ts";
import { stopWords } from "./words/stop-words.ts";
import { analyse, type ShelfData } from "./index/shelf-data.ts";
import { isEnglish } from "./words/english-words.ts";
import { createGluedNames } from "./words/glued-names.ts";
import { createNameSlips } from "./words/name-slips.ts";
import { isPersonName } from "./words/person-names.ts";
import { toTokens } from "./words/tokens.ts";
import { createGlossary } from "./query/glossary.ts";
import { createVocabulary, learnPhrases } from "./query/vocabulary.ts";
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
/** Words that stand in this share of all texts are of the field itself. */
const coreShare = 0.1;
/** In a small catalog a share alone says nothing. */
const fewestHolders = 5;

interface LanguageSource {
  readonly catalog: Catalog;
  readonly shelf: Shelf;
  readonly phrases: Phrases;
}

/** What titles and people are called, word for word. */
function* namesIn({ meanings }: Phrases): Generator<string> {
  for (const meaning of [...meanings.values()].flat()) if ("words" in meaning) yield meaning.words;
}

/** First and last name of everyone who wrote something. */
function peopleIn({ resources }: Catalog): [string, string][] {
  const people = new Set(resources.flatMap(({ authors }) => authors.filter(isPersonName)));
  return [...people].map((name) => {
    const words = toTokens(name).map(({ word }) => word);
    return [words.at(0) ?? "", words.at(-1) ?? ""];
  });
}

/** Words that are none of the catalog's and no slips either. */
function createOrdinary({ words }: Catalog): (word: string) => boolean {
  const names = new Set(words.names);
  const own = [stopWords, negationWords, comparisonWords, names];
  return (word) => own.some((set) => set.has(word)) || isEnglish(word);
}

function createLanguage({ catalog, shelf, phrases }: LanguageSource): Language {
  const vocabulary = createVocabulary(phrases);
  const holders = (key: string): number => shelf.text.terms.get(key)?.documents.length ?? 0;
  const glossary = createGlossary(catalog);
  const words = new Map(shelf.words);
  const isOrdinary = createOrdinary(catalog);
  const elsewhere = new Set(Object.values(catalog.words.elsewhere).flat().map(stem));
  for (const word of vocabulary.words) words.set(word, (words.get(word) ?? 0) + phraseFrequency);
  const glued = createGluedNames(namesIn(phrases), (word) => words.has(word));
  const spellable = new Map(words);
  for (const name of glued.glued) spellable.set(name, phraseFrequency);
  const isKnown = (word: string): boolean =>
    words.has(word) ||
    isOrdinary(word) ||
    vocabulary.foreignWords.has(word) ||
    glossary.holds(word);
  return {
    catalog,
    vocabulary,
    glossary,
    resourceAt: createResourceAt(catalog),
    isKnown,
    isKnownByStem: (word) =>
      !isKnown(word) && (elsewhere.has(stem(word)) || shelf.text.terms.has(stem(word))),
    isWritten: (word) => shelf.words.has(word),
    isProperName: (word) => phrases.properNames.has(word),
    isCommon: (word) =>
      stopWords.has(word) || (shelf.words.get(word) ?? 0) >= commonFrom || isEnglish(word),
    isIndexed: (key) => shelf.text.terms.has(key),
    isCore: (key) => holders(key) >= Math.max(fewestHolders, coreShare * shelf.text.size),
    isElsewhere: (key) => elsewhere.has(key),
    frequency: (word) => words.get(word) ?? 0,
    names: glued,
    people: createNameSlips(peopleIn(catalog)),
    ...createSpelling(spellable),
    latestYear: shelf.latestYear,
  };
}

interface Prepared {
  readonly shelf: Shelf;
  readonly language: Language;
}

const shelves = new WeakMap<readonly Resource[], { topics: readonly Topic[]; shelf: Shelf }>();

/** Where only the topics' names differ, as with a workspace's own synonyms, the shelf is the same. */
function shelfOf(catalog: Catalog): Shelf {
  const { resources, topics } = catalog;
  const known = shelves.get(resources);
  if (known && topics.length === known.topics.length && topics.every(isPlacedAs(known.topics)))
    return known.shelf;
  const shelf = createShelf(catalog);
  shelves.set(resources, { topics, shelf });
  return shelf;
}

const isPlacedAs = (others: readonly Topic[]) => (topic: Topic, at: number) =>
  topic.id === others[at]?.id &&
  topic.parents === others[at].parents &&
  topic.picks === others[at].picks;

/** Search, similar and paths ask the same catalog: it is indexed once. */
const prepared = new WeakMap<Catalog, Prepared>();

function prepare(catalog: Catalog): Prepared {
  const known = prepared.get(catalog);
  if (known) return known;
  const shelf = shelfOf(catalog);
  const language = createLanguage({ catalog, shelf, phrases: learnPhrases(catalog) });
  const made = { shelf, language };
  prepared.set(catalog, made);
  return made;
}

/** What is costly to find in a catalog: plain values, which can be kept and read again. */
export interface EngineData {
  readonly shelf: ShelfData;
  readonly phrases: Phrases;
}

export const findEngineData = (catalog: Catalog): EngineData => ({
  shelf: analyse(catalog),
  phrases: learnPhrases(catalog),
});

/** Makes the catalog ready by what was found in it before, in place of finding it again. */
export function prepareFrom(catalog: Catalog, data: EngineData): void {
  const shelf = createShelf(catalog, data.shelf);
  shelves.set(catalog.resources, { topics: catalog.topics, shelf });
  const language = createLanguage({ catalog, shelf, phrases: data.phrases });
  prepared.set(catalog, { shelf, language });
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
