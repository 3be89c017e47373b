import { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { boltLogger } from "./bolt-logger.ts";

/** A call that Slack did not answer within this many milliseconds may still have been heard. */
export const postingTimeout = 10_000;

export interface PostingOptions {
  readonly token: string;
  /** Ends in `/api/`. */
  readonly slackApiUrl: string;
  readonly log: Logger;
  readonly timeout?: number;
}

/**
 * For what is posted by the clock. It never repeats a call, which could post a message twice, and it
 * does not let one channel's rate limit hold up the others: both are decided by the caller, who knows
 * what was posted. So it shares nothing with the client that answers people.
 */
export function createPostingClient(options: PostingOptions): WebClient {
  const { token, slackApiUrl, log, timeout = postingTimeout } = options;
  return new WebClient(token, {
    slackApiUrl,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLogger(log.child({ client: "posting" })),
  });
}
