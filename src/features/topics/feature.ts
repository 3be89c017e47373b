import { button, section } from "#cards/elements.ts";
import { type CountedTopic, topicGrid, topicsMessage } from "#cards/topics.ts";
import type { Catalog } from "#catalog/catalog.ts";
import type { CreateFeature } from "#features/feature.ts";
import type { Asked } from "#slack/handlers.ts";

const showId = "topics:show";

/** `topics`: what there is to learn about, as buttons that search. */
export const createTopics: CreateFeature = ({ libraryOf, settings }) => {
  const countOnce = createCountOnce();
  const show = async ({ viewer, reply }: Asked) => {
    const { catalog } = await libraryOf(viewer.team);
    await reply.privately(topicsMessage(countOnce(catalog), await settings.sentences(viewer.team)));
  };
  return {
    name: "topics",
    commands: { topics: { run: show } },
    actions: { [showId]: show },
    waysOn: (_query, say) => [button({ label: say.allTopics, actionId: showId, value: "all" })],
    help: (say) => [say.helpTopics],
    home: {
      order: 40,
      blocks: async ({ viewer }) => {
        const { catalog } = await libraryOf(viewer.team);
        const say = await settings.sentences(viewer.team);
        return [section(`*${say.topics}*`), ...topicGrid(countOnce(catalog), say)];
      },
    },
  };
};

/** In the catalog's order; topics without a resource are left out. Counted once for each catalog. */
function createCountOnce(): (catalog: Catalog) => readonly CountedTopic[] {
  const counted = new WeakMap<Catalog, readonly CountedTopic[]>();
  return (catalog) => {
    const known = counted.get(catalog) ?? countTopics(catalog);
    counted.set(catalog, known);
    return known;
  };
}

function countTopics(catalog: Catalog): CountedTopic[] {
  const counts = new Map<string, number>();
  for (const id of catalog.resources.flatMap((resource) => resource.topics)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return catalog.topics.flatMap((topic) => {
    const count = counts.get(topic.id);
    return count === undefined ? [] : [{ topic, count }];
  });
}
