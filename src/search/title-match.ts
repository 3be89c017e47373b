import { stem } from "./lunr-index.ts";
import type { ParsedQuery } from "./parse-query.ts";
import { textFields, type Shelf } from "./shelf.ts";
import { titleForms } from "./title-forms.ts";
import { toTokens } from "./tokens.ts";
import { stopWords } from "./stop-words.ts";

const titleField = textFields.indexOf("title");
/** Longer queries are messages, not titles. */
const maxTitleWords = 16;

const contentStems = (words: readonly string[]): string[] => [
  ...new Set(words.filter((word) => !stopWords.has(word)).map(stem)),
];

function formStems(title: string): string[][] {
  return titleForms(title).map((form) => contentStems(toTokens(form).map(({ word }) => word)));
}

/** Shared information as a share of both the query's and the title's: their harmonic mean. */
function overlap(query: readonly string[], form: readonly string[], shelf: Shelf): number {
  const sum = (stems: readonly string[]): number =>
    stems.reduce((total, one) => total + shelf.information(one), 0);
  const shared = sum(query.filter((one) => form.includes(one)));
  return shared === 0 ? 0 : (2 * shared) / (sum(query) + sum(form));
}

/** Resources with one of the stems in their titles. */
function withTitleWord(stems: readonly string[], shelf: Shelf): Set<number> {
  const found = new Set<number>();
  for (const one of stems) {
    const postings = shelf.text.terms.get(one);
    postings?.documents.forEach((document, row) => {
      if ((postings.weights[row * textFields.length + titleField] ?? 0) > 0) found.add(document);
    });
  }
  return found;
}

function nearTitles(words: readonly string[], shelf: Shelf): Map<number, number> {
  if (words.length > maxTitleWords) return new Map();
  const stems = contentStems(words);
  return new Map(
    [...withTitleWord(stems, shelf)].map((number) => {
      const forms = formStems(shelf.resources[number]?.title ?? "");
      return [number, Math.max(...forms.map((form) => overlap(stems, form, shelf))) ** 3];
    }),
  );
}

/** Resource number → how nearly its title was typed, 0 to 1. Only near misses count. */
export function titleScores(query: ParsedQuery, shelf: Shelf): Map<number, number> {
  const scores = nearTitles(
    query.tokens.map((token) => token.word),
    shelf,
  );
  for (const { id, from, to } of query.titles) {
    const number = shelf.numbers.get(id);
    const named = to - from > 1 ? 0.7 : 0.6;
    if (number !== undefined) scores.set(number, Math.max(scores.get(number) ?? 0, named));
  }
  return scores;
}
