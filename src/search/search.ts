import type { Catalog } from "#catalog/catalog.ts";
import type { Constraint, Hit, Search, TopicCount, Understood } from "./hit.ts";
import { confidenceOf } from "./confidence.ts";
import { createEngine } from "./engine.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import { reasonsFor } from "./reasons.ts";
import type { Shelf } from "./shelf.ts";
import { defaultWeights, type Weights } from "./weights.ts";

export function createSearch(catalog: Catalog, weights: Weights = defaultWeights): Search {
  const engine = createEngine(catalog, weights);
  const { shelf } = engine;
  return (text, options = {}) => {
    const query = engine.parse(text, options.verbatim);
    const ranked = engine.rank(query);
    const confidence = confidenceOf(query, ranked, shelf);
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
