import type { TextIndex } from "./lunr-index.ts";

/** Fields that name subjects; the others are prose, in which any everyday word may stand. */
const subjectFields = ["title", "covers"];

/** How surely a word is one of the field's, by the number of titles and lists of subjects it stands in. */
const sureness = [0.2, 0.5, 0.8, 1] as const;

function countSubjects(text: TextIndex, weights: Float32Array): number {
  const width = text.fields.length;
  const places = subjectFields.map((field) => text.fields.indexOf(field));
  let count = 0;
  for (let row = 0; row < weights.length; row += width) {
    if (places.some((place) => (weights[row + place] ?? 0) > 0)) count += 1;
  }
  return count;
}

/** Stem → 0.2 for a word of prose alone (`lunch`) up to 1 for a word of many titles and subjects (`drift`). */
export function rateSubjectWords(text: TextIndex): ReadonlyMap<string, number> {
  return new Map(
    [...text.terms].map(([term, { weights }]) => {
      const count = Math.min(countSubjects(text, weights), sureness.length - 1);
      return [term, sureness[count] ?? 1];
    }),
  );
}
