import type { ParsedQuery } from "#search/query/parsed-query.ts";
import { pickOn } from "./priors.ts";
import type { Ranking } from "./ranked.ts";

/** Whether the query says nothing but constraints, as `free books` does, or asks for anything to read. */
export function isBare(query: ParsedQuery): boolean {
  const { terms, unknown, topics, titles, authors, constraints, asksAny } = query;
  const isConstrained = constraints.some(
    ({ constraint }) => constraint.kind !== "word" || constraint.exact,
  );
  return (
    (isConstrained || asksAny === true) &&
    [terms, unknown, topics, titles, authors].every((part) => part.length === 0)
  );
}

const namesType = ({ constraints }: ParsedQuery): boolean =>
  constraints.some(({ constraint }) => constraint.kind === "type" && !constraint.negated);

/**
 * With nothing but constraints: what the catalog is about comes first, and there what editors picked
 * and many lists name. A tool is nothing to learn from unless one is asked for.
 */
export function bareScore(number: number, query: ParsedQuery, { shelf, weights }: Ranking): number {
  const resource = shelf.resources[number];
  if (!resource) return 0;
  const core = resource.topics.includes(shelf.coreTopic) ? weights.bareCore : 0;
  const pick = pickOn(shelf.coreTopic, resource, shelf) ? weights.barePick : 0;
  const endorsement = weights.bareEndorsement * Math.log2(1 + resource.listed_by.length);
  const score = 1 + core + pick + endorsement;
  return resource.type === "tool" && !namesType(query) ? weights.bareTool * score : score;
}
