import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import { createLatent, type Latent } from "./latent.ts";
import { analyse, latentSource, type ShelfData } from "./shelf-data.ts";
import { topicPlaces } from "#search/weights.ts";

/** The catalog as ranking needs it: resources by number, and who has which topic, type or author. */
export interface Shelf extends ShelfData {
  readonly resources: readonly Resource[];
  readonly byTopic: ReadonlyMap<string, readonly TopicMember[]>;
  readonly byType: ReadonlyMap<string, readonly number[]>;
  readonly byAuthor: ReadonlyMap<string, readonly number[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly latestYear: number;
  readonly latent: Latent;
  /** Topic → what its editors would hand someone first. */
  readonly picks: ReadonlyMap<string, Topic["picks"]>;
  /** Topics where who works with one has little use for another. */
  readonly platforms: ReadonlySet<string>;
  /** The topic of most resources that is nobody's child: what the catalog as a whole is about. */
  readonly coreTopic: string;
  /** Information of a term in nats: the rarer, the more. */
  readonly information: (stem: string) => number;
}

/** A resource with a topic, and what the topic's place in its list is worth. */
export interface TopicMember {
  readonly number: number;
  readonly worth: number;
}

const toMember = (number: number, place: number): TopicMember => ({
  number,
  worth: topicPlaces[place] ?? 0,
});

function group(
  resources: readonly Resource[],
  keysOf: (resource: Resource) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  resources.forEach((resource, number) => {
    for (const key of new Set(keysOf(resource))) {
      const members = groups.get(key);
      if (members) members.push(number);
      else groups.set(key, [number]);
    }
  });
  return groups;
}

function largestRoot(
  { topics }: Catalog,
  byTopic: ReadonlyMap<string, readonly TopicMember[]>,
): string {
  const parents = new Set(topics.flatMap((topic) => topic.parents));
  const roots = topics.filter(({ id, parents: above }) => above.length === 0 && parents.has(id));
  const sizeOf = (id: string): number => byTopic.get(id)?.length ?? 0;
  return roots.sort((a, b) => sizeOf(b.id) - sizeOf(a.id))[0]?.id ?? "";
}

/** `data` is what `analyse` found in the same catalog, where it is known already. */
export function createShelf(catalog: Catalog, data: ShelfData = analyse(catalog)): Shelf {
  const { resources } = catalog;
  const source = latentSource(data.text);
  const byTopic = new Map(
    [...group(resources, ({ topics }) => topics)].map(([topic, numbers]) => [
      topic,
      numbers.map((number) => toMember(number, resources[number]?.topics.indexOf(topic) ?? 0)),
    ]),
  );
  return {
    ...data,
    resources,
    byTopic,
    picks: new Map(catalog.topics.map(({ id, picks }) => [id, picks])),
    platforms: new Set(catalog.topics.filter(({ platform }) => platform).map(({ id }) => id)),
    coreTopic: largestRoot(catalog, byTopic),
    byType: group(resources, ({ type }) => [type]),
    byAuthor: group(resources, ({ authors }) => authors),
    numbers: new Map(resources.map(({ id }, number) => [id, number])),
    latestYear: Math.max(1990, ...resources.map(({ year }) => year ?? 0)),
    information: source.information,
    latent: createLatent(source, data.directions),
  };
}
