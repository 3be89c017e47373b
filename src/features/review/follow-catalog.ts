import { normaliseUrl } from "#catalog/address.ts";
import type { FeatureDeps, Served } from "#features/feature.ts";
import { communityId } from "#features/suggested-resource.ts";

/**
 * The catalog may hold by now what a workspace had added. Its entry is answered instead, so what
 * people did with their own goes over to it. A catalog changes only between two starts.
 */
export async function followCatalog(
  { store, libraryOf }: FeatureDeps,
  { teams }: Pick<Served, "teams">,
): Promise<void> {
  for (const team of teams) {
    const approved = await store.suggestions.approved(team);
    if (approved.length === 0) continue;
    const { catalog } = await libraryOf(team);
    const ids = new Map(catalog.resources.map(({ id, url }) => [normaliseUrl(url), id]));
    for (const suggestion of approved) {
      const from = communityId(suggestion);
      const to = ids.get(normaliseUrl(suggestion.fields.url));
      if (to !== undefined && to !== from) await store.moveResource({ team, from, to });
    }
  }
}
