import type { Catalog } from "#catalog/catalog.ts";
import type { Reason } from "./hit.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import type { Ranked } from "./rank.ts";
import type { Shelf } from "./shelf.ts";

/** What reasons are drawn from. */
export interface ReasonSource {
  readonly query: ParsedQuery;
  readonly catalog: Catalog;
  readonly shelf: Shelf;
}

export function reasonsFor(one: Ranked, { query, catalog, shelf }: ReasonSource): Reason[] {
  const resource = shelf.resources[one.number];
  if (!resource) return [];
  const reasons: Reason[] = [];
  if (one.evidence.title > 0.5) reasons.push({ factor: "title", text: "title matches" });
  if (one.evidence.author > 0) {
    const author = query.authors.find(({ name }) => resource.authors.includes(name));
    if (author) reasons.push({ factor: "author", text: `written by ${author.name}` });
  }
  for (const { topic } of query.topics) {
    const label = catalog.topic(topic)?.label;
    if (
      label &&
      resource.topics.includes(topic) &&
      !reasons.some(({ text }) => text.endsWith(label))
    )
      reasons.push({ factor: "topic", text: `topic: ${label}` });
  }
  if (resource.listed_by.length > 1)
    reasons.push({
      factor: "endorsement",
      text: `recommended by ${resource.listed_by.length} lists`,
    });
  return reasons;
}
