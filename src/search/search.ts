import type { Catalog } from "#catalog/catalog.ts";
import type { Resource } from "#catalog/schema.ts";
import { keptOutOf } from "./blocked.ts";
import { closeTopics } from "./close-topics.ts";
import { confidenceOf } from "./ranking/confidence.ts";
import { diversify } from "./ranking/diversity.ts";
import { createEngine, type Engine } from "./engine.ts";
import type { Hit, Search, SearchOptions, SearchResult } from "./hit.ts";
import type { NamedTopic, ParsedQuery } from "./query/parsed-query.ts";
import { stem } from "./index/lunr-index.ts";
import { stemmedText } from "./index/stemmed-text.ts";
import { stopWords } from "./words/stop-words.ts";
import type { Ranked, Ranking } from "./ranking/ranked.ts";
import type { Asked } from "./ranking/reasoned-factor.ts";
import { fitsOf } from "./ranking/fits.ts";
import { reasonsFor } from "./ranking/reasons.ts";
import { hasSubject } from "./query/has-subject.ts";
import { giveUpOne, relaxedOf } from "./ranking/relax.ts";
import { understoodOf } from "./query/understood.ts";
import { defaultWeights, leastShare, type Weights } from "./weights.ts";

const defaultLimit = 5;

interface RankedQuery {
  readonly query: ParsedQuery;
  readonly ranked: readonly Ranked[];
}

/** Ranks, and where operators leave nothing gives them up one by one. The sentence tells. */
function rankRelaxing(asked: ParsedQuery, engine: Engine, options: SearchOptions): RankedQuery {
  const ranked = engine.rank(asked, options.community);
  const looser = ranked.length === 0 ? giveUpOne(asked) : undefined;
  return looser ? rankRelaxing(looser, engine, options) : { query: asked, ranked };
}

interface Shown {
  readonly resource: Resource;
  readonly score: number;
  readonly ranked: Ranked;
}

function countFitting(shown: readonly Shown[], query: ParsedQuery, ranking: Ranking): number {
  const fits = fitsOf(query, ranking);
  return shown.filter(({ resource }) => fits(resource)).length;
}

/** Those worth showing, mixed: near enough to the best one, and not to be left out. */
function chooseShown(
  { query, ranked }: RankedQuery,
  engine: Engine,
  options: SearchOptions,
): readonly Shown[] {
  const least = (ranked[0]?.score ?? 0) * leastShare;
  const candidates = ranked.flatMap((one) => {
    const resource = engine.shelf.resources[one.number];
    const isOpen = resource && one.score >= least && !options.exclude?.has(resource.id);
    return isOpen ? [{ resource, score: one.score, ranked: one }] : [];
  });
  const asksType = query.constraints.some(
    ({ constraint }) => constraint.kind === "type" && !constraint.negated,
  );
  return diversify(candidates, !asksType);
}

/** Whether a topic is called by words of its label, rather than by what usually means it: `in production`. */
function isCalled({ tokens }: ParsedQuery, { topic, from, to }: NamedTopic, catalog: Catalog) {
  const { stems } = stemmedText(catalog.topic(topic)?.label ?? "");
  const words = tokens.slice(from, to).filter(({ word }) => !stopWords.has(word));
  return words.some(({ word }) => stems.has(stem(word)));
}

/**
 * What is told of the query goes by the cards: it is without topics that none of the first ones has, unless they
 * were called by their names, and without those that the workspace keeps out. A message names much in passing:
 * what several of the cards are about is what it is about, or one of them is, or else what it calls by name.
 */
function queryTold(asked: ParsedQuery, best: readonly Ranked[], { catalog, ranking }: Told) {
  if (best.length === 0) return asked;
  const first = best.slice(0, defaultLimit);
  const had = first.flatMap(({ number }) => ranking.shelf.resources[number]?.topics ?? []);
  const count = ({ topic }: NamedTopic): number => had.filter((one) => one === topic).length;
  const blocked = ranking.community?.blockedTopics;
  const open = asked.topics.filter(({ topic }) => !blocked?.has(topic));
  const called = open.filter((one) => isCalled(asked, one, catalog));
  const ofCards = (least: number): NamedTopic[] => open.filter((one) => count(one) >= least);
  const ways =
    asked.length > 0
      ? [ofCards(2), ofCards(1), called]
      : [open.filter((one) => count(one) > 0 || called.includes(one))];
  return { ...asked, topics: ways.find((topics) => topics.length > 0) ?? [] };
}

type Told = Pick<Asked, "catalog" | "ranking">;

function toHits(shown: readonly Shown[], asked: Asked): readonly Hit[] {
  return shown.map(({ resource, score, ranked }) => ({
    ...{ resource, score },
    reasons: reasonsFor(ranked, asked),
  }));
}

function answer(text: string, engine: Engine, options: SearchOptions): SearchResult {
  const { catalog, shelf, weights } = engine;
  const asked = engine.parse(text, options.verbatim);
  const { query, ranked } = rankRelaxing(asked, engine, options);
  const keptOut = keptOutOf(asked, options.community);
  const confidence = keptOut.length > 0 ? "none" : confidenceOf(asked, ranked, shelf);
  const shown = confidence === "none" ? [] : chooseShown({ query, ranked }, engine, options);
  const { limit = defaultLimit, offset = 0, community } = options;
  const ranking = { shelf, weights, community };
  const hits = toHits(shown.slice(offset, offset + limit), { query, catalog, ranking });
  const best = shown.map((one) => one.ranked);
  const told = queryTold(asked, best, { catalog, ranking });
  const relaxed = hits.length > 0 ? relaxedOf(asked, best, ranking) : undefined;
  const isSure = confidence === "strong" && relaxed?.amount !== "none";
  return {
    query: text,
    understood: understoodOf(text, told, catalog),
    constraints: asked.constraints.map(({ constraint }) => constraint),
    hasSubject: hasSubject(asked),
    // Words that led nowhere as they were read have not been put right.
    corrections: hits.length > 0 ? asked.corrections : [],
    unread: asked.unread,
    ...(relaxed ? { relaxed } : {}),
    ...(keptOut.length > 0 ? { keptOut: keptOut.map((id) => catalog.topic(id)?.label ?? id) } : {}),
    confidence,
    hits,
    total: shown.length,
    fitting: isSure ? countFitting(shown, told, ranking) : 0,
    closeTopics: closeTopics({
      query: told,
      catalog,
      shelf,
      ranked: best,
      found: confidence !== "none",
      community,
    }),
  };
}

/** Makes a catalog searchable. Costly once; each search after it takes about a millisecond. */
export function createSearch(catalog: Catalog, weights: Weights = defaultWeights): Search {
  const engine = createEngine(catalog, weights);
  return (text, options = {}) => answer(text, engine, options);
}
