import type { ParsedQuery } from "./parsed-query.ts";
import type { Scoreboard } from "./scoreboard.ts";
import type { Shelf } from "./shelf.ts";
import { fieldWeightsOf, type Weights } from "./weights.ts";

/** The information in the query's words, in nats: what full coverage is measured against. */
export function queryInformation(query: ParsedQuery, shelf: Shelf): number {
  const known = query.terms.reduce((sum, { stem }) => sum + shelf.information(stem), 0);
  return known + query.unknown.length * shelf.information("");
}

/**
 * Scores the share of the query's information that each resource's text covers, 0 to 1. Fields are
 * summed before saturation, so that a word in three fields does not count thrice (BM25F: Robertson,
 * Zaragoza, Taylor 2004, "Simple BM25 extension to multiple weighted fields").
 */
export function addTextScores(
  board: Scoreboard,
  query: ParsedQuery,
  { shelf, weights }: { readonly shelf: Shelf; readonly weights: Weights },
): void {
  const total = queryInformation(query, shelf);
  const fields = fieldWeightsOf(weights);
  for (const { stem } of query.terms) {
    const postings = shelf.text.terms.get(stem);
    if (!postings) continue;
    const share = shelf.information(stem) / total;
    postings.documents.forEach((number, row) => {
      let sum = 0;
      for (let field = 0; field < fields.length; field += 1)
        sum += (fields[field] ?? 0) * (postings.weights[row * fields.length + field] ?? 0);
      board.text[number] = (board.text[number] ?? 0) + (share * sum) / (1 + sum);
      board.touch(number);
    });
  }
}
