import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { failureOf } from "#slack/call-outcome.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import type { FeatureDeps } from "./feature.ts";

interface Claimed {
  readonly person: string;
  readonly message: Message;
  /** Lets it be claimed again. */
  readonly release: () => Promise<void>;
}

/**
 * Writes to a person what was claimed for it. A failure is for the log, so that others are still told;
 * what may have arrived is not sent again: twice is worse than never.
 */
export async function sendClaimed(
  { log }: Pick<FeatureDeps, "log">,
  client: WebClient,
  { person, message, release }: Claimed,
): Promise<void> {
  try {
    await sendDirectly(client, person, message);
  } catch (error) {
    const { kind } = failureOf(error);
    log.warn({ err: error, kind }, "could not tell a person what they wait for");
    if (kind !== "unsure") await release();
  }
}
