import type { Resource } from "#catalog/schema.ts";
import type { Constraint } from "#search/hit.ts";
import type { Shelf } from "#search/index/shelf.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import { meets } from "./meets.ts";
import { platformFit } from "./platform-fit.ts";
import type { Ranking } from "./ranked.ts";

/** More than this and a constraint counts as met; half is what an undated work meets of any year. */
const metAbove = 0.5;

export const isWanted = ({ negated }: Constraint): boolean => !negated;

export function kindsOf(query: ParsedQuery): ReadonlyMap<string, readonly Constraint[]> {
  const wanted = query.constraints.map(({ constraint }) => constraint).filter(isWanted);
  return Map.groupBy(wanted, ({ kind }) => kind);
}

/** The constraints of which the resource meets none of a kind. */
export function missedBy(
  resource: Resource,
  kinds: ReturnType<typeof kindsOf>,
  shelf: Shelf,
): readonly Constraint[] {
  return [...kinds.values()].flatMap((members) =>
    members.some((one) => meets(resource, one, shelf) > metAbove) ? [] : members.slice(0, 1),
  );
}

/** What fits but stands far down is mostly on something else, which a named topic tells. */
export function isOnNamedTopic(
  resource: Resource,
  { topics }: Pick<ParsedQuery, "topics">,
): boolean {
  return topics.some(({ topic }) => resource.topics.includes(topic));
}

/**
 * What is asked, and not only near it: it meets each wish, and is on a topic and by one of the people that were
 * named, if any were. Whoever uses words of a topic's problems has not named it.
 */
export function fitsOf(query: ParsedQuery, ranking: Ranking): (resource: Resource) => boolean {
  const kinds = kindsOf(query);
  const topics = query.topics.filter(({ part }) => part !== "cue");
  const people = query.authors.map(({ name }) => name);
  return (resource) =>
    missedBy(resource, kinds, ranking.shelf).length === 0 &&
    (topics.length === 0 || isOnNamedTopic(resource, { topics })) &&
    (people.length === 0 || resource.authors.some((author) => people.includes(author))) &&
    platformFit(resource, query, ranking) === 1;
}
