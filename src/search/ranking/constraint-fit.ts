import type { Resource } from "#catalog/schema.ts";
import type { Constraint } from "#search/hit.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import type { Weights } from "#search/weights.ts";
import { isBare } from "./bare.ts";
import { kinFit, meets, undatedFit } from "./meets.ts";
import { leftInLong } from "./left-in-long.ts";
import { platformFit } from "./platform-fit.ts";
import type { Ranking } from "./ranked.ts";

/** Topics and words constrain only as operators, which are exact. */
const missedWeights: Readonly<Record<Constraint["kind"], keyof Weights>> = {
  type: "missedType",
  level: "missedLevel",
  cost: "missedCost",
  since: "missedYear",
  until: "missedYear",
  year: "missedYear",
  hours: "missedHours",
  author: "missedAuthor",
  topic: "missedAuthor",
  word: "missedAuthor",
};

/** A tool that is named holds its own tutorial: `bentoml tutorial`. */
function ownGuideFit(
  { id, type }: Resource,
  { kind, value }: Constraint,
  query: ParsedQuery,
): number {
  const asksGuide = kind === "type" && value === "guide" && type === "tool";
  return asksGuide && query.titles.some((title) => title.id === id) ? kinFit : 0;
}

const atLeast = (least: number, met: number): number => (met < least ? 0 : met);

/**
 * What a missed constraint leaves of the score: nothing where it is exact, a share where it was said in passing.
 * What may meet it, as an undated work any year, stays after what does.
 */
export function shareLeft(
  resource: Resource,
  constraint: Constraint,
  { query, ranking }: { readonly query: ParsedQuery; readonly ranking: Ranking },
): number {
  const met = Math.max(
    meets(resource, constraint, ranking.shelf),
    ownGuideFit(resource, constraint, query),
  );
  if (constraint.negated) return met >= 1 ? 0 : 1;
  const { weights } = ranking;
  if (met === undatedFit && (constraint.exact || isBare(query))) return weights.undated;
  if (constraint.exact) return atLeast(undatedFit, met);
  const missed = leftInLong(weights[missedWeights[constraint.kind]], query, weights);
  return missed + (1 - missed) * met;
}

/**
 * The product over kinds, platform and comparison; of several values of one kind (“books or courses”) the
 * best counts. What is excluded only passes or fails: else who is no podcast would do for a book.
 */
export function constraintFit(resource: Resource, query: ParsedQuery, ranking: Ranking): number {
  const compared = comparisonFit(resource, query, ranking) * platformFit(resource, query, ranking);
  if (query.constraints.length === 0) return compared;
  const byKind = new Map<string, number>();
  for (const { constraint } of query.constraints) {
    const share = shareLeft(resource, constraint, { query, ranking });
    if (constraint.negated && share === 0) return 0;
    if (constraint.negated) continue;
    byKind.set(constraint.kind, Math.max(byKind.get(constraint.kind) ?? 0, share));
  }
  return [...byKind.values()].reduce((product, fit) => product * fit, compared);
}

/** It is not shown, but as near the subject as others, and tells what else is: `not podcasts` is no subject. */
export const isOfRefusedType = ({ type }: Resource, { constraints }: ParsedQuery): boolean =>
  constraints.some(
    ({ constraint }) =>
      constraint.negated && constraint.kind === "type" && constraint.value === type,
  );

/**
 * Who chooses between tools wants those; for alternatives to one, others of its kind; for more like a work, other
 * works.
 */
export function comparisonFit(resource: Resource, query: ParsedQuery, ranking: Ranking): number {
  const { comparison } = query;
  if (comparison === undefined) return 1;
  const { weights } = ranking;
  const isCompared = comparison.ids.includes(resource.id);
  switch (comparison.kind) {
    case "alike":
      return isCompared ? 0 : 1;
    case "either":
      return isCompared ? 1 : leftInLong(weights.noChoice, query, weights);
    case "instead":
      if (isCompared) return weights.askedInstead;
      return resource.type === "tool" ? 1 : weights.noChoice;
  }
}
