import type { Catalog } from "#catalog/catalog.ts";
import type { Resource, Topic } from "#catalog/schema.ts";
import type { Match, Meaning, WishMeaning } from "./meaning.ts";
import { createPhrases, keyOf, learn, learnForeign, matchesAt, type Phrases } from "./phrases.ts";
import { isSpelledOut, spellOut, standsAlone } from "./word-forms.ts";
import { constraintPhrases, foreignShort, paddingPhrases } from "./constraint-words.ts";
import { personSurname, withoutKind } from "#search/words/person-names.ts";
import { properNames } from "#search/words/proper-names.ts";
import { stopWords } from "#search/words/stop-words.ts";
import { spokenNames } from "./spoken-names.ts";
import { acronymOf, titleForms, withAnd, withoutMaker } from "#search/words/title-forms.ts";
import { namesOf, phraseStems, tellingStems } from "./topic-names.ts";
import { toTokens, type Token } from "#search/words/tokens.ts";

export interface Vocabulary {
  /** Every phrase that stands anywhere in the text, longer ones first at each place. */
  readonly scan: (tokens: readonly Token[]) => readonly Match[];
  /** Folded words of all English phrases, for spelling. */
  readonly words: ReadonlySet<string>;
  /** Those of other languages: no slips, and nothing that an English word is a slip of. */
  readonly foreignWords: ReadonlySet<string>;
}

/** A synonym that shares a telling word with the label means the whole topic; others name a part of it. */
function learnTopic(phrases: Phrases, topic: Topic): void {
  const names = namesOf(topic);
  const inLabel = new Set(tellingStems(topic.label));
  const meaning = {
    kind: "topic",
    topic: topic.id,
    part: "whole",
    main: false,
    foreign: false,
  } as const;
  const ofPlatform = topic.platform;
  for (const text of names.main) learn(phrases, text, { ...meaning, main: true, ofPlatform });
  for (const text of names.other) learn(phrases, text, meaning);
  for (const text of names.foreign) learnForeign(phrases, text, { ...meaning, foreign: true });
  for (const text of names.synonyms) {
    const whole = phraseStems(toTokens(text)).some((one) => inLabel.has(one));
    learn(phrases, text, { ...meaning, part: whole ? "whole" : "part" });
  }
}

/** After names, which they must not stand in the way of. */
function learnCues(phrases: Phrases, { id, cues, alone }: Topic): void {
  const meaning = { kind: "topic", topic: id, main: false, foreign: false } as const;
  for (const text of cues) learn(phrases, text, { ...meaning, part: "cue" });
  for (const text of alone) learn(phrases, text, { ...meaning, part: "alone" });
}

function learnSubjects(phrases: Phrases, { subjects }: Catalog): void {
  for (const [name, others] of Object.entries(subjects))
    for (const text of others) learn(phrases, text, { kind: "wording", name, foreign: false });
}

function learnSpelt(phrases: Phrases, texts: readonly string[], meaning: WishMeaning): void {
  for (const text of texts) learnForeign(phrases, text, spellOut(text, meaning));
}

function learnForeignWords(phrases: Phrases, catalog: Catalog): void {
  const { words } = catalog;
  const kinds = ["type", "level", "cost"] as const;
  for (const kind of kinds) {
    for (const [value, languages] of Object.entries(words[kind])) {
      const meaning = { kind, value, foreign: true } as WishMeaning;
      learnSpelt(phrases, Object.values(languages).flat(), meaning);
    }
  }
  learnSpelt(phrases, foreignShort, { kind: "hours", value: 1, foreign: true });
  learnSpelt(phrases, Object.values(words.recent).flat(), { kind: "recent", foreign: true });
  for (const languages of [words.question, words.padding]) {
    for (const text of Object.values(languages).flat()) {
      const meaning = { kind: "padding", foreign: !stopWords.has(text) } as const;
      learnForeign(phrases, text, meaning.foreign ? spellOut(text, meaning) : meaning);
    }
  }
}

/**
 * Titles and people, except where their one word already means something: `MLOps: an overview` is not
 * called MLOps, and Marvelous MLOps has no surname.
 */
function learnNames(phrases: Phrases, catalog: Catalog): void {
  const says = ({ kind }: Meaning): boolean => kind !== "padding" && kind !== "field";
  const taken = new Set<string>();
  for (const [key, meanings] of phrases.meanings) if (meanings.some(says)) taken.add(key);
  // `Google: Rules of Machine Learning` is not called Google.
  for (const maker of new Set(catalog.resources.flatMap(({ authors }) => authors)))
    if (isOneWord(maker)) taken.add(keyOf(maker));
  for (const resource of catalog.resources) {
    learnTitle(phrases, resource, taken);
    for (const name of resource.authors) learnAuthor(phrases, name, taken);
  }
}

/** `Machine Learning: The High Interest Credit Card …` is not called Machine Learning. */
const namesField = ({ meanings }: Phrases, key: string): boolean =>
  meanings.get(key)?.some(({ kind }) => kind === "field") ?? false;

function learnTitle(phrases: Phrases, resource: Resource, taken: ReadonlySet<string>): void {
  const { id, title, type } = resource;
  const forms = titleForms(title);
  const all = type === "tool" ? [...forms, ...forms.map(withoutMaker)] : forms;
  const acronym = type === "book" ? acronymOf(title) : undefined;
  for (const form of new Set(acronym === undefined ? all : [...all, acronym])) {
    const key = keyOf(form);
    if (type !== "tool" && form !== title && namesField(phrases, key)) continue;
    const isName = form === title || type === "tool" || !isOneWord(form);
    if (isName || !taken.has(key))
      learn(phrases, form, { kind: "title", id, words: foldedWords(form) });
  }
}

function learnAuthor(phrases: Phrases, name: string, taken: ReadonlySet<string>): void {
  for (const form of new Set([name, withAnd(name), withoutKind(name)]))
    if (form === name || !taken.has(keyOf(form)))
      learn(phrases, form, { kind: "author", name, words: foldedWords(form) });
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

/** What the catalog and the language of constraints call things, phrase by phrase. Costly; plain values. */
export function learnPhrases(catalog: Catalog): Phrases {
  const phrases = createPhrases(properNames(catalog.resources));
  for (const topic of catalog.topics) learnTopic(phrases, topic);
  for (const [text, meaning] of constraintPhrases) learn(phrases, text, spellOut(text, meaning));
  for (const text of paddingPhrases) learn(phrases, text, { kind: "padding", foreign: false });
  for (const text of catalog.words.field) learn(phrases, text, { kind: "field" });
  learnForeignWords(phrases, catalog);
  learnNames(phrases, catalog);
  for (const topic of catalog.topics) learnCues(phrases, topic);
  learnSubjects(phrases, catalog);
  for (const [key, meanings] of phrases.meanings)
    if (meanings.length > 1) phrases.meanings.set(key, unique(meanings));
  return phrases;
}

export function createVocabulary(phrases: Phrases): Vocabulary {
  return {
    words: phrases.words,
    foreignWords: phrases.foreignWords,
    scan: (tokens) => {
      const query = phraseStems(tokens);
      return query
        .flatMap((_, from) => matchesAt(phrases, query, from))
        .concat(spokenNames(phrases, tokens, query))
        .filter(
          (match) => standsAlone(tokens, match.from, match.to) && isSpelledOut(tokens, match),
        );
    },
  };
}
