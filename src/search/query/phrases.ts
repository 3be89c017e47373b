import type { Match, Meaning } from "./meaning.ts";
import { phraseStems } from "./topic-names.ts";
import { toNameTokens } from "#search/words/tokens.ts";

/** What phrases mean, looked up by their stems or words. */
export interface PhraseTable {
  /** Stems or words, parted by spaces → what they mean. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** First of them → length of the longest phrase that begins with it. */
  readonly longest: ReadonlyMap<string, number>;
}

/** Phrases by their stems, while they are learned. */
export interface Phrases extends PhraseTable {
  readonly meanings: Map<string, Meaning[]>;
  readonly longest: Map<string, number>;
  readonly words: Set<string>;
  readonly foreignWords: Set<string>;
  /** Single words that texts write with a capital, and never without. */
  readonly properNames: ReadonlySet<string>;
}

export const keyOf = (text: string): string => phraseStems(toNameTokens(text)).join(" ");

interface Said {
  readonly text: string;
  readonly meaning: Meaning;
}

export function learn(phrases: Phrases, text: string, meaning: Meaning): void {
  learnInto(phrases.words, phrases, { text, meaning });
}

export function learnForeign(phrases: Phrases, text: string, meaning: Meaning): void {
  learnInto(phrases.foreignWords, phrases, { text, meaning });
}

/** Keeps how long phrases with the same beginning are at most. */
export function noteLength(longest: Map<string, number>, parts: readonly string[]): void {
  const [first = ""] = parts;
  longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
}

function learnInto(words: Set<string>, phrases: Phrases, { text, meaning }: Said): void {
  const tokens = toNameTokens(text);
  const stems = phraseStems(tokens);
  if (stems.length === 0) return;
  const key = stems.join(" ");
  const known = phrases.meanings.get(key);
  if (known) known.push(meaning);
  else phrases.meanings.set(key, [meaning]);
  noteLength(phrases.longest, stems);
  for (const token of tokens) if (!token.character) words.add(token.word);
}

export const createPhrases = (properNames: ReadonlySet<string>): Phrases => ({
  meanings: new Map(),
  longest: new Map(),
  words: new Set(),
  foreignWords: new Set(),
  properNames,
});

/** Every phrase that begins at a place of the query's stems or words, longer ones first. */
export function matchesAt(phrases: PhraseTable, query: readonly string[], from: number): Match[] {
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
