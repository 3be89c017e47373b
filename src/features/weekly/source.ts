import type { FeatureDeps } from "#features/feature.ts";
import type { Source } from "#weekly/pool.ts";

/** What a workspace's picks are drawn from, read now. */
export async function sourceOf(
  { libraryOf, contributed, deadLinks, now }: FeatureDeps,
  team: string,
): Promise<Source> {
  const [{ catalog }, signals] = await Promise.all([libraryOf(team), contributed.signals(team)]);
  return { catalog, signals, dead: deadLinks, now: now() };
}
