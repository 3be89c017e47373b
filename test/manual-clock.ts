import type { Clock } from "#playground/clock.ts";

export interface ManualClock extends Clock {
  /** Moves on by `ms` and runs what falls due on the way, in order. */
  advance(ms: number): void;
}

/** A clock that stands still until `advance` is called. */
export function createManualClock(start = Date.UTC(2026, 10, 23, 9)): ManualClock {
  let now = start;
  const due: { at: number; task: () => void }[] = [];

  function takeDue(until: number) {
    const first = due.toSorted((a, b) => a.at - b.at)[0];
    if (!first || first.at > until) return undefined;
    due.splice(due.indexOf(first), 1);
    return first;
  }

  return {
    now: () => now,
    after(ms, task) {
      const entry = { at: now + ms, task };
      due.push(entry);
      return () => {
        if (due.includes(entry)) due.splice(due.indexOf(entry), 1);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (let next = takeDue(until); next; next = takeDue(until)) {
        now = Math.max(now, next.at);
        next.task();
      }
      now = until;
    },
  };
}
