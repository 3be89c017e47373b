import type { ParsedQuery } from "./parsed-query.ts";
import { personSurname } from "./person-names.ts";
import type { Shelf } from "./shelf.ts";
import { nameShare } from "./topic-evidence.ts";

/** An organisation has written much, and is named for much else, unless nothing else is asked. */
const organisationShare = 0.4;

/** Whether the query's words all name people or organisations: `google cloud guides`. */
export function asksOnlyAuthors(query: ParsedQuery): boolean {
  if (query.authors.length === 0) return false;
  const named = new Set(
    query.authors.flatMap(({ from, to }) => query.tokens.slice(from, to).map(({ word }) => word)),
  );
  return query.terms.every(({ word }) => named.has(word));
}

/** Resource number → 1 for the person asked for, less for an organisation named in passing. */
export function authorScores(query: ParsedQuery, shelf: Shelf): Map<number, number> {
  const scores = new Map<number, number>();
  const isAll = asksOnlyAuthors(query);
  for (const named of query.authors) {
    const { name } = named;
    const whole = isAll || personSurname(name) !== undefined ? 1 : organisationShare;
    const score = whole * nameShare(query, named, shelf);
    for (const number of shelf.byAuthor.get(name) ?? [])
      scores.set(number, Math.max(scores.get(number) ?? 0, score));
  }
  return scores;
}
