import type { FeatureDeps } from "./feature.ts";
import { communityId, suggestionIdOf } from "./suggested-resource.ts";

/**
 * What resources are called that have left a workspace's catalog: what its community added by the title
 * that it had, all else by its id.
 */
export async function namesOfGone(
  { store }: Pick<FeatureDeps, "store">,
  team: string,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const titles = await store.suggestions.titles(
    team,
    ids.flatMap((id) => suggestionIdOf(id) ?? []),
  );
  const names = new Map([...titles].map(([id, title]) => [communityId({ id }), title]));
  return (id) => names.get(id) ?? id;
}
