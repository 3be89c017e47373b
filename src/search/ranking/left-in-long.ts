import type { ParsedQuery } from "#search/query/parsed-query.ts";
import type { Weights } from "#search/weights.ts";

/** What is left where a wish is missed: more in a long message, where it may be no wish at all. */
export function leftInLong(missed: number, { length }: ParsedQuery, weights: Weights): number {
  return missed + (1 - missed) * weights.missedInLong * length;
}
