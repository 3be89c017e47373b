import type { Schedule } from "#store/schedule.ts";
import { whyNot } from "#weekly/why-not.ts";

/** Whoever set it up is gone: it becomes theirs who sets it going again. */
export function isOrphan({ owner, pausedFor }: Pick<Schedule, "owner" | "pausedFor">): boolean {
  return owner === undefined || pausedFor === whyNot.ownerLeft;
}

export const adopted = "It is yours now: I show you each pick the day before.";
