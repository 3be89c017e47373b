import type { Catalog } from "#catalog/catalog.ts";
import { defaultWeights, type Weights } from "#search/weights.ts";
import type { JudgedQuery } from "./evaluate-judged.ts";
import { mean } from "./evaluate-metrics.ts";
import { createOwn } from "./evaluate-peers.ts";
import { onTopic, runQueries } from "./evaluate-run.ts";

/** What a weight is worth: nDCG with it at 0, halved and doubled, less nDCG as it stands. */
export interface WeightEffect {
  readonly name: keyof Weights;
  readonly value: number;
  readonly without: number;
  readonly halved: number;
  readonly doubled: number;
}

export interface CrossValidation {
  readonly folds: number;
  /** nDCG as the weights stand. */
  readonly asSet: number;
  /** nDCG on each fold kept back, with every weight halved, left or doubled as best on the others. */
  readonly fitted: number;
  readonly effects: readonly WeightEffect[];
}

/** What a weight is multiplied by. */
type Step = 0 | 0.5 | 1 | 2;

/** nDCG of every on-topic query, with one weight multiplied. */
type Scores = ReadonlyMap<keyof Weights, Readonly<Record<Step, readonly number[]>>>;

function scoreAll(catalog: Catalog, queries: readonly JudgedQuery[]): Scores {
  const asIt = scoresWith(catalog, queries, defaultWeights);
  const names = Object.keys(defaultWeights) as (keyof Weights)[];
  return new Map(
    names.map((name) => {
      const at = (step: Step) =>
        scoresWith(catalog, queries, { ...defaultWeights, [name]: defaultWeights[name] * step });
      return [name, { 0: at(0), 0.5: at(0.5), 1: asIt, 2: at(2) }];
    }),
  );
}

function scoresWith(catalog: Catalog, queries: readonly JudgedQuery[], weights: Weights): number[] {
  return onTopic(runQueries(createOwn(catalog, weights), queries)).map(({ ndcg }) => ndcg);
}

/** The multiplier of each weight that does best on the queries outside the fold. */
function fitOutside(scores: Scores, inFold: (at: number) => boolean): Weights {
  const fitted: Record<string, number> = { ...defaultWeights };
  for (const [name, byStep] of scores) {
    const outside = (step: Step): number => mean(byStep[step].filter((_, at) => !inFold(at)));
    const best = ([1, 0.5, 2] as const).reduce((a, b) => (outside(b) > outside(a) ? b : a));
    fitted[name] = defaultWeights[name] * best;
  }
  return fitted as Weights;
}

/**
 * Whether fitting the weights would help on queries that were not looked at: each fold is scored with
 * the weights that do best on the others. Where `fitted` is no better than `asSet`, leave them alone.
 */
export function crossValidate(
  catalog: Catalog,
  all: readonly JudgedQuery[],
  folds: number,
): CrossValidation {
  const queries = all.filter(({ kind }) => kind !== "none");
  const scores = scoreAll(catalog, queries);
  const asSet = [...scores.values()][0]?.[1] ?? [];
  const fitted = Array.from({ length: folds }, (_, fold) => {
    const inFold = (at: number): boolean => at % folds === fold;
    const weights = fitOutside(scores, inFold);
    return scoresWith(
      catalog,
      queries.filter((_, at) => inFold(at)),
      weights,
    );
  }).flat();
  const base = mean(asSet);
  const effects = [...scores].map(([name, by]) => ({
    name,
    value: defaultWeights[name],
    without: mean(by[0]) - base,
    halved: mean(by[0.5]) - base,
    doubled: mean(by[2]) - base,
  }));
  return { folds, asSet: base, fitted: mean(fitted), effects };
}
