import type { Resource } from "#catalog/schema.ts";
import { isSameWork } from "#search/same-work.ts";
import { diversity } from "#search/weights.ts";

export interface Scored {
  readonly resource: Resource;
  readonly score: number;
}

/** How many of the last shown, up to the page's length, have the type. */
function countOfType(shown: readonly Scored[], type: Resource["type"]): number {
  return shown.slice(-diversity.page + 1).filter(({ resource }) => resource.type === type).length;
}

/** The score as the next place sees it: less for a type that fills the page already. */
function scoreNext(candidate: Scored, shown: readonly Scored[], mixTypes: boolean): number {
  const crowded = countOfType(shown, candidate.resource.type) >= diversity.sameType;
  return mixTypes && crowded ? candidate.score * diversity.nearEqual : candidate.score;
}

function followsItsWork(candidate: Scored, shown: readonly Scored[]): boolean {
  const last = shown.at(-1);
  return last !== undefined && isSameWork(last.resource, candidate.resource);
}

/** The best next of the first few waiting; what is the last one's work again waits a place. */
function pickNext<T extends Scored>(
  waiting: readonly T[],
  shown: readonly T[],
  mix: boolean,
): T | undefined {
  const few = waiting.slice(0, diversity.lookAhead);
  const enough = (waiting[0]?.score ?? 0) * diversity.otherWork;
  const other = few.filter((one) => one.score >= enough && !followsItsWork(one, shown));
  const open = other.length > 0 ? other : few;
  return open.reduce<T | undefined>((best, candidate) => {
    if (!best) return candidate;
    return scoreNext(candidate, shown, mix) > scoreNext(best, shown, mix) ? candidate : best;
  }, undefined);
}

/**
 * Best first, but among near-equals not one type after another (unless a type was asked for), and
 * not two of one work side by side unless all else is far behind. Only the first places are mixed:
 * nobody pages further.
 */
export function diversify<T extends Scored>(sorted: readonly T[], mixTypes: boolean): readonly T[] {
  const waiting = sorted.slice(0, diversity.depth + diversity.lookAhead);
  const rest = sorted.slice(waiting.length);
  const shown: T[] = [];
  while (waiting.length > 0) {
    const next = pickNext(waiting, shown, mixTypes);
    if (!next) break;
    waiting.splice(waiting.indexOf(next), 1);
    shown.push(next);
  }
  return [...shown, ...rest];
}
