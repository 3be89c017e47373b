import type { KnownBlock } from "@slack/types";
import { type HelpfulResource, topBlocks, topMessage } from "#cards/top.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";
import { isBlocked } from "#search/blocked.ts";
import type { Asked } from "#slack/handlers.ts";

const month = 30 * 86_400_000;

const shown = 10;

/** Some of the most helpful may have left the catalog, or are not shown here. */
const looked = 30;

/** What people here found most helpful lately. */
export const createTop: CreateFeature = (deps) => ({
  name: "top",
  commands: { top: { run: (asked) => showTop(deps, asked) } },
  help: (say) => [say.helpTop],
  home: { order: 50, blocks: (asked) => topOnHome(deps, asked) },
});

async function showTop(deps: FeatureDeps, { viewer: { team }, reply }: Asked): Promise<void> {
  const [top, say] = await Promise.all([mostHelpful(deps, team), deps.settings.sentences(team)]);
  await reply.privately(topMessage(top, say));
}

async function topOnHome(deps: FeatureDeps, { viewer: { team } }: AtHome): Promise<KnownBlock[]> {
  const [top, say] = await Promise.all([mostHelpful(deps, team), deps.settings.sentences(team)]);
  return topBlocks(top, say);
}

/** Best first. */
async function mostHelpful(
  { store, libraryOf, contributed, now }: FeatureDeps,
  team: string,
): Promise<readonly HelpfulResource[]> {
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
  return helpful.slice(0, shown);
}
