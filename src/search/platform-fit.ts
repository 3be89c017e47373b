import type { Resource } from "#catalog/schema.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import type { Ranking } from "./ranked.ts";

/**
 * Who names a platform works on it: what is about another one helps little, what is about none a bit
 * less than what is about their own.
 */
export function platformFit(
  { topics }: Resource,
  query: ParsedQuery,
  { shelf: { platforms }, weights }: Ranking,
): number {
  const asked = query.topics.filter(({ topic, part }) => platforms.has(topic) && part !== "cue");
  if (asked.length === 0 || asked.some(({ topic }) => topics.includes(topic))) return 1;
  return topics.some((topic) => platforms.has(topic)) ? weights.otherPlatform : weights.noPlatform;
}
