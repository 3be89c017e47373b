import type { Resource } from "#catalog/schema.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import { leftInLong } from "./left-in-long.ts";
import type { Ranking } from "./ranked.ts";
import type { Shelf } from "#search/index/shelf.ts";

/** Whether a platform is named that the resource is not about. */
function missesPlatform({ topics }: Resource, query: ParsedQuery, { platforms }: Shelf): boolean {
  const asked = query.topics.filter(({ topic, part }) => platforms.has(topic) && part !== "cue");
  return asked.length > 0 && !asked.some(({ topic }) => topics.includes(topic));
}

/**
 * Who names a platform works on it: what is about another one or about none helps little. In a long message
 * it may be named in passing.
 */
export function platformFit(
  resource: Resource,
  query: ParsedQuery,
  { shelf, weights }: Ranking,
): number {
  if (!missesPlatform(resource, query, shelf)) return 1;
  const isOnOther = resource.topics.some((topic) => shelf.platforms.has(topic));
  return leftInLong(isOnOther ? weights.otherPlatform : weights.noPlatform, query, weights);
}
