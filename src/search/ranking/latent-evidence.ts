import type { ParsedQuery } from "#search/query/parsed-query.ts";
import type { Scoreboard } from "./scoreboard.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { leastLatent } from "#search/weights.ts";

/** Scores how near each resource's texts lie to what the query's words are about, 0 to 1. */
export function addLatentScores(board: Scoreboard, query: ParsedQuery, { latent }: Shelf): void {
  const direction = latent.project(query.terms);
  if (!direction) return;
  for (let number = 0; number < board.latent.length; number += 1) {
    const likeness = latent.likeness(direction, number);
    board.latent[number] = likeness;
    if (likeness >= leastLatent) board.touch(number);
  }
}
