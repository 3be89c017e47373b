import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import type { Match, Meaning } from "./meaning.ts";
import { constraintPhrases, paddingPhrases } from "./constraint-words.ts";
import { personSurname } from "./person-names.ts";
import { stopWords } from "./stop-words.ts";
import { titleForms, withoutMaker } from "./title-forms.ts";
import { namesOf, phraseStems, tellingStems } from "./topic-names.ts";
import { toTokens, type Token } from "./tokens.ts";

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

const keyOf = (text: string): string => phraseStems(toTokens(text)).join(" ");

function learn(phrases: Phrases, text: string, meaning: Meaning): void {
  const tokens = toTokens(text);
  const stems = phraseStems(tokens);
  const [first] = stems;
  if (first === undefined) return;
  const key = stems.join(" ");
  const known = phrases.meanings.get(key);
  if (known) known.push(meaning);
  else phrases.meanings.set(key, [meaning]);
  phrases.longest.set(first, Math.max(phrases.longest.get(first) ?? 0, stems.length));
  for (const token of tokens) if (!token.character) phrases.words.add(token.word);
}

/** A synonym that shares a telling word with the label means the whole topic; others name a part of it. */
function learnTopic(phrases: Phrases, topic: Topic): void {
  const names = namesOf(topic);
  const inLabel = new Set(tellingStems(topic.label));
  const meaning = { kind: "topic", topic: topic.id, whole: true, main: false } as const;
  for (const text of names.main) learn(phrases, text, { ...meaning, main: true });
  for (const text of names.other) learn(phrases, text, meaning);
  for (const text of names.synonyms) {
    const whole = phraseStems(toTokens(text)).some((one) => inLabel.has(one));
    learn(phrases, text, { ...meaning, whole });
  }
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
    for (const text of Object.values(languages).flat())
      learn(phrases, text, { kind: "padding", foreign: !stopWords.has(text) });
  }
}

/**
 * Titles and people, except where their one word already means something: `MLOps: an overview` is not
 * called MLOps, and Marvelous MLOps has no surname.
 */
function learnNames(phrases: Phrases, catalog: Catalog): void {
  const taken = new Set(phrases.meanings.keys());
  for (const resource of catalog.resources) {
    learnTitle(phrases, resource, taken);
    for (const name of resource.authors) learnAuthor(phrases, name, taken);
  }
}

function learnTitle(phrases: Phrases, resource: Resource, taken: ReadonlySet<string>): void {
  const { id, title, type } = resource;
  const forms = titleForms(title);
  const all = type === "tool" ? [...forms, ...forms.map(withoutMaker)] : forms;
  for (const form of new Set(all)) {
    const isName = form === title || type === "tool" || !isOneWord(form);
    if (isName || !taken.has(keyOf(form)))
      learn(phrases, form, { kind: "title", id, words: foldedWords(form) });
  }
}

function learnAuthor(phrases: Phrases, name: string, taken: ReadonlySet<string>): void {
  learn(phrases, name, { kind: "author", name, words: foldedWords(name) });
  const surname = personSurname(name);
  if (surname && !taken.has(keyOf(surname)))
    learn(phrases, surname, { kind: "author", name, words: foldedWords(surname) });
}

const foldedWords = (text: string): string =>
  toTokens(text)
    .map(({ word }) => word)
    .join(" ");

const isOneWord = (text: string): boolean => toTokens(text).length === 1;

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

function isSpelledOut(tokens: readonly Token[], { from, to, meaning }: Match): boolean {
  if (!("words" in meaning)) return true;
  const typed = tokens.slice(from, to).map(({ word }) => word);
  return typed.join(" ") === meaning.words;
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
  for (const text of paddingPhrases) learn(phrases, text, { kind: "padding", foreign: false });
  learnForeignWords(phrases, catalog);
  learnNames(phrases, catalog);
  for (const [key, meanings] of phrases.meanings)
    if (meanings.length > 1) phrases.meanings.set(key, unique(meanings));
  return {
    words: phrases.words,
    scan: (tokens) => {
      const query = phraseStems(tokens);
      return query
        .flatMap((_, from) => matchesAt(phrases, query, from))
        .filter(
          (match) => standsAlone(tokens, match.from, match.to) && isSpelledOut(tokens, match),
        );
    },
  };
}
