import type { Catalog } from "#catalog/catalog.ts";
import type { Constraint, Hit, Search, SearchResult, TopicCount, Understood } from "./hit.ts";
import { stem } from "./lunr-index.ts";
import { parseQuery, type Language, type ParsedQuery } from "./parse-query.ts";
import { rank, type Ranked } from "./rank.ts";
import { reasonsFor } from "./reasons.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import { createSpelling } from "./spelling.ts";
import { stopWords } from "./stop-words.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

function createLanguage(shelf: Shelf, vocabulary: Vocabulary): Language {
  const words = new Map(shelf.words);
  for (const word of vocabulary.words) words.set(word, (words.get(word) ?? 0) + 3);
  const spelling = createSpelling(words);
  return {
    vocabulary,
    isKnown: (word) => words.has(word) || stopWords.has(word) || shelf.text.terms.has(stem(word)),
    isIndexed: (key) => shelf.text.terms.has(key),
    correct: spelling.correct,
    latestYear: shelf.latestYear,
  };
}

function confidenceOf(query: ParsedQuery, ranked: readonly Ranked[]): SearchResult["confidence"] {
  const best = ranked[0]?.evidence;
  if (!best) return "none";
  const hasSubject = query.topics.length + query.titles.length + query.authors.length > 0;
  if (
    hasSubject ||
    (query.constraints.length > 0 && query.terms.length + query.unknown.length === 0)
  )
    return "strong";
  return best.text > 0.45 ? "strong" : best.text > 0.3 ? "weak" : "none";
}

export function createSearch(catalog: Catalog): Search {
  const shelf = createShelf(catalog);
  const language = createLanguage(shelf, createVocabulary(catalog));
  return (text, options = {}) => {
    const query = parseQuery(text, language, options.verbatim);
    const ranked = rank(query, shelf);
    const confidence = confidenceOf(query, ranked);
    const shown = confidence === "none" ? [] : ranked;
    const { limit = 5, offset = 0, exclude } = options;
    const open = shown.filter(({ number }) => !exclude?.has(shelf.resources[number]?.id ?? ""));
    const hits = open.slice(offset, offset + limit).flatMap((one): Hit[] => {
      const resource = shelf.resources[one.number];
      return resource
        ? [{ resource, score: one.score, reasons: reasonsFor(one, { query, catalog, shelf }) }]
        : [];
    });
    return {
      query: text,
      understood: understoodOf(text, query, catalog),
      constraints: query.constraints.map(({ constraint }) => constraint),
      corrections: query.corrections,
      confidence,
      hits,
      total: open.length,
      closeTopics: closeTopics(query, catalog, shelf),
    };
  };
}

function without(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replaceAll(/\s+/g, " ").trim();
}

function labelOf(constraint: Constraint): string {
  return `${constraint.negated ? "not " : ""}${constraint.value}`;
}

function understoodOf(text: string, query: ParsedQuery, catalog: Catalog): Understood[] {
  const topics = query.topics.flatMap(({ topic, from, to }) => {
    const start = query.tokens[from]?.start ?? 0;
    const end = query.tokens[to - 1]?.end ?? 0;
    const label = catalog.topic(topic)?.label;
    return label ? [{ label, without: without(text, start, end) }] : [];
  });
  const constraints = query.constraints.map(({ constraint, start, end }) => ({
    label: labelOf(constraint),
    without: without(text, start, end),
    constraint,
  }));
  return [...topics, ...constraints];
}

function closeTopics(query: ParsedQuery, catalog: Catalog, shelf: Shelf): TopicCount[] {
  const ids = [...new Set(query.topics.map(({ topic }) => topic))];
  return ids.flatMap((id) => {
    const topic = catalog.topic(id);
    return topic ? [{ topic, count: shelf.byTopic.get(id)?.length ?? 0 }] : [];
  });
}
