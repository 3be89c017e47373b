import type { Catalog } from "#catalog/catalog.ts";
import type { Cost, Level, ResourceType, Topic } from "#catalog/schema.ts";
import { constraintPhrases, paddingPhrases } from "./constraint-words.ts";
import { stem } from "./lunr-index.ts";
import { personSurname } from "./person-names.ts";
import { titleForms } from "./title-forms.ts";
import { toTokens, type Token } from "./tokens.ts";

/** What a phrase stands for. */
export type Meaning =
  | { readonly kind: "topic"; readonly topic: string; readonly source: "label" | "synonym" }
  | { readonly kind: "type"; readonly value: ResourceType }
  | { readonly kind: "level"; readonly value: Level }
  | { readonly kind: "cost"; readonly value: Cost }
  | { readonly kind: "hours"; readonly value: number }
  | { readonly kind: "recent" }
  | { readonly kind: "padding" }
  | { readonly kind: "author"; readonly name: string }
  | { readonly kind: "title"; readonly id: string };

/** A phrase found in a query: tokens `from` up to but not including `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

export interface Vocabulary {
  /** Every phrase that stands anywhere in the text, longer ones first at each place. */
  readonly scan: (tokens: readonly Token[]) => readonly Match[];
  /** Folded words of all phrases, for spelling. */
  readonly words: ReadonlySet<string>;
}

interface Phrases {
  readonly meanings: Map<string, Meaning[]>;
  /** First stem → length of the longest phrase that begins with it. */
  readonly longest: Map<string, number>;
  readonly words: Set<string>;
}

const stemsOf = (tokens: readonly Token[]): string[] =>
  tokens.map((token) => (token.character ? token.word : stem(token.word)));

function learn(phrases: Phrases, text: string, meaning: Meaning): void {
  const tokens = toTokens(text);
  const stems = stemsOf(tokens);
  const [first] = stems;
  if (first === undefined) return;
  const key = stems.join(" ");
  const known = phrases.meanings.get(key);
  if (known) known.push(meaning);
  else phrases.meanings.set(key, [meaning]);
  phrases.longest.set(first, Math.max(phrases.longest.get(first) ?? 0, stems.length));
  for (const token of tokens) if (!token.character) phrases.words.add(token.word);
}

function learnTopic(phrases: Phrases, topic: Topic): void {
  const label = { kind: "topic", topic: topic.id, source: "label" } as const;
  const synonym = { kind: "topic", topic: topic.id, source: "synonym" } as const;
  learn(phrases, topic.label, label);
  learn(phrases, topic.id.replaceAll("-", " "), label);
  const foreign = Object.values(topic.labels).flat();
  for (const text of [...topic.synonyms, ...topic.acronyms, ...foreign])
    learn(phrases, text, synonym);
}

function learnForeignWords(phrases: Phrases, catalog: Catalog): void {
  const { words } = catalog;
  const kinds = ["type", "level", "cost"] as const;
  for (const kind of kinds) {
    for (const [value, languages] of Object.entries(words[kind])) {
      const meaning = { kind, value } as Meaning;
      for (const text of Object.values(languages).flat()) learn(phrases, text, meaning);
    }
  }
  for (const languages of [words.question, words.padding]) {
    for (const text of Object.values(languages).flat()) learn(phrases, text, { kind: "padding" });
  }
}

function learnNames(phrases: Phrases, catalog: Catalog): void {
  for (const { id, title, authors } of catalog.resources) {
    for (const form of titleForms(title)) learn(phrases, form, { kind: "title", id });
    for (const name of authors) {
      learn(phrases, name, { kind: "author", name });
      const surname = personSurname(name);
      if (surname) learn(phrases, surname, { kind: "author", name });
    }
  }
}

const unique = (meanings: readonly Meaning[]): Meaning[] => [
  ...new Map(meanings.map((meaning) => [JSON.stringify(meaning), meaning])).values(),
];

/** A single character is a word only where the segmenter parts one off: 本 is no book in 日本. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return false;
  return to - from > 1 || !first.character || (first.opens && last.closes);
}

function matchesAt(phrases: Phrases, query: readonly string[], from: number): Match[] {
  const first = query[from] ?? "";
  const longest = Math.min(phrases.longest.get(first) ?? 0, query.length - from);
  const matches: Match[] = [];
  for (let length = longest; length > 0; length -= 1) {
    const key = query.slice(from, from + length).join(" ");
    for (const meaning of phrases.meanings.get(key) ?? [])
      matches.push({ from, to: from + length, meaning });
  }
  return matches;
}

/** What the catalog and the language of constraints call things, phrase by phrase. */
export function createVocabulary(catalog: Catalog): Vocabulary {
  const phrases: Phrases = { meanings: new Map(), longest: new Map(), words: new Set() };
  for (const topic of catalog.topics) learnTopic(phrases, topic);
  for (const [text, meaning] of constraintPhrases) learn(phrases, text, meaning);
  for (const text of paddingPhrases) learn(phrases, text, { kind: "padding" });
  learnForeignWords(phrases, catalog);
  learnNames(phrases, catalog);
  for (const [key, meanings] of phrases.meanings) phrases.meanings.set(key, unique(meanings));
  return {
    words: phrases.words,
    scan: (tokens) => {
      const query = stemsOf(tokens);
      return query
        .flatMap((_, from) => matchesAt(phrases, query, from))
        .filter(({ from, to }) => standsAlone(tokens, from, to));
    },
  };
}
