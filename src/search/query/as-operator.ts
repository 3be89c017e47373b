import type { Constraint } from "#search/hit.ts";
import { describeConstraint } from "./describe-constraint.ts";

const names: Readonly<Record<Exclude<Constraint["kind"], "word">, string>> = {
  type: "type",
  level: "level",
  cost: "cost",
  topic: "topic",
  author: "by",
  since: "since",
  until: "until",
  year: "year",
  hours: "hours",
};

/** A constraint as it is typed to be exact: `-type:book`. A word has no operator that a long message is read for. */
export function asOperator(constraint: Constraint): string {
  const { kind, value, negated } = constraint;
  if (kind === "word") return `${describeConstraint(constraint)},`;
  const typed = /\s/u.test(String(value)) ? `"${value}"` : value;
  return `${negated ? "-" : ""}${names[kind]}:${typed}`;
}
