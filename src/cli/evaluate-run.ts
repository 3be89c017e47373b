import { offTopic, type JudgedQuery } from "./evaluate-judged.ts";
import { mean, ndcg, precisionAt, reciprocalRank, successAt } from "./evaluate-metrics.ts";
import type { Ranker } from "./evaluate-peers.ts";

/** What one query gave. */
export interface Outcome {
  readonly judged: JudgedQuery;
  readonly shown: readonly string[];
  readonly ndcg: number;
  readonly reciprocalRank: number;
  readonly success: number;
  readonly precision: number;
}

export interface Figures {
  readonly queries: number;
  readonly ndcg: number;
  readonly mrr: number;
  readonly success3: number;
  readonly precision5: number;
  readonly nothingFound: number;
}

export interface Summary {
  readonly overall: Figures;
  /** The share of off-topic queries answered with nothing. */
  readonly silent: number;
  readonly kinds: Readonly<Record<string, Figures>>;
}

const depth = 10;

function runOne(ranker: Ranker, judged: JudgedQuery): Outcome {
  const shown = ranker(judged.query, depth);
  const grades = shown.map((id) => judged.grades.get(id) ?? 0);
  return {
    judged,
    shown,
    ndcg: ndcg(grades, [...judged.grades.values()], depth),
    reciprocalRank: reciprocalRank(grades),
    success: successAt(grades, 3),
    precision: precisionAt(grades, 5),
  };
}

export function runQueries(ranker: Ranker, queries: readonly JudgedQuery[]): readonly Outcome[] {
  return queries.map((judged) => runOne(ranker, judged));
}

const isOffTopic = ({ judged }: Outcome): boolean => judged.kind === offTopic;

export const onTopic = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter((outcome) => !isOffTopic(outcome));

const shareEmpty = (outcomes: readonly Outcome[]): number =>
  mean(outcomes.map(({ shown }) => Number(shown.length === 0)));

function figuresOf(outcomes: readonly Outcome[]): Figures {
  return {
    queries: outcomes.length,
    ndcg: mean(outcomes.map((outcome) => outcome.ndcg)),
    mrr: mean(outcomes.map((outcome) => outcome.reciprocalRank)),
    success3: mean(outcomes.map((outcome) => outcome.success)),
    precision5: mean(outcomes.map((outcome) => outcome.precision)),
    nothingFound: shareEmpty(outcomes),
  };
}

/** Off-topic queries count in `silent` alone: no ranking of theirs is right. */
export function summarise(outcomes: readonly Outcome[]): Summary {
  const graded = onTopic(outcomes);
  const kinds = Map.groupBy(graded, ({ judged }) => judged.kind);
  return {
    overall: figuresOf(graded),
    silent: shareEmpty(outcomes.filter(isOffTopic)),
    kinds: Object.fromEntries([...kinds].map(([kind, members]) => [kind, figuresOf(members)])),
  };
}

/** The queries served worst, worst first. */
export function worstOf(outcomes: readonly Outcome[], count: number): readonly Outcome[] {
  return onTopic(outcomes)
    .sort((a, b) => a.ndcg - b.ndcg)
    .slice(0, count);
}
