import type { Clock } from "#playground/clock.ts";

/** A clock that runs like the machine's and can be set: weeks pass in a moment, seconds take seconds. */
export interface SimulatedClock extends Clock {
  /** What is added to the machine's clock, in milliseconds. */
  readonly offset: () => number;
  readonly jump: (ms: number) => void;
}

export function createSimulatedClock(start: number): SimulatedClock {
  let offset = start - Date.now();
  return {
    now: () => Date.now() + offset,
    after(ms, task) {
      const timer = setTimeout(task, ms).unref();
      return () => clearTimeout(timer);
    },
    offset: () => offset,
    jump: (ms) => {
      offset += ms;
    },
  };
}
