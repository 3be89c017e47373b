import type { Catalog } from "#catalog/catalog.ts";
import { describeConstraint } from "./describe-constraint.ts";
import type { Constraint, Understood } from "#search/hit.ts";
import { stopWords } from "#search/words/stop-words.ts";
import { toTokens } from "#search/words/tokens.ts";
import type { Stretch } from "./placed.ts";
import type { ParsedQuery, Span } from "./parsed-query.ts";

/** `intro to drift`, `books or talks`: what joins it to the rest goes with it. */
const joiner = /^\s+(?:to|or)(?=\s)/i;

const withJoiner = (text: string, end: number): number =>
  end + (joiner.exec(text.slice(end))?.[0].length ?? 0);

/** What is left of the text; nothing where only small words are. */
function without(text: string, places: readonly Stretch[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    kept.push(text.slice(at, Math.max(at, start)));
    at = Math.max(at, withJoiner(text, end));
  }
  const left = [...kept, text.slice(at)].join(" ").replaceAll(/\s+/g, " ").trim();
  const isEmpty = at === 0 || toTokens(left).every(({ word }) => stopWords.has(word));
  return isEmpty ? "" : left;
}

interface Part {
  readonly label: string;
  readonly places: readonly Stretch[];
  readonly constraint?: Constraint;
}

/** What goes by one name is one part, however often it is said. */
function joined(parts: readonly Part[], text: string): Understood[] {
  return [...Map.groupBy(parts, ({ label }) => label)].map(([label, same]) => {
    const constraint = same.findLast((part) => part.constraint)?.constraint;
    const places = same.flatMap((part) => part.places);
    return { label, without: without(text, places), ...(constraint ? { constraint } : {}) };
  });
}

/** What was understood of a query, each part with the query that asks the same without it. */
export function understoodOf(
  text: string,
  query: ParsedQuery,
  catalog: Catalog,
): readonly Understood[] {
  const placeOf = ({ from, to }: Span): Stretch => ({
    start: query.tokens[from]?.start ?? 0,
    end: query.tokens[to - 1]?.end ?? 0,
  });
  const part = (label: string | undefined, span: Span): Part[] =>
    label ? [{ label, places: [placeOf(span)] }] : [];
  const topics = query.topics.flatMap(({ isAdded, topic, ...span }) =>
    part(catalog.topic(topic)?.label, span).map((one) => (isAdded ? { ...one, places: [] } : one)),
  );
  const parts = [
    ...topics,
    ...namedTools(query).flatMap((span) => part(catalog.resource(span.id)?.title, span)),
    ...query.authors.flatMap((span) => part(span.name, span)),
    ...query.constraints.map(({ constraint, places }) => ({
      label: describeConstraint(withLabel(constraint, catalog)),
      places,
      constraint,
    })),
  ];
  return joined(parts, text);
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
