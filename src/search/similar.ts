import type { Catalog } from "#catalog/catalog.ts";
import type { Resource } from "#catalog/schema.ts";
import { createEngine } from "./engine.ts";
import type { Hit, Reason } from "./hit.ts";
import { isSameWork } from "./same-work.ts";
import type { Shelf } from "./index/shelf.ts";
import { similarWeights } from "./weights.ts";

export interface SimilarOptions {
  readonly limit?: number;
  readonly exclude?: ReadonlySet<string>;
}

/** More like one resource, best first; never the same work again. Unknown ids give nothing. */
export type Similar = (id: string, options?: SimilarOptions) => readonly Hit[];

interface Part {
  readonly value: number;
  readonly reason: Reason;
}

/** Few enough that a reason stays short. */
const maxTermsNamed = 2;

/** Each shared topic counts by how early both name it and by how few have it. */
function topicParts(one: Resource, other: Resource, { catalog, shelf }: Bookcase): Part[] {
  return one.topics.flatMap((id, place) => {
    const otherPlace = other.topics.indexOf(id);
    const topic = catalog.topic(id);
    if (otherPlace < 0 || !topic) return [];
    const rarity = Math.log(1 + shelf.resources.length / (shelf.byTopic.get(id)?.length ?? 1));
    const value = (similarWeights.topic * rarity) / (1 + place + otherPlace);
    return [{ value, reason: { factor: "topic", text: `same topic: ${topic.label}` } }];
  });
}

function authorParts(one: Resource, other: Resource): Part[] {
  const [shared] = one.authors.filter((author) => other.authors.includes(author));
  if (shared === undefined) return [];
  return [
    { value: similarWeights.author, reason: { factor: "author", text: `also by ${shared}` } },
  ];
}

function coverParts(one: Resource, other: Resource): Part[] {
  const theirs = new Set(other.covers.map((subject) => subject.toLowerCase()));
  const shared = one.covers.filter((subject) => theirs.has(subject.toLowerCase()));
  if (shared.length === 0) return [];
  const text = `both cover ${shared.slice(0, maxTermsNamed).join(" and ")}`;
  return [{ value: similarWeights.subject * shared.length, reason: { factor: "covers", text } }];
}

function relationParts(one: Resource, other: Resource): Part[] {
  const isPart = one.part_of === other.id || other.part_of === one.id;
  const isSibling = one.part_of !== undefined && one.part_of === other.part_of;
  if (!isPart && !isSibling) return [];
  const text = isSibling ? "part of the same series" : "part of one another";
  return [{ value: similarWeights.relation, reason: { factor: "relation", text } }];
}

interface Bookcase {
  readonly catalog: Catalog;
  readonly shelf: Shelf;
}

function compare(one: Resource, other: Resource, bookcase: Bookcase): Hit | undefined {
  const parts = [
    ...topicParts(one, other, bookcase),
    ...authorParts(one, other),
    ...coverParts(one, other),
    ...relationParts(one, other),
  ].sort((a, b) => b.value - a.value);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (sum < similarWeights.least) return undefined;
  const level = one.level === other.level ? similarWeights.sameLevel : 1;
  const status = other.status === "archived" ? similarWeights.archived : 1;
  return {
    resource: other,
    score: sum * level * status,
    reasons: parts.map(({ reason }) => reason),
  };
}

/** Those that share a topic, an author or a series: nobody else can be similar. */
function neighbours(one: Resource, { shelf }: Bookcase): Set<number> {
  const numbers = new Set<number>();
  for (const topic of one.topics)
    shelf.byTopic.get(topic)?.forEach(({ number }) => numbers.add(number));
  for (const name of one.authors)
    shelf.byAuthor.get(name)?.forEach((number) => numbers.add(number));
  return numbers;
}

export function createSimilar(catalog: Catalog): Similar {
  const bookcase = { catalog, shelf: createEngine(catalog).shelf };
  const { shelf } = bookcase;
  return (id, { limit = 5, exclude } = {}) => {
    const one = catalog.resource(id);
    if (!one) return [];
    const hits = [...neighbours(one, bookcase)].flatMap((number) => {
      const other = shelf.resources[number];
      if (!other || exclude?.has(other.id) || isSameWork(one, other)) return [];
      return compare(one, other, bookcase) ?? [];
    });
    hits.sort((a, b) => b.score - a.score || a.resource.id.localeCompare(b.resource.id));
    return hits.slice(0, limit);
  };
}
