const dayMs = 86_400_000;

/** Days since the epoch in UTC. */
export function dayOf(ms: number): number {
  return Math.floor(ms / dayMs);
}

/** Weeks, from Monday, since the one of the epoch, which was a Thursday. */
export function weekOfDay(day: number): number {
  return Math.floor((day + 3) / 7);
}

export function daysAgo(ms: number, days: number): number {
  return ms - days * dayMs;
}
