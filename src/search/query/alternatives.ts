import { foldInPlace } from "#search/words/tokens.ts";

/** Others are written without spaces: nothing need part a word from what stands beside it. */
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const partOfWord = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]";

export const beginsWord = `(?<!${partOfWord})`;
const endsWord = `(?!${partOfWord})`;

/** A pattern for any of the phrases, which commas part, in a text that is folded; longer ones first. */
export const anyOf = (...phrases: readonly string[]): string => patternOf(phrases, beginsWord);

/** The same where it may stand right behind a number: `5h`. */
export const anyBehindNumber = (...phrases: readonly string[]): string => patternOf(phrases, "");

function patternOf(phrases: readonly string[], begins: string): string {
  const sorted = foldInPlace(phrases.join(", "))
    .split(", ")
    .toSorted((a, b) => b.length - a.length);
  const words = sorted.filter((phrase) => spaced.test(phrase));
  const others = sorted.filter((phrase) => !spaced.test(phrase));
  const parts = [
    ...(words.length > 0 ? [`${begins}(?:${words.map(escaped).join("|")})${endsWord}`] : []),
    ...others.map(escaped),
  ];
  return `(?:${parts.join("|")})`;
}

const escaped = (text: string): string => RegExp.escape(text);
