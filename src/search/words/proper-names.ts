import { foldWord } from "./tokens.ts";

/** Behind a word or a comma, since a sentence begins with a capital in any case; no acronym. */
const withCapital = /(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{N}]*\p{Ll}[\p{L}\p{N}]*/gu;
const subjectWithCapital = /^\p{Lu}[\p{L}\p{N}]*\p{Ll}[\p{L}\p{N}]*$/u;
const withoutCapital = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu;

export interface Written {
  readonly summary: string;
  readonly covers: readonly string[];
}

const capitalised = ({ summary, covers }: Written): readonly string[] => [
  ...covers.filter((subject) => subjectWithCapital.test(subject)),
  ...Array.from(summary.matchAll(withCapital), ([name]) => name),
];

const uncapitalised = ({ summary, covers }: Written): readonly string[] =>
  [summary, ...covers].flatMap((text) =>
    Array.from(text.matchAll(withoutCapital), ([word]) => word),
  );

/** Single words that texts write with a capital, and never without: Docker, Lambda. */
export function properNames(texts: readonly Written[]): ReadonlySet<string> {
  const names = new Set(texts.flatMap(capitalised).map(foldWord));
  return names.difference(new Set(texts.flatMap(uncapitalised)));
}
