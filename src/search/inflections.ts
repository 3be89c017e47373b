import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import type { Catalog } from "#catalog/catalog.ts";
import type { Match } from "./meaning.ts";
import { foldWord, type Token } from "./tokens.ts";

/** Glossary words in other forms than those it lists: `retreina` where it has `retreinar`. */
export type ReadInflections = (tokens: readonly Token[]) => readonly Match[];

const stemmers = { es: spanish, pt: portuguese, fr: french, de: german, ru: russian } as const;
type Inflected = keyof typeof stemmers;
const languages = Object.keys(stemmers) as readonly Inflected[];

/** Stems that are shorter are shared by too much. */
const shortest = 4;

interface Forms {
  /** Stem → the English that it stands for. */
  readonly english: ReadonlyMap<string, string>;
  /** Words by which the language is known. */
  readonly grammar: ReadonlySet<string>;
}

function formsOf({ glossary, words }: Catalog, language: Inflected): Forms {
  const english = new Map<string, string>();
  for (const entry of glossary) {
    for (const form of entry.forms[language] ?? []) {
      const key = stemmers[language](foldWord(form));
      if (!form.includes(" ") && !english.has(key)) english.set(key, entry.english);
    }
  }
  return { english, grammar: new Set((words.padding[language] ?? []).map(foldWord)) };
}

/** Learns a language when it is first met, since most searches are in English. */
export function createInflections(catalog: Catalog): ReadInflections {
  const learned = new Map<Inflected, Forms>();
  const forms = (language: Inflected): Forms => {
    const known = learned.get(language) ?? formsOf(catalog, language);
    learned.set(language, known);
    return known;
  };
  const readAs = (tokens: readonly Token[], language: Inflected) => {
    const { english, grammar } = forms(language);
    const matches = tokens.flatMap(({ word }, at): Match[] => {
      const key = stemmers[language](word);
      const name = key.length < shortest ? undefined : english.get(key);
      if (name === undefined) return [];
      return [{ from: at, to: at + 1, meaning: { kind: "wording", name, foreign: true } }];
    });
    return {
      matches,
      told: matches.length + tokens.filter(({ word }) => grammar.has(word)).length,
    };
  };
  return (tokens) =>
    languages
      .map((language) => readAs(tokens, language))
      .reduce((best, one) => (one.told > best.told ? one : best)).matches;
}
