import type { ParsedQuery } from "#search/query/parsed-query.ts";
import { stem } from "#search/index/lunr-index.ts";
import { isPersonName } from "#search/words/person-names.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { toTokens } from "#search/words/tokens.ts";
import { nameShare } from "./topic-evidence.ts";

/** An organisation has written much, and is named for much else, unless nothing else is asked. */
const organisationShare = 0.4;
/** From this share of the texts that hold its name on it is named for what it wrote, as Netflix; PyTorch is not. */
const namedForItsOwn = 0.4;

/** How much an organisation is named for what it wrote: by the share that it wrote of all texts with its name. */
function organisationWorth(name: string, own: readonly number[], { text }: Shelf): number {
  const [first, ...others] = toTokens(name).map(
    ({ word }) => new Set(text.terms.get(stem(word))?.documents),
  );
  const holding = [...(first ?? [])].filter((one) => others.every((other) => other.has(one)));
  if (holding.length === 0) return organisationShare;
  const written = holding.filter((one) => own.includes(one)).length / holding.length;
  return organisationShare * Math.min(1, written / namedForItsOwn);
}

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
    const own = shelf.byAuthor.get(name) ?? [];
    const worth = isAll || isPersonName(name) ? 1 : organisationWorth(name, own, shelf);
    const score = worth * nameShare(query, [named], shelf);
    for (const number of own) scores.set(number, Math.max(scores.get(number) ?? 0, score));
  }
  return scores;
}
