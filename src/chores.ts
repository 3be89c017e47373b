import { setTimeout as sleep } from "node:timers/promises";

export interface RepeatedChore {
  readonly pauseMs: number;
  /** Never rejects. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/**
 * Runs each chore again and again, with its pause between two runs. Keeps no process alive. Once
 * aborted, what is begun is finished and nothing more is begun; then this resolves.
 */
export async function runChores(
  chores: readonly RepeatedChore[],
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(chores.map((chore) => repeat(chore, signal)));
}

async function repeat({ pauseMs, run }: RepeatedChore, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await run(signal);
    // Aborted, the sleep rejects: there is nothing to wake up for.
    await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
