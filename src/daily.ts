export interface Daily {
  /** May run again after a failure, and in several processes at once. */
  readonly work: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const dayMs = 86_400_000;

/** Starting comes first; what nobody waits for comes after. */
const firstAfterMs = 60_000;

/**
 * Does the work soon after the start, so that a process that is restarted daily does it too, and
 * then every 24 hours. Keeps no process alive.
 */
export function runDaily({ work, onError }: Daily): void {
  const run = () => {
    work().catch(onError);
    setTimeout(run, dayMs).unref();
  };
  setTimeout(run, firstAfterMs).unref();
}
