import type { Ranked } from "./ranked.ts";
import type { Shelf } from "./shelf.ts";

export interface Smoothing {
  /** By number, what each resource's own evidence comes to; 0 for those not found. */
  readonly subjects: Float64Array;
  readonly weight: number;
  readonly shelf: Shelf;
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.number - b.number;

/** The mean of what the nearest neighbours have, weighed by likeness. */
function nearScore(number: number, { subjects, shelf }: Smoothing): number {
  let sum = 0;
  let likenesses = 0;
  for (const { number: other, likeness } of shelf.neighbours[number] ?? []) {
    sum += likeness * (subjects[other] ?? 0);
    likenesses += likeness;
  }
  return likenesses === 0 ? 0 : sum / likenesses;
}

/**
 * A resource gains from what its nearest neighbours score: text that says the same in other words
 * (Kurland and Lee 2004, "Corpus structure, language models, and ad hoc information retrieval").
 */
export function smooth(best: readonly Ranked[], smoothing: Smoothing): readonly Ranked[] {
  const { weight } = smoothing;
  if (weight === 0) return best.toSorted(byScore);
  return best
    .map((one) => {
      const near = nearScore(one.number, smoothing);
      const subject = one.subject + weight * near;
      const evidence = { ...one.evidence, near };
      return { ...one, evidence, subject, score: subject * one.fit * one.prior };
    })
    .sort(byScore);
}
