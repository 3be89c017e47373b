import { setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import type { InHand } from "#slack/in-hand.ts";

/** A stopping process gives what is in hand this long, in milliseconds. */
const patience = 10_000;
/** And the store this long: a database that fell silent may never answer. */
const storePatience = 5_000;

export interface Stopping {
  readonly log: Logger;
  /** Takes no more work. It may hang on a socket that is gone, so it is not waited for. */
  readonly stopTaking: () => Promise<unknown>;
  readonly inHand: InHand;
  /** Writes down what is still in memory. */
  readonly close: () => Promise<void>;
}

/** On SIGTERM or SIGINT: takes no more work, finishes what is in hand, exits with 0. */
export function stopOnSignal(stopping: Stopping): void {
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    void finish(stopping, signal).finally(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

async function finish({ log, stopTaking, inHand, close }: Stopping, signal: string): Promise<void> {
  log.info(`${signal}: finishing what is in hand, at most ${patience / 1000} s`);
  stopTaking().catch((error: unknown) =>
    log.warn({ err: error }, "could not close the connection"),
  );
  await Promise.race([inHand.idle(), setTimeout(patience)]);
  await Promise.race([close(), failAfter(storePatience)]).catch((error: unknown) =>
    log.error({ err: error }, "could not close the store"),
  );
  log.info("stopped");
}

async function failAfter(ms: number): Promise<never> {
  await setTimeout(ms);
  throw new Error(`no answer for ${ms / 1000} s`);
}
