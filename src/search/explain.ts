import type { Catalog } from "#catalog/catalog.ts";
import type { Resource } from "#catalog/schema.ts";
import { createEngine } from "./engine.ts";
import { factorsOf, type Factors } from "./ranking/factors.ts";
import type { ReasonedFactor } from "./ranking/reasoned-factor.ts";
import type { Correction } from "./hit.ts";
import type { ParsedQuery } from "./query/parsed-query.ts";
import type { Evidence, Ranked } from "./ranking/ranked.ts";
import { reasonsOf } from "./ranking/reasons.ts";
import { defaultWeights, type Weights } from "./weights.ts";

/** Why a resource has its place: its score is the sum of `adds` times the product of `times`. */
export interface Explanation extends Factors {
  readonly resource: Resource;
  /** 1 for the best before types are mixed; 0 where nothing in the query leads to it. */
  readonly place: number;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Explained {
  /** What was read from the query. */
  readonly words: readonly string[];
  readonly unknown: readonly string[];
  readonly corrections: readonly Correction[];
  readonly explanations: readonly Explanation[];
}

/** Explains the best hits, or the resources asked for by id. Unknown ids are passed over. */
export type Explain = (
  query: string,
  options?: { readonly ids?: readonly string[]; readonly limit?: number },
) => Explained;

const defaultLimit = 5;
const nothing: Factors = { adds: [], times: [] };

export function createExplain(catalog: Catalog, weights: Weights = defaultWeights): Explain {
  const engine = createEngine(catalog, weights);
  const { shelf } = engine;
  const explainOne = (query: ParsedQuery, one: Ranked, place: number): Explanation[] => {
    const resource = shelf.resources[one.number];
    if (!resource) return [];
    const asked = { query, catalog, ranking: { shelf, weights } };
    const factors = place === 0 ? nothing : factorsOf(one, asked);
    const reasons = reasonsOf(factors).map(({ text }) => text);
    return [{ resource, place, score: one.score, reasons, ...factors }];
  };
  return (text, { ids, limit = defaultLimit } = {}) => {
    const query = engine.parse(text);
    const ranked = engine.rank(query);
    const wanted =
      ids?.flatMap((id) => findRanked(id, ranked, shelf.numbers)) ?? ranked.slice(0, limit);
    return {
      words: query.terms.map(({ word }) => word),
      unknown: query.unknown,
      corrections: query.corrections,
      explanations: wanted.flatMap((one) => explainOne(query, one, ranked.indexOf(one) + 1)),
    };
  };
}

const noEvidence: Evidence = {
  text: 0,
  topic: 0,
  votes: 0,
  title: 0,
  company: 0,
  author: 0,
  latent: 0,
  feedback: 0,
};

function findRanked(
  id: string,
  ranked: readonly Ranked[],
  numbers: ReadonlyMap<string, number>,
): Ranked[] {
  const number = numbers.get(id);
  if (number === undefined) return [];
  const found = ranked.find((one) => one.number === number);
  const none = {
    number,
    evidence: noEvidence,
    titled: undefined,
    subject: 0,
    fit: 0,
    prior: 1,
    score: 0,
  };
  return [found ?? none];
}

export interface Difference {
  readonly name: string;
  readonly first: number;
  readonly second: number;
  /** How much of the distance between the two the factor makes: their shares sum to 1. */
  readonly share: number;
}

const sumOf = (factors: readonly ReasonedFactor[]): number =>
  factors.reduce((sum, { value }) => sum + value, 0);

function named(factors: readonly ReasonedFactor[]): Map<string, number> {
  const groups = Map.groupBy(factors, ({ name }) => name);
  return new Map([...groups].map(([name, members]) => [name, sumOf(members)]));
}

function multiplied(factors: readonly ReasonedFactor[]): Map<string, number> {
  const groups = Map.groupBy(factors, ({ name }) => name);
  const product = (members: readonly ReasonedFactor[]): number =>
    members.reduce((total, { value }) => total * value, 1);
  return new Map([...groups].map(([name, members]) => [name, product(members)]));
}

/** The mean of two numbers for which `(a − b) / mean = ln(a / b)` holds exactly. */
function logarithmicMean(a: number, b: number): number {
  return a === b ? a : (a - b) / Math.log(a / b);
}

/**
 * Which factors put one hit above another, by effect: the logarithm of the scores' ratio, parted among
 * the factors without a rest (logarithmic mean Divisia index, Ang 2005).
 */
export function compareExplanations(
  first: Explanation,
  second: Explanation,
): readonly Difference[] {
  const distance = Math.log(first.score / second.score);
  const whole = logarithmicMean(sumOf(first.adds), sumOf(second.adds));
  const [a, b] = [named(first.adds), named(second.adds)];
  const [m, n] = [multiplied(first.times), multiplied(second.times)];
  const added = [...new Set([...a.keys(), ...b.keys()])].map((name) => {
    const [one, two] = [a.get(name) ?? 0, b.get(name) ?? 0];
    return { name, first: one, second: two, share: (one - two) / whole / distance };
  });
  const times = [...new Set([...m.keys(), ...n.keys()])].map((name) => {
    const [one, two] = [m.get(name) ?? 1, n.get(name) ?? 1];
    return { name, first: one, second: two, share: Math.log(one / two) / distance };
  });
  return [...added, ...times]
    .filter(({ share }) => Number.isFinite(share) && share !== 0)
    .sort((x, y) => y.share - x.share);
}
