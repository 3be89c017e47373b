import type { ParsedQuery } from "./parsed-query.ts";

/** Whether a query says what it is about, in any words, beside what it wishes for or refuses. */
export function hasSubject(query: ParsedQuery): boolean {
  const { topics, titles, authors, terms, unknown, constraints } = query;
  return (
    [topics, titles, authors, terms, unknown].some((named) => named.length > 0) ||
    constraints.some(({ constraint }) => constraint.kind === "author" && !constraint.negated)
  );
}
