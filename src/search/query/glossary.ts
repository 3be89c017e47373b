import type { Catalog } from "#catalog/catalog.ts";
import type { Language } from "#catalog/schema.ts";
import { inflectionStem } from "#search/words/inflections.ts";
import type { Match } from "./meaning.ts";
import { foldWord, toNameTokens, type Token } from "#search/words/tokens.ts";
import { standsAlone } from "./word-forms.ts";

/** Other languages word by word, by `glossary.tsv`. */
export interface Glossary {
  /** What words and terms say in English, as the glossary spells them; longer ones first at each place. */
  readonly read: (tokens: readonly Token[]) => readonly Match[];
  /**
   * What single words say that it has in other forms (`retreina` where it has `retreinar`), in the
   * language that knows most of them, if any does: for text that is known to be no English.
   */
  readonly readInflected: (tokens: readonly Token[]) => readonly Match[];
  /** Whether it is a word, or one of a term, of a language that parts its words by spaces. */
  readonly holds: (word: string) => boolean;
}

/** Languages that share their letters are looked at together. */
const scripts = {
  cjk: ["zh", "ja", "ko"],
  cyrillic: ["ru"],
  latin: ["es", "pt", "fr", "de"],
} as const satisfies Record<string, readonly Language[]>;
type Script = keyof typeof scripts;

function scriptOf({ word, character }: Pick<Token, "word" | "character">): Script {
  if (character) return "cjk";
  return /\p{Script=Cyrillic}/u.test(word) ? "cyrillic" : "latin";
}

/** One language's terms. */
interface Terms {
  /** Folded words, parted by spaces → what they say in English. */
  readonly english: ReadonlyMap<string, string>;
  /** First word → words in the longest term that begins with it. */
  readonly longest: ReadonlyMap<string, number>;
  /** All words of terms. */
  readonly words: ReadonlySet<string>;
  /** Words of terms and of grammar, by which the language is known. */
  readonly telling: ReadonlySet<string>;
}

const oneWord = /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u;
const characters = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;

/** As tokens would have them. Most forms are one word or characters alone, which cost little to read. */
function wordsOf(form: string): readonly string[] {
  if (characters.test(form)) return Array.from(form.normalize("NFC"));
  if (oneWord.test(form)) return [foldWord(form)];
  return toNameTokens(form).map(({ word }) => word);
}

function learnTerms({ glossary, words: { padding } }: Catalog, language: Language): Terms {
  const english = new Map<string, string>();
  const longest = new Map<string, number>();
  const all = new Set<string>();
  for (const entry of glossary) {
    for (const form of entry.forms[language] ?? []) {
      const words = wordsOf(form);
      const [first = ""] = words;
      english.set(words.join(" "), entry.english);
      longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
      for (const word of words) all.add(word);
    }
  }
  const telling = new Set([...all, ...(padding[language] ?? []).map(foldWord)]);
  return { english, longest, words: all, telling };
}

/** Stem → what it says in English. */
function learnStems({ english }: Terms, language: Language): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const [word, name] of english) {
    const key = word.includes(" ") ? undefined : inflectionStem(word, language);
    if (key !== undefined && !stems.has(key)) stems.set(key, name);
  }
  return stems;
}

const toMatch = (from: number, to: number, name: string): Match => ({
  ...{ from, to },
  meaning: { kind: "wording", name, foreign: true },
});

function termsAt(terms: Terms, words: readonly string[], from: number): Match[] {
  const longest = Math.min(terms.longest.get(words[from] ?? "") ?? 0, words.length - from);
  const matches: Match[] = [];
  for (let to = from + longest; to > from; to -= 1) {
    const name = terms.english.get(words.slice(from, to).join(" "));
    if (name !== undefined) matches.push(toMatch(from, to, name));
  }
  return matches;
}

/** What is found for a language when it is first asked for: most searches are in English. */
function onDemand<T>(find: (language: Language) => T): (language: Language) => T {
  const found = new Map<Language, T>();
  return (language) => {
    const known = found.get(language) ?? find(language);
    found.set(language, known);
    return known;
  };
}

export function createGlossary(catalog: Catalog): Glossary {
  const termsOf = onDemand((language) => learnTerms(catalog, language));
  const stemsOf = onDemand((language) => learnStems(termsOf(language), language));
  const languagesOf = (tokens: readonly Token[]): Language[] =>
    [...new Set(tokens.map(scriptOf))].flatMap((script) => scripts[script]);
  const told = (tokens: readonly Token[]) => (language: Language) => ({
    language,
    count: tokens.filter(({ word }) => termsOf(language).telling.has(word)).length,
  });
  return {
    read: (tokens) => {
      const words = tokens.map(({ word }) => word);
      const languages = languagesOf(tokens);
      return tokens
        .flatMap((_, from) => languages.flatMap((one) => termsAt(termsOf(one), words, from)))
        .filter(({ from, to }) => standsAlone(tokens, from, to));
    },
    readInflected: (tokens) => {
      const [best] = languagesOf(tokens)
        .map(told(tokens))
        .toSorted((a, b) => b.count - a.count);
      if (!best || best.count === 0) return [];
      return tokens.flatMap(({ word }, at) => {
        const key = inflectionStem(word, best.language);
        const name = key === undefined ? undefined : stemsOf(best.language).get(key);
        return name === undefined ? [] : [toMatch(at, at + 1, name)];
      });
    },
    holds: (word) =>
      scripts[scriptOf({ word, character: false })].some((one) => termsOf(one).words.has(word)),
  };
}
