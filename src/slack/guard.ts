import type { Logger } from "pino";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { english, type Sentences } from "#language/english.ts";
import { StoreUnavailable } from "#store/store-unavailable.ts";
import { failureSentence } from "./failure-sentence.ts";

export interface GuardOptions {
  readonly log: Logger;
  /** A short reference that stands in the log and in what the person reads. */
  readonly newReference: () => string;
  /** The bot's own sentences in a workspace's language. Never rejects. */
  readonly sentences: (team: string) => Promise<Sentences>;
}

export interface Guarded {
  /** For the log: "command", "press find:more". Never what a person wrote. */
  readonly name: string;
  readonly work: () => Promise<void>;
  /** The person's workspace. */
  readonly team?: string;
  /** How to reach the person; absent where there is nobody to tell. */
  readonly tell?: (message: Message) => Promise<void>;
}

export type Guard = (guarded: Guarded) => Promise<void>;

/** The one place that catches: a person always gets a sentence, never silence. Never rejects. */
export function createGuard({ log, newReference, sentences }: GuardOptions): Guard {
  return async ({ name, work, team, tell }) => {
    try {
      await work();
    } catch (error) {
      const ref = report(error);
      try {
        const say = team === undefined ? english : await sentences(team);
        await tell?.(noticeMessage(failureSentence(error, say) ?? say.failed(ref)));
      } catch (cause) {
        log.error({ name, err: cause }, "could not tell the person about a failure");
      }
    }

    /** A person's own mistake is none of ours. Gives the reference of what is logged. */
    function report(error: unknown): string {
      const ref = newReference();
      if (error instanceof StoreUnavailable) {
        log.error({ name, err: error }, "the store is unavailable");
      } else if (failureSentence(error, english) === undefined) {
        log.error({ name, ref, err: error }, "failed");
      }
      return ref;
    }
  };
}
