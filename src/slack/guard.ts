import type { Logger } from "pino";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { StoreUnavailable } from "#store/store-unavailable.ts";
import { UserError } from "./user-error.ts";

export interface GuardOptions {
  readonly log: Logger;
  /** A short reference that stands in the log and in what the person reads. */
  readonly newReference: () => string;
}

export interface Guarded {
  /** For the log: "command", "press find:more". Never what a person wrote. */
  readonly name: string;
  readonly work: () => Promise<void>;
  /** How to reach the person; absent where there is nobody to tell. */
  readonly tell?: (message: Message) => Promise<void>;
}

export type Guard = (guarded: Guarded) => Promise<void>;

/** The one place that catches: a person always gets a sentence, never silence. Never rejects. */
export function createGuard({ log, newReference }: GuardOptions): Guard {
  return async ({ name, work, tell }) => {
    try {
      await work();
    } catch (error) {
      const message = describe(error);
      try {
        await tell?.(message);
      } catch (cause) {
        log.error({ name, err: cause }, "could not tell the person about a failure");
      }
    }

    function describe(error: unknown): Message {
      if (error instanceof UserError) return noticeMessage(error.message);
      if (error instanceof StoreUnavailable) {
        log.error({ name, err: error }, "the store is unavailable");
        return noticeMessage(error.message);
      }
      const ref = newReference();
      log.error({ name, ref, err: error }, "failed");
      return noticeMessage(
        `Something went wrong on my side; nothing of yours is lost. Please try again in a minute. If it stays, give the reference to whoever runs this bot. (ref ${ref})`,
      );
    }
  };
}
