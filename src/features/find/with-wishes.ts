import type { Constraint } from "#search/hit.ts";
import { describeConstraint, describeWanted } from "#search/query/describe-constraint.ts";

/** A text to search, and what is wished of it before it, in words that are read as such: "free books". */
export function withWishes(text: string, wishes: readonly Constraint[]): string {
  const wanted = wishes.filter(({ negated }) => !negated);
  const words = [
    ...(wanted.length === 0 ? [] : [describeWanted(wanted)]),
    ...wishes.filter(({ negated }) => negated).map(describeConstraint),
  ];
  return words.length === 0 ? text : `${words.join(", ")}\n${text}`;
}
