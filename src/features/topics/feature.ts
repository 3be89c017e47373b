import { button, section } from "#cards/elements.ts";
import { type CountedTopic, topicGrid, topicsMessage } from "#cards/topics.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { isBlocked } from "#search/blocked.ts";
import type { Asked } from "#slack/handlers.ts";

const showId = "topics:show";

/** `topics`: what there is to learn about, as buttons that search. */
export const createTopics: CreateFeature = (deps) => {
  const { settings } = deps;
  const show = async ({ viewer: { team }, reply }: Asked) => {
    const [topics, say] = await Promise.all([countTopics(deps, team), settings.sentences(team)]);
    await reply.privately(topicsMessage(topics, say));
  };
  return {
    name: "topics",
    commands: { topics: { run: show } },
    actions: { [showId]: show },
    waysOn: (_query, say) => [button({ label: say.allTopics, actionId: showId, value: "all" })],
    help: (say) => [say.helpTopics],
    home: {
      order: 40,
      blocks: async ({ viewer: { team } }) => {
        const [topics, say] = await Promise.all([
          countTopics(deps, team),
          settings.sentences(team),
        ]);
        return [section(`*${say.topics}*`), ...topicGrid(topics, say)];
      },
    },
  };
};

/** In the catalog's order; topics without a resource, and what the workspace keeps out, are left out. */
async function countTopics(
  { libraryOf, contributed }: FeatureDeps,
  team: string,
): Promise<CountedTopic[]> {
  const [{ catalog }, signals] = await Promise.all([libraryOf(team), contributed.signals(team)]);
  const counts = new Map<string, number>();
  const open = catalog.resources.filter((resource) => !isBlocked(resource, signals));
  for (const id of open.flatMap((resource) => resource.topics)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return catalog.topics.flatMap((topic) => {
    const count = counts.get(topic.id);
    const isOpen = count !== undefined && !signals.blockedTopics.has(topic.id);
    return isOpen ? [{ topic, count }] : [];
  });
}
