export interface Changes {
  /** Called by whoever changed the workspace. */
  readonly touch: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * The first value of `read` that is neither undefined nor false, looked for now and after every change.
   * Rejects with `what` in the message when `timeoutMs` pass without one.
   */
  readonly until: <T>(read: () => T | undefined | false, wait?: Wait) => Promise<T>;
}

export interface Wait {
  /** What is waited for, in words, for the error. */
  readonly what?: string;
  readonly timeoutMs?: number;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    touch: () => {
      for (const listener of [...listeners]) listener();
    },
    subscribe,
    until: (read, wait = {}) =>
      new Promise((resolve, reject) => {
        const watch = { read, resolve, reject, subscribe };
        startWatch(watch, wait);
      }),
  };
}

interface Watch<T> {
  readonly read: () => T | undefined | false;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
  readonly subscribe: Changes["subscribe"];
}

function startWatch<T>({ read, resolve, reject, subscribe }: Watch<T>, wait: Wait) {
  const { what = "the expected change", timeoutMs = 5000 } = wait;
  const stop = subscribe(look);
  const timer = setTimeout(() => {
    stop();
    reject(new Error(`Waited ${timeoutMs} ms for ${what}: it did not come.`));
  }, timeoutMs);
  look();

  function look() {
    try {
      const value = read();
      if (value === undefined || value === false) return;
      resolve(value);
    } catch (error) {
      reject(error);
    }
    stop();
    clearTimeout(timer);
  }
}
