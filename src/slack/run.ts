import type { Seen } from "#store/seen.ts";
import type { Guard, Guarded } from "./guard.ts";
import type { InHand } from "./in-hand.ts";

/** One piece of work, done at most once for a key, guarded, and waited for when the process stops. */
export interface Work extends Guarded {
  readonly team: string;
  readonly key: string;
  /** A second process may get the same delivery: the store says who is first. */
  readonly isShared?: true;
}

export type Run = (work: Work) => Promise<void>;

export function createRun(parts: {
  readonly guard: Guard;
  readonly inHand: InHand;
  readonly once: (key: string) => boolean;
  readonly seen: Seen;
}): Run {
  const { guard, inHand, once, seen } = parts;
  const unlessSeen = async (guarded: Guarded, team: string, key: string) => {
    if (await firstAnywhere(seen, team, key)) await guard(guarded);
  };
  return async ({ key, isShared, ...guarded }) => {
    if (!once(key)) return;
    // In hand from here on: what the store has marked as seen is never sent again.
    await inHand.add(isShared === true ? unlessSeen(guarded, guarded.team, key) : guard(guarded));
  };
}

/** Where the store cannot tell, an answer too many is better than none. */
async function firstAnywhere(seen: Seen, team: string, key: string): Promise<boolean> {
  try {
    return await seen.first(team, key);
  } catch {
    return true;
  }
}
