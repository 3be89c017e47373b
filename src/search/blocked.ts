import type { Resource } from "#catalog/schema.ts";
import type { CommunitySignals } from "./hit.ts";
import type { ParsedQuery } from "./query/parsed-query.ts";

/** A workspace may keep out types, resources that are first of all about a topic, and single ones. */
export function isBlocked(resource: Resource, signals?: CommunitySignals): boolean {
  if (!signals) return false;
  const [first = ""] = resource.topics;
  const { blockedTypes, blockedTopics, blockedResources } = signals;
  return (
    blockedTypes.has(resource.type) || blockedTopics.has(first) || blockedResources.has(resource.id)
  );
}

/** The topics that a query is all about, besides wishes, where the workspace keeps out each of them. */
export function keptOutOf(query: ParsedQuery, signals?: CommunitySignals): readonly string[] {
  const { topics, titles, authors, terms, tokens } = query;
  const named = topics.filter(({ part }) => part !== "cue");
  const said = new Set(named.flatMap(({ from, to }) => tokens.slice(from, to)).map(wordOf));
  const isAll =
    titles.length + authors.length === 0 && terms.map(wordOf).every((one) => said.has(one));
  const ids = [...new Set(named.map(({ topic }) => topic))];
  return isAll && ids.every((id) => signals?.blockedTopics.has(id)) ? ids : [];
}

const wordOf = ({ word }: { readonly word: string }): string => word;
