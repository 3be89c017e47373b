import { foldWord } from "./tokens.ts";

/** Behind a word or a comma, since a sentence begins with a capital in any case; no acronym. */
const withCapital = /(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{N}]*\p{Ll}[\p{L}\p{N}]*/gu;
const subjectWithCapital = /^\p{Lu}[\p{L}\p{N}]*\p{Ll}[\p{L}\p{N}]*$/u;
const withoutCapital = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu;

export interface Written {
  readonly summary: string;
  readonly covers: readonly string[];
}

/** Single words that texts write with a capital, and never without: Docker, Lambda. */
export function properNames(texts: readonly Written[]): ReadonlySet<string> {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const { summary, covers } of texts) {
    for (const subject of covers)
      if (subjectWithCapital.test(subject)) names.add(foldWord(subject));
    for (const [name] of summary.matchAll(withCapital)) names.add(foldWord(name));
    for (const text of [summary, ...covers])
      for (const [word] of text.matchAll(withoutCapital)) words.add(word);
  }
  return names.difference(words);
}
