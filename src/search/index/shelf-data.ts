import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import { findDirections, type LatentData, type LatentSource } from "./latent.ts";
import { createTextIndex, stem, type TextIndex } from "./lunr-index.ts";
import { stopWords } from "#search/words/stop-words.ts";
import { rateSubjectWords } from "./subject-words.ts";
import { titleForms } from "#search/words/title-forms.ts";
import { toNameTokens, toTokens } from "#search/words/tokens.ts";
import { countVotes, type Votes } from "./topic-votes.ts";
import { defaultWeights, fieldWeightsOf } from "#search/weights.ts";

/** What is costly to find in a catalog's texts: plain values, which can be kept and read again. */
export interface ShelfData {
  readonly text: TextIndex;
  /** Folded words of all texts, and in how many places each stands. */
  readonly words: ReadonlyMap<string, number>;
  /** Stem → topics that it speaks for. */
  readonly votes: ReadonlyMap<string, Votes>;
  /** Stem → how surely it is a word of the field, 0.2 to 1. */
  readonly subjectWords: ReadonlyMap<string, number>;
  /** By number: each way to say the title. */
  readonly titleForms: readonly (readonly TitleForm[])[];
  readonly directions: LatentData;
  /** Topic by topic, its labels in other languages, folded and without spaces. */
  readonly foreignLabels: readonly (readonly string[])[];
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

export const latentSource = (text: TextIndex): LatentSource => ({
  text,
  information: countInformation(text),
  fieldWeights: fieldWeightsOf(defaultWeights),
});

/** Reads all texts once. */
export function analyse({ resources, topics }: Catalog): ShelfData {
  const words = new Map<string, number>();
  const documents = resources.map((resource) =>
    fieldTexts(resource).map((text) => stemsOf(text, words)),
  );
  const text = createTextIndex(textFields, documents);
  return {
    text,
    words,
    votes: countVotes(resources, text),
    subjectWords: rateSubjectWords(text),
    titleForms: resources.map(formsOf),
    directions: findDirections(latentSource(text)),
    foreignLabels: topics.map(foreignLabels),
  };
}
