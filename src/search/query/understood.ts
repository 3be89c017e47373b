import type { Catalog } from "#catalog/catalog.ts";
import { describeConstraint } from "./describe-constraint.ts";
import type { Constraint, Understood } from "#search/hit.ts";
import type { ParsedQuery, Span } from "./parsed-query.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function without(text: string, { start, end }: Stretch): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replaceAll(/\s+/g, " ").trim();
}

/** What was understood of a query, each part with the query that asks the same without it. */
export function understoodOf(
  text: string,
  query: ParsedQuery,
  catalog: Catalog,
): readonly Understood[] {
  const stretch = ({ from, to }: Span): Stretch => ({
    start: query.tokens[from]?.start ?? 0,
    end: query.tokens[to - 1]?.end ?? 0,
  });
  const part = (label: string | undefined, span: Span): Understood[] =>
    label ? [{ label, without: without(text, stretch(span)) }] : [];
  const parts = [
    ...query.topics.flatMap((span) => part(catalog.topic(span.topic)?.label, span)),
    ...namedTools(query).flatMap((span) => part(catalog.resource(span.id)?.title, span)),
    ...query.authors.flatMap((span) => part(span.name, span)),
    ...query.constraints.map(({ constraint, start, end }) => ({
      label: describeConstraint(withLabel(constraint, catalog)),
      without: without(text, { start, end }),
      constraint,
    })),
  ];
  return [...new Map(parts.map((one) => [one.label, one])).values()];
}

/** A topic is told by its label, not by its id. */
function withLabel(constraint: Constraint, catalog: Catalog): Constraint {
  if (constraint.kind !== "topic") return constraint;
  return { ...constraint, value: catalog.topic(constraint.value)?.label ?? constraint.value };
}

/** Titles are shown as understood where the query compares them; else the first hit says it. */
function namedTools({ titles, comparison }: ParsedQuery): ParsedQuery["titles"] {
  const compared = new Set(comparison?.ids);
  return titles.filter(({ id }) => compared.has(id));
}
