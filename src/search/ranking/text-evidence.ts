import type { ParsedQuery } from "#search/query/parsed-query.ts";
import { saturate } from "#search/index/saturation.ts";
import type { Scoreboard } from "./scoreboard.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { isEnglish } from "#search/words/english-words.ts";
import { fieldWeightsOf, type Weights } from "#search/weights.ts";

/** What a word counts beside a subject of ours that neither the catalog nor English has: the name of a product, more often than not. */
const coined = 0.25;

/** Words of which nothing is known here; most names count less. */
export function unknownWords({ unknown, elsewhere, topics }: ParsedQuery): number {
  const isOurs = elsewhere.length === 0 && topics.some(({ part }) => part === "whole");
  if (!isOurs) return unknown.length;
  return unknown.reduce((sum, word) => sum + (isEnglish(word) ? 1 : coined), 0);
}

/** The information in the query's words, in nats: what full coverage is measured against. */
export function queryInformation(query: ParsedQuery, shelf: Shelf): number {
  const known = query.terms.reduce((sum, { stem }) => sum + shelf.information(stem), 0);
  return known + unknownWords(query) * shelf.information("");
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
