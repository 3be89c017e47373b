import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import type { Language } from "#catalog/schema.ts";

const stemmers: Partial<Record<Language, (word: string) => string>> = {
  es: spanish,
  pt: portuguese,
  fr: french,
  de: german,
  ru: russian,
};

/** Stems that are shorter are shared by too much. */
const shortest = 4;

/** The Snowball stem of a folded word; undefined where it is too short to tell, or words do not change. */
export function inflectionStem(word: string, language: Language): string | undefined {
  const key = stemmers[language]?.(word);
  return key === undefined || key.length < shortest ? undefined : key;
}
