import type { Catalog } from "#catalog/catalog.ts";
import type { Language } from "#catalog/schema.ts";
import { inflectionStem } from "#search/words/inflections.ts";
import { outside } from "./matches.ts";
import type { Match, Meaning } from "./meaning.ts";
import { matchesAt, noteLength, type PhraseTable } from "./phrases.ts";
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
  /** The languages that know most of the words: several where they know as many, none where nothing tells. */
  readonly languagesOf: (tokens: readonly Token[]) => readonly Language[];
  /** Whether it only joins other words in one of the languages. */
  readonly isGrammar: (word: string, languages: readonly Language[]) => boolean;
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

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

/** The languages that a text may be in, by its letters. Names in Latin letters stand in any. */
function possible(tokens: readonly Token[]): readonly Language[] {
  const has = (letters: RegExp): boolean =>
    tokens.some(({ word, character }) => character && letters.test(word));
  if (has(kana)) return ["ja"];
  if (has(hangul)) return ["ko"];
  const found = new Set(tokens.map(scriptOf));
  if (found.has("cjk")) return ["zh", "ja"];
  return found.has("cyrillic") ? scripts.cyrillic : scripts.latin;
}

function scriptOf({ word, character }: Pick<Token, "word" | "character">): Script {
  if (character) return "cjk";
  return /\p{Script=Cyrillic}/u.test(word) ? "cyrillic" : "latin";
}

/** One language's terms, by their folded words. */
interface Terms extends PhraseTable {
  /** All words of terms. */
  readonly words: ReadonlySet<string>;
  /** Words that only join others. */
  readonly grammar: ReadonlySet<string>;
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

/** Words of grammar, and all by which a language is known. */
function learnWords(
  { words, topics }: Catalog,
  language: Language,
): Pick<Terms, "grammar" | "telling"> {
  const of = (languages: Partial<Record<Language, readonly string[]>>): readonly string[] =>
    languages[language] ?? [];
  const joining = [...of(words.padding), ...of(words.question)];
  const wishes = [words.type, words.level, words.cost].flatMap((values) =>
    Object.values(values).flatMap(of),
  );
  const labels = topics.flatMap((topic) => of(topic.labels));
  return {
    grammar: new Set(joining.map(foldWord)),
    telling: new Set([...joining, ...wishes, ...of(words.recent), ...labels].flatMap(wordsOf)),
  };
}

function learnTerms(catalog: Catalog, language: Language): Terms {
  const meanings = new Map<string, readonly Meaning[]>();
  const longest = new Map<string, number>();
  const all = new Set<string>();
  const { grammar, telling } = learnWords(catalog, language);
  for (const { english, forms } of catalog.glossary) {
    for (const form of forms[language] ?? []) {
      const parts = wordsOf(form);
      const key = parts.join(" ");
      // `sûr` loses its accent, and then it would be `sur`.
      if (grammar.has(key) && key !== form) continue;
      meanings.set(key, [{ kind: "wording", name: english, foreign: true }]);
      noteLength(longest, parts);
      for (const part of parts) all.add(part);
    }
  }
  return { meanings, longest, words: all, telling: new Set([...telling, ...all]), grammar };
}

/** Stem → what it means. */
function learnStems(
  { meanings }: Terms,
  language: Language,
): ReadonlyMap<string, readonly Meaning[]> {
  const stems = new Map<string, readonly Meaning[]>();
  for (const [word, meant] of meanings) {
    const key = word.includes(" ") ? undefined : inflectionStem(word, language);
    if (key !== undefined && !stems.has(key)) stems.set(key, meant);
  }
  return stems;
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
  const told = (tokens: readonly Token[]) => (language: Language) => ({
    language,
    count: tokens.filter(({ word }) => termsOf(language).telling.has(word)).length,
  });
  const languagesOf = (tokens: readonly Token[]): readonly Language[] => {
    const counted = possible(tokens).map(told(tokens));
    const most = Math.max(1, ...counted.map(({ count }) => count));
    return counted.filter(({ count }) => count === most).map(({ language }) => language);
  };
  return {
    languagesOf,
    read: (tokens) => {
      const words = tokens.map(({ word }) => word);
      const readIn = (one: Language): Match[] =>
        tokens
          .flatMap((_, from) => matchesAt(termsOf(one), words, from))
          .filter(({ from, to }) => standsAlone(tokens, from, to));
      const best = languagesOf(tokens);
      const first = best.flatMap(readIn);
      const others = possible(tokens).filter((one) => !best.includes(one));
      return first.concat(others.flatMap(readIn).filter(outside(first)));
    },
    isGrammar: (word, languages) => languages.some((one) => termsOf(one).grammar.has(word)),
    readInflected: (tokens) => {
      const [best] = languagesOf(tokens);
      if (best === undefined) return [];
      return tokens.flatMap(({ word }, at) => {
        if (termsOf(best).grammar.has(word)) return [];
        const key = inflectionStem(word, best);
        const meant = key === undefined ? undefined : stemsOf(best).get(key);
        return (meant ?? []).map((meaning) => ({ from: at, to: at + 1, meaning }));
      });
    },
    holds: (word) =>
      scripts[scriptOf({ word, character: false })].some((one) => termsOf(one).words.has(word)),
  };
}
