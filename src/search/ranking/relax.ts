import type { Resource } from "#catalog/schema.ts";
import { meets } from "./meets.ts";
import { describeInstead, describeWanted } from "#search/query/describe-constraint.ts";
import type { Constraint } from "#search/hit.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import type { Ranked } from "./ranked.ts";
import type { Shelf } from "#search/index/shelf.ts";

/** What fits but stands further down is on something else. */
const firstOnes = 3;

/** From here on a constraint counts as met. */
const metFrom = 0.5;

/** Operators are given up in this order, what matters least to most people first. */
const givenUp: readonly Constraint["kind"][] = [
  "hours",
  "since",
  "until",
  "level",
  "cost",
  "type",
  "word",
  "topic",
  "author",
];

const isWanted = ({ negated }: Constraint): boolean => !negated;

function kindsOf(query: ParsedQuery): ReadonlyMap<string, readonly Constraint[]> {
  const wanted = query.constraints.map(({ constraint }) => constraint).filter(isWanted);
  return Map.groupBy(wanted, ({ kind }) => kind);
}

/** The constraints of which the resource meets none of a kind. */
function missedBy(resource: Resource, query: ParsedQuery, shelf: Shelf): readonly Constraint[] {
  return [...kindsOf(query).values()].flatMap((members) =>
    members.some((one) => meets(resource, one, shelf) >= metFrom) ? [] : members.slice(0, 1),
  );
}

/** "No free books on this; these are paid." Undefined where one of the first hits meets all that was asked. */
export function relaxedSentence(
  query: ParsedQuery,
  ranked: readonly Ranked[],
  shelf: Shelf,
): string | undefined {
  const first = ranked.slice(0, firstOnes).flatMap(({ number }) => shelf.resources[number] ?? []);
  const [best] = first;
  const wanted = [...kindsOf(query).values()].flatMap((members) => members.slice(0, 1));
  if (!best || wanted.length === 0) return undefined;
  const isFit = (resource: Resource): boolean => missedBy(resource, query, shelf).length === 0;
  if (first.some(isFit)) return undefined;
  const instead = missedBy(best, query, shelf).map((missed) => describeInstead(best, missed));
  const isNamed = wanted.some(({ kind }) => kind === "topic" || kind === "word");
  return `No ${describeWanted(wanted)}${isNamed ? "" : " on this"}; these are ${instead.join(" and ")}.`;
}

/** The query with its next operator made a wish, or undefined where none is left to give up. */
export function giveUpOne(query: ParsedQuery): ParsedQuery | undefined {
  const exact = query.constraints.filter(
    ({ constraint }) => constraint.exact && isWanted(constraint),
  );
  const kind = givenUp.find((one) => exact.some(({ constraint }) => constraint.kind === one));
  if (!kind) return undefined;
  const constraints = query.constraints.map((one) =>
    one.constraint.kind === kind && isWanted(one.constraint)
      ? { ...one, constraint: { ...one.constraint, exact: false } }
      : one,
  );
  return { ...query, constraints };
}
