import type { ParsedQuery } from "#search/query/parsed-query.ts";
import { saturate } from "#search/index/saturation.ts";
import type { Scoreboard } from "./scoreboard.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { fieldWeightsOf, type Weights } from "#search/weights.ts";

/** The information in the query's words, in nats: what full coverage is measured against. */
export function queryInformation(query: ParsedQuery, shelf: Shelf): number {
  const known = query.terms.reduce((sum, { stem }) => sum + shelf.information(stem), 0);
  return known + query.unknown.length * shelf.information("");
}

/** Scores the share of the query's information that each resource's text covers, 0 to 1. */
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
      board.text[number] = (board.text[number] ?? 0) + share * saturate(postings, row, fields);
      board.touch(number);
    });
  }
}
