/** Time as a value: tests turn it by hand, the playground takes the machine's. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `ms` from now; the answer cancels it. */
  after(ms: number, task: () => void): () => void;
}

/** A pending retry does not keep the process from ending. */
export const machineClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms).unref();
    return () => clearTimeout(timer);
  },
};
