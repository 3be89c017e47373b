import type { Resource } from "#catalog/schema.ts";
import type { CommunitySignals } from "./hit.ts";

/** A workspace may keep out types, and resources that are first of all about a topic. */
export function isBlocked(resource: Resource, signals?: CommunitySignals): boolean {
  if (!signals) return false;
  const [first = ""] = resource.topics;
  return signals.blockedTypes.has(resource.type) || signals.blockedTopics.has(first);
}
