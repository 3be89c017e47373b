import type { JsonObject } from "#playground/json.ts";

export type EnvelopeType = "slash_commands" | "interactive" | "events_api";

/** One thing that Slack tells the bot. */
export interface Envelope {
  readonly type: EnvelopeType;
  readonly payload: JsonObject;
  readonly accepts_response_payload: boolean;
  readonly retry?: Retry;
}

export interface Retry {
  readonly num: number;
  readonly reason: RetryReason;
}

export type RetryReason =
  "http_timeout" | "http_error" | "connection_failed" | "too_many_redirects";

/** The bot's answer to an envelope, or why there is none. */
export type Ack =
  | { readonly ok: true; readonly payload: unknown }
  | {
      readonly ok: false;
      /** Slack's own words for what the person is told. */
      readonly error: "operation_timeout" | "dispatch_failed";
      readonly reason: RetryReason;
      /** The bot asked for no retry. */
      readonly final?: boolean;
    };

/** How long Slack waits for an ack. */
export const ackMs = 3000;

export interface Transport {
  send(envelope: Envelope): Promise<Ack>;
}
