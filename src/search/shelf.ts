import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import { createLatent, type Latent } from "./latent.ts";
import { createTextIndex, stem, type TextIndex } from "./lunr-index.ts";
import { stopWords } from "./stop-words.ts";
import { rateSubjectWords } from "./subject-words.ts";
import { titleForms } from "./title-forms.ts";
import { toNameTokens, toTokens } from "./tokens.ts";
import { defaultWeights, fieldWeightsOf, topicPlaces } from "./weights.ts";
import { countVotes, type Votes } from "./topic-votes.ts";

/** The catalog as ranking needs it: resources by number, and who has which topic, type or author. */
export interface Shelf {
  readonly resources: readonly Resource[];
  readonly text: TextIndex;
  /** Folded words of all texts, and in how many places each stands. */
  readonly words: ReadonlyMap<string, number>;
  readonly byTopic: ReadonlyMap<string, readonly TopicMember[]>;
  readonly byType: ReadonlyMap<string, readonly number[]>;
  readonly byAuthor: ReadonlyMap<string, readonly number[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly latestYear: number;
  /** Stem → topics that it speaks for. */
  readonly votes: ReadonlyMap<string, Votes>;
  /** Stem → how surely it is a word of the field, 0.2 to 1. */
  readonly subjectWords: ReadonlyMap<string, number>;
  /** By number: each way to say the title. */
  readonly titleForms: readonly (readonly TitleForm[])[];
  readonly latent: Latent;
  /** Topic by topic, its labels in other languages, folded and without spaces. */
  readonly foreignLabels: readonly (readonly string[])[];
  /** Topic → what its editors would hand someone first. */
  readonly picks: ReadonlyMap<string, Topic["picks"]>;
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

export const textFields = ["title", "summary", "covers", "answers"] as const;
export type TextField = (typeof textFields)[number];

function fieldTexts(resource: Resource): readonly string[] {
  return [
    resource.title,
    resource.summary,
    resource.covers.join(". "),
    resource.answers.join(". "),
  ];
}

function stemsOf(text: string, words: Map<string, number>): string[] {
  const stems: string[] = [];
  for (const { word } of toTokens(text)) {
    if (stopWords.has(word)) continue;
    words.set(word, (words.get(word) ?? 0) + 1);
    stems.push(stem(word));
  }
  return stems;
}

/** One way to say a title: its words as they stand, and its stems. */
export interface TitleForm {
  readonly words: string;
  readonly stems: ReadonlySet<string>;
}

function formsOf({ title }: Resource): TitleForm[] {
  return titleForms(title).map((form) => {
    const words = toTokens(form).map(({ word }) => word);
    return { words: words.join(" "), stems: new Set(words.map(stem)) };
  });
}

/** Looked up for every word of every query, so it is counted once. */
function countInformation({ terms, size }: TextIndex): (stem: string) => number {
  const nats = (count: number): number => Math.log(1 + (size - count + 0.5) / (count + 0.5));
  const known = new Map([...terms].map(([term, { documents }]) => [term, nats(documents.length)]));
  const unseen = nats(0);
  return (term) => known.get(term) ?? unseen;
}

const foreignLabels = ({ labels }: Topic): string[] =>
  Object.values(labels)
    .flat()
    .map((label) =>
      toNameTokens(label)
        .map(({ word }) => word)
        .join(""),
    );

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

export function createShelf(catalog: Catalog): Shelf {
  const { resources } = catalog;
  const words = new Map<string, number>();
  const documents = resources.map((resource) =>
    fieldTexts(resource).map((text) => stemsOf(text, words)),
  );
  const text = createTextIndex(textFields, documents);
  const information = countInformation(text);
  const byTopic = new Map(
    [...group(resources, ({ topics }) => topics)].map(([topic, numbers]) => [
      topic,
      numbers.map((number) => toMember(number, resources[number]?.topics.indexOf(topic) ?? 0)),
    ]),
  );
  return {
    resources,
    text,
    words,
    byTopic,
    votes: countVotes(resources, text),
    foreignLabels: catalog.topics.map(foreignLabels),
    picks: new Map(catalog.topics.map(({ id, picks }) => [id, picks])),
    coreTopic: largestRoot(catalog, byTopic),
    byType: group(resources, ({ type }) => [type]),
    byAuthor: group(resources, ({ authors }) => authors),
    numbers: new Map(resources.map(({ id }, number) => [id, number])),
    latestYear: Math.max(1990, ...resources.map(({ year }) => year ?? 0)),
    information,
    titleForms: resources.map(formsOf),
    subjectWords: rateSubjectWords(text),
    latent: createLatent({ text, information, fieldWeights: fieldWeightsOf(defaultWeights) }),
  };
}
