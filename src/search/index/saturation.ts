import type { Postings } from "./lunr-index.ts";

/**
 * How surely a document is about a term, 0 to 1, from the weights in its fields. Fields are summed before
 * saturation, so that a word in three fields does not count thrice (BM25F: Robertson, Zaragoza, Taylor
 * 2004, "Simple BM25 extension to multiple weighted fields").
 */
export function saturate(
  { weights }: Postings,
  row: number,
  fieldWeights: readonly number[],
): number {
  let sum = 0;
  for (let field = 0; field < fieldWeights.length; field += 1)
    sum += (fieldWeights[field] ?? 0) * (weights[row * fieldWeights.length + field] ?? 0);
  return sum / (1 + sum);
}
