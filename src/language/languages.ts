import { english, type Sentences } from "./english.ts";
import { german } from "./german.ts";

interface Language {
  /** In the language itself, for whoever chooses it. */
  readonly name: string;
  /** What is missing is said in English. */
  readonly sentences: Partial<Sentences>;
}

/** By BCP 47 tag. */
const languages: Readonly<Record<string, Language>> = {
  en: { name: "English", sentences: english },
  de: { name: "Deutsch", sentences: german },
};

export const languageNames: readonly { readonly tag: string; readonly name: string }[] =
  Object.entries(languages).map(([tag, { name }]) => ({ tag, name }));

/** `de-AT` is said as `de`; a language that is not there, as one that was taken out, in English. */
export function sentencesOf(tag: string): Sentences {
  const [primary = ""] = tag.toLowerCase().split("-");
  const spoken = Object.hasOwn(languages, primary) ? languages[primary] : undefined;
  return { ...english, ...spoken?.sentences };
}
