import { authorScores } from "./author-match.ts";
import { constraintFit } from "./constraint-fit.ts";
import type { CommunitySignals } from "./hit.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import { isBlocked, priorOf, priorsOf } from "./priors.ts";
import type { Shelf } from "./shelf.ts";
import { smooth } from "./smooth.ts";
import { addTextScores } from "./text-evidence.ts";
import { titleScores } from "./title-match.ts";
import { addTopicScores, namedTopics, votedTopics } from "./topic-evidence.ts";
import type { Weights } from "./weights.ts";

/** What speaks for one resource, each between 0 and about 1, before weights. */
export interface Evidence {
  readonly text: number;
  readonly topic: number;
  readonly votes: number;
  readonly title: number;
  readonly author: number;
  /** What the nearest neighbours have. */
  readonly near: number;
}

export interface Ranked {
  readonly number: number;
  readonly evidence: Evidence;
  /** The weighted sum of the evidence. */
  readonly subject: number;
  /** What the constraints leave of it, 0 to 1. */
  readonly fit: number;
  /** What speaks for the resource whatever is asked, around 1. */
  readonly prior: number;
  /** subject × fit × prior. */
  readonly score: number;
}

export interface Ranking {
  readonly shelf: Shelf;
  readonly weights: Weights;
  readonly community?: CommunitySignals | undefined;
}

interface Gathered {
  readonly numbers: ReadonlySet<number>;
  readonly evidenceOf: (number: number) => Evidence;
}

function gather(query: ParsedQuery, { shelf, weights }: Ranking): Gathered {
  const size = shelf.resources.length;
  const text = new Float64Array(size);
  const topic = new Float64Array(size);
  const votes = new Float64Array(size);
  const titles = titleScores(query, shelf, weights);
  const authors = authorScores(query, shelf);
  const numbers = new Set([
    ...addTextScores(text, query, { shelf, weights }),
    ...addTopicScores(topic, namedTopics(query, shelf, weights), shelf),
    ...titles.keys(),
    ...authors.keys(),
  ]);
  addTopicScores(votes, votedTopics(query, shelf), shelf);
  return {
    numbers,
    evidenceOf: (number) => ({
      text: text[number] ?? 0,
      topic: topic[number] ?? 0,
      votes: votes[number] ?? 0,
      title: titles.get(number) ?? 0,
      author: authors.get(number) ?? 0,
      near: 0,
    }),
  };
}

/** The words' weight lies between that for a short query and that for a long message. */
export function textWeightFor(query: ParsedQuery, weights: Weights): number {
  return weights.text + (weights.textInLong - weights.text) * query.length;
}

function subjectScore(evidence: Evidence, query: ParsedQuery, weights: Weights): number {
  return (
    textWeightFor(query, weights) * evidence.text +
    weights.topic * evidence.topic +
    weights.votes * evidence.votes +
    weights.title * evidence.title +
    weights.author * evidence.author
  );
}

/** With nothing but constraints: what the catalog is about, and what many lists name, comes first. */
export function bareScore(number: number, { shelf, weights }: Ranking): number {
  const resource = shelf.resources[number];
  const core = resource?.topics.includes(shelf.coreTopic) ? weights.bareCore : 0;
  return 1 + core + weights.bareEndorsement * Math.log2(1 + (resource?.listed_by.length ?? 0));
}

/** Whether the query says nothing but constraints, as `free books` does. */
export function isBare(query: ParsedQuery): boolean {
  const { terms, unknown, topics, titles, authors, constraints } = query;
  return (
    constraints.some(({ constraint }) => constraint.kind !== "word" || constraint.exact) &&
    [terms, unknown, topics, titles, authors].every((part) => part.length === 0)
  );
}

interface Scoring {
  readonly query: ParsedQuery;
  readonly ranking: Ranking;
  readonly gathered: Gathered;
  readonly bare: boolean;
}

function rankOne(number: number, { query, ranking, gathered, bare }: Scoring): Ranked | undefined {
  const resource = ranking.shelf.resources[number];
  if (!resource || isBlocked(resource, ranking.community)) return undefined;
  const fit = constraintFit(resource, query, ranking);
  if (fit === 0) return undefined;
  const evidence = gathered.evidenceOf(number);
  const subject = bare
    ? bareScore(number, ranking)
    : subjectScore(evidence, query, ranking.weights);
  const prior = priorOf(priorsOf(resource, query, ranking));
  return { number, evidence, subject, fit, prior, score: subject * fit * prior };
}

/** All that has anything to do with the query, best first. */
export function rank(query: ParsedQuery, ranking: Ranking): readonly Ranked[] {
  const bare = isBare(query);
  const gathered = gather(query, ranking);
  const numbers = bare ? ranking.shelf.resources.keys() : gathered.numbers;
  const ranked = [...numbers]
    .flatMap((number) => rankOne(number, { query, ranking, gathered, bare }) ?? [])
    .filter(({ score }) => score > 0);
  return smooth(ranked, bare ? 0 : ranking.weights.near, ranking.shelf);
}
