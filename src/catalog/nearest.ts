import { damerauLevenshtein } from "./edit-distance.ts";

/** A name longer than this is no misspelling, and comparing it would be slow. */
const longestWord = 60;

/** The candidate that differs from `word` in the fewest letters, if in at most a third of them. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  let best: string | undefined;
  let most = Math.floor(word.length / 3);
  for (const candidate of candidates) {
    const distance = damerauLevenshtein(word, candidate, most);
    if (distance > most) continue;
    best = candidate;
    most = distance - 1;
  }
  return best;
}
