import { normaliseUrl } from "#catalog/address.ts";
import { type Catalog, createCatalog } from "#catalog/catalog.ts";
import type { Resource } from "#catalog/schema.ts";
import type { Suggestion } from "#store/suggestion.ts";
import type { Synonym } from "#store/synonyms.ts";
import { suggestedResource } from "./suggested-resource.ts";

/** What one workspace has beyond the catalog: all that a moderator of it approved. */
export interface Additions {
  readonly approved: readonly Suggestion[];
  readonly synonyms: readonly Synonym[];
}

export const noAdditions: Additions = { approved: [], synonyms: [] };

/** The catalog with a workspace's additions, or the catalog itself where nothing is to be added. */
export function layOver(base: Catalog, { approved, synonyms }: Additions): Catalog {
  const added = addedResources(base, approved);
  const known = synonyms.filter(({ topic }) => base.topic(topic) !== undefined);
  if (added.length === 0 && known.length === 0) return base;
  const terms = Map.groupBy(known, ({ topic }) => topic);
  return createCatalog({
    ...base,
    resources: added.length === 0 ? base.resources : [...base.resources, ...added],
    topics: base.topics.map((topic) => ({
      ...topic,
      // They mean all of the topic, as an acronym does, where a synonym may mean a part.
      acronyms: [...topic.acronyms, ...(terms.get(topic.id) ?? []).map(({ term }) => term)],
    })),
  });
}

/** An address that the catalog holds by now is the catalog's: its entry says more. */
function addedResources(base: Catalog, approved: readonly Suggestion[]): Resource[] {
  if (approved.length === 0) return [];
  const addresses = new Set(base.resources.map(({ url }) => normaliseUrl(url)));
  return approved
    .filter(({ fields }) => !addresses.has(normaliseUrl(fields.url)))
    .map((suggestion) => suggestedResource(suggestion, (id) => base.topic(id) !== undefined))
    .filter(({ id }) => base.resource(id) === undefined);
}

/** Differs where two sets of additions do. An approved suggestion changes only with its version. */
export function additionsKey({ approved, synonyms }: Additions): string {
  return JSON.stringify([
    approved.map(({ id, version }) => [id, version]),
    synonyms.map(({ term, topic }) => [term, topic]),
  ]);
}
