import type { Resource } from "#catalog/schema.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { fullyAlike } from "#search/weights.ts";
import { likenessOf, neighboursOf } from "./likeness.ts";

/** From here on a query is hardly anything but a title. */
const isTitle = 0.8;

/** The resource whose title the query is, if it is one. `scores` are those of `titleScores`. */
export function titledBy(scores: ReadonlyMap<number, number>, shelf: Shelf): Resource | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [number, score] of scores) {
    if (score < isTitle || score < most || (score === most && number > (best ?? 0))) continue;
    best = number;
    most = score;
  }
  return best === undefined ? undefined : shelf.resources[best];
}

/** How alike two resources are, 0 to 1: none is more like one than itself. */
function companyOf(titled: Resource, other: Resource, shelf: Shelf): number {
  if (titled.id === other.id) return 1;
  return Math.min(1, (likenessOf(titled, other, shelf)?.score ?? 0) / fullyAlike);
}

/** Whoever types a title is shown it, and then what is like it. */
export function eachInCompany(
  titled: Resource,
  shelf: Shelf,
  add: (number: number, score: number) => void,
): void {
  for (const number of neighboursOf(titled, shelf)) {
    const other = shelf.resources[number];
    const score = other ? companyOf(titled, other, shelf) : 0;
    if (score > 0) add(number, score);
  }
}
