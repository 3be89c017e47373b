import type { Constraint } from "#search/hit.ts";
import { asOperator } from "#search/query/as-operator.ts";

/** A text to search, and what is wished of it before it, as operators: in a long message words would weigh little. */
export function withWishes(text: string, wishes: readonly Constraint[]): string {
  return wishes.length === 0 ? text : `${wishes.map(asOperator).join(" ")}\n${text}`;
}
