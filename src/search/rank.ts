import { constraintFit } from "./constraint-fit.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import type { Shelf } from "./shelf.ts";
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
  /** What the nearest neighbours have, before weights of the prior and constraints. */
  readonly near: number;
}

export interface Ranked {
  readonly number: number;
  readonly evidence: Evidence;
  /** The weighted sum of the evidence. */
  readonly subject: number;
  readonly fit: number;
  readonly prior: number;
  readonly score: number;
}

interface Gathered {
  readonly numbers: ReadonlySet<number>;
  readonly evidenceOf: (number: number) => Evidence;
}

export interface Ranking {
  readonly shelf: Shelf;
  readonly weights: Weights;
}

function gather(query: ParsedQuery, { shelf, weights }: Ranking): Gathered {
  const size = shelf.resources.length;
  const text = new Float64Array(size);
  const topic = new Float64Array(size);
  const votes = new Float64Array(size);
  const titles = titleScores(query, shelf, weights);
  const authors = authorNumbers(query, shelf);
  const numbers = new Set([
    ...addTextScores(text, query, { shelf, weights }),
    ...addTopicScores(topic, namedTopics(query, shelf, weights), shelf),
    ...titles.keys(),
    ...authors,
  ]);
  addTopicScores(votes, votedTopics(query, shelf), shelf);
  return {
    numbers,
    evidenceOf: (number) => ({
      text: text[number] ?? 0,
      topic: topic[number] ?? 0,
      votes: votes[number] ?? 0,
      title: titles.get(number) ?? 0,
      author: Number(authors.has(number)),
      near: 0,
    }),
  };
}

function authorNumbers(query: ParsedQuery, shelf: Shelf): Set<number> {
  return new Set(query.authors.flatMap(({ name }) => shelf.byAuthor.get(name) ?? []));
}

/** Between the weight for a short query and that for a long message. */
const between = (short: number, long: number, length: number): number =>
  short + (long - short) * length;

function subjectScore(evidence: Evidence, length: number, weights: Weights): number {
  return (
    between(weights.text, weights.textInLong, length) * evidence.text +
    weights.topic * between(1, weights.topicInLong, length) * evidence.topic +
    weights.votes * evidence.votes +
    weights.title * evidence.title +
    weights.author * evidence.author
  );
}

function bareScore(number: number, { shelf, weights }: Ranking): number {
  const resource = shelf.resources[number];
  const core = resource?.topics.includes(shelf.coreTopic) ? weights.bareCore : 0;
  return 1 + core + weights.bareEndorsement * Math.log2(1 + (resource?.listed_by.length ?? 0));
}

function priorOf(number: number, { shelf, weights }: Ranking): number {
  const lists = shelf.resources[number]?.listed_by.length ?? 0;
  return 1 + weights.endorsement * Math.log2(1 + lists);
}

/** Whether the query says nothing but constraints, as `free books` does. */
export function isBare(query: ParsedQuery): boolean {
  const { terms, unknown, topics, titles, authors, constraints } = query;
  return (
    constraints.length > 0 &&
    [terms, unknown, topics, titles, authors].every((part) => part.length === 0)
  );
}

interface Scoring {
  readonly query: ParsedQuery;
  readonly ranking: Ranking;
  readonly gathered: Gathered;
  readonly bare: boolean;
}

/** Only the best can reach the first pages, so only they are compared with their neighbours. */
const maxSmoothed = 300;

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.number - b.number;

/**
 * A resource gains from what its nearest neighbours score: text that says the same in other words
 * (Kurland and Lee 2004, "Corpus structure, language models, and ad hoc information retrieval").
 */
function smooth(ranked: readonly Ranked[], { shelf, weights }: Ranking): Ranked[] {
  const subjects = new Map(ranked.map(({ number, subject }) => [number, subject]));
  return ranked.slice(0, maxSmoothed).map((one) => {
    let sum = 0;
    let likenesses = 0;
    for (const { number, likeness } of shelf.neighbours[one.number] ?? []) {
      sum += likeness * (subjects.get(number) ?? 0);
      likenesses += likeness;
    }
    const near = likenesses === 0 ? 0 : sum / likenesses;
    const score = (one.subject + weights.near * near) * one.fit * one.prior;
    return { ...one, evidence: { ...one.evidence, near }, score };
  });
}

function rankOne(number: number, scoring: Scoring): Ranked | undefined {
  const { query, ranking, gathered, bare } = scoring;
  const resource = ranking.shelf.resources[number];
  const fit = resource ? constraintFit(resource, query, ranking) : 0;
  if (fit === 0) return undefined;
  const evidence = gathered.evidenceOf(number);
  const subject = bare
    ? bareScore(number, ranking)
    : subjectScore(evidence, query.length, ranking.weights);
  const prior = bare ? 1 : priorOf(number, ranking);
  return { number, evidence, subject, fit, prior, score: subject * fit * prior };
}

/** All that has anything to do with the query, best first. */
export function rank(query: ParsedQuery, ranking: Ranking): Ranked[] {
  const bare = isBare(query);
  const gathered = gather(query, ranking);
  const numbers = bare ? ranking.shelf.resources.keys() : gathered.numbers;
  const ranked = [...numbers]
    .flatMap((number) => rankOne(number, { query, ranking, gathered, bare }) ?? [])
    .sort(byScore);
  return bare ? ranked : smooth(ranked, ranking).sort(byScore);
}
