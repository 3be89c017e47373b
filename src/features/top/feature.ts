import type { KnownBlock } from "@slack/types";
import { type HelpfulResource, topBlocks } from "#cards/top.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";
import { isBlocked } from "#search/blocked.ts";

const month = 30 * 86_400_000;

const shown = 10;

/** Some of the most helpful may have left the catalog, or are not shown here. */
const looked = 30;

/** What people here found most helpful lately. */
export const createTop: CreateFeature = (deps) => ({
  name: "top",
  home: { order: 50, blocks: (asked) => topOnHome(deps, asked) },
});

async function topOnHome(
  { store, libraryOf, contributed, settings, now }: FeatureDeps,
  { viewer: { team } }: AtHome,
): Promise<KnownBlock[]> {
  const [top, { catalog }, signals] = await Promise.all([
    store.votes.top(team, { since: now() - month, limit: looked }),
    libraryOf(team),
    contributed.signals(team),
  ]);
  const helpful = top.flatMap((votes): HelpfulResource[] => {
    const resource = catalog.resource(votes.resource);
    if (resource === undefined || isBlocked(resource, signals)) return [];
    return [{ resource, helpful: votes.helpful }];
  });
  return topBlocks(helpful.slice(0, shown), await settings.sentences(team));
}
