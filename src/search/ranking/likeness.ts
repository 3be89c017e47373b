import type { Catalog } from "#catalog/catalog.ts";
import type { Resource } from "#catalog/schema.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { similarWeights } from "#search/weights.ts";

/** What two resources have in common, and how much it counts. */
export type Tie = { readonly value: number } & (
  | { readonly factor: "topic"; readonly topic: string }
  | { readonly factor: "author"; readonly name: string }
  | { readonly factor: "covers"; readonly subjects: readonly string[] }
  | { readonly factor: "relation"; readonly isSeries: boolean }
);

export interface Likeness {
  readonly score: number;
  /** The strongest first. */
  readonly ties: readonly Tie[];
}

/** Each shared topic counts by how early both name it and by how few have it. */
function topicTies(one: Resource, other: Resource, { resources, byTopic }: Shelf): Tie[] {
  return one.topics.flatMap((topic, place) => {
    const otherPlace = other.topics.indexOf(topic);
    if (otherPlace < 0) return [];
    const rarity = Math.log(1 + resources.length / (byTopic.get(topic)?.length ?? 1));
    const value = (similarWeights.topic * rarity) / (1 + place + otherPlace);
    return [{ factor: "topic", value, topic } as const];
  });
}

function authorTies(one: Resource, other: Resource): Tie[] {
  const name = one.authors.find((author) => other.authors.includes(author));
  return name === undefined ? [] : [{ factor: "author", value: similarWeights.author, name }];
}

/** Subjects in lower case; each resource is compared with many. */
const subjectsOf = new WeakMap<Resource, ReadonlySet<string>>();

function lowerSubjects(resource: Resource): ReadonlySet<string> {
  const known = subjectsOf.get(resource);
  if (known) return known;
  const made = new Set(resource.covers.map((subject) => subject.toLowerCase()));
  subjectsOf.set(resource, made);
  return made;
}

function coverTies(one: Resource, other: Resource): Tie[] {
  const theirs = lowerSubjects(other);
  if (lowerSubjects(one).isDisjointFrom(theirs)) return [];
  const subjects = one.covers.filter((subject) => theirs.has(subject.toLowerCase()));
  return [{ factor: "covers", value: similarWeights.subject * subjects.length, subjects }];
}

function relationTies(one: Resource, other: Resource): Tie[] {
  const isPart = one.part_of === other.id || other.part_of === one.id;
  const isSeries = one.part_of !== undefined && one.part_of === other.part_of;
  return isPart || isSeries
    ? [{ factor: "relation", value: similarWeights.relation, isSeries }]
    : [];
}

/** How much two resources are alike; undefined where they merely live in the same field. */
export function likenessOf(one: Resource, other: Resource, shelf: Shelf): Likeness | undefined {
  const ties = [
    ...topicTies(one, other, shelf),
    ...authorTies(one, other),
    ...coverTies(one, other),
    ...relationTies(one, other),
  ].sort((a, b) => b.value - a.value);
  const sum = ties.reduce((total, { value }) => total + value, 0);
  if (sum < similarWeights.least) return undefined;
  const level = one.level === other.level ? similarWeights.sameLevel : 1;
  const status = other.status === "archived" ? similarWeights.archived : 1;
  return { score: sum * level * status, ties };
}

/** Those that share a topic, an author or a series: nobody else can be alike. */
export function neighboursOf(one: Resource, { byTopic, byAuthor }: Shelf): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const topic of one.topics) byTopic.get(topic)?.forEach(({ number }) => numbers.add(number));
  for (const name of one.authors) byAuthor.get(name)?.forEach((number) => numbers.add(number));
  return numbers;
}

/** Few enough that a reason stays short. */
const maxSubjectsNamed = 2;

/** "same topic: Drift detection", "also by Chip Huyen". */
export function sayTie(tie: Tie, catalog: Catalog): string {
  switch (tie.factor) {
    case "topic":
      return `same topic: ${catalog.topic(tie.topic)?.label ?? tie.topic}`;
    case "author":
      return `also by ${tie.name}`;
    case "covers":
      return `both cover ${tie.subjects.slice(0, maxSubjectsNamed).join(" and ")}`;
    case "relation":
      return tie.isSeries ? "part of the same series" : "part of one another";
  }
}
