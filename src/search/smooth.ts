import type { Ranked } from "./rank.ts";
import type { Shelf } from "./shelf.ts";

/** Only the best can reach the first pages, so only they are compared with their neighbours. */
const maxSmoothed = 200;

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.number - b.number;

/** The mean of what the nearest neighbours have, weighed by likeness; 0 for those not found at all. */
function nearScore(number: number, subjects: ReadonlyMap<number, number>, shelf: Shelf): number {
  let sum = 0;
  let likenesses = 0;
  for (const { number: other, likeness } of shelf.neighbours[number] ?? []) {
    sum += likeness * (subjects.get(other) ?? 0);
    likenesses += likeness;
  }
  return likenesses === 0 ? 0 : sum / likenesses;
}

/**
 * A resource gains from what its nearest neighbours score: text that says the same in other words
 * (Kurland and Lee 2004, "Corpus structure, language models, and ad hoc information retrieval").
 */
export function smooth(ranked: readonly Ranked[], weight: number, shelf: Shelf): readonly Ranked[] {
  const sorted = ranked.toSorted(byScore).slice(0, maxSmoothed);
  if (weight === 0) return sorted;
  const subjects = new Map(ranked.map(({ number, subject }) => [number, subject]));
  return sorted
    .map((one) => {
      const near = nearScore(one.number, subjects, shelf);
      const subject = one.subject + weight * near;
      const evidence = { ...one.evidence, near };
      return { ...one, evidence, subject, score: subject * one.fit * one.prior };
    })
    .sort(byScore);
}
