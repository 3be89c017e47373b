import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { Store } from "#store/store.ts";
import type { Desk } from "./desk.ts";
import type { Pace } from "./pace.ts";

export interface WeeklyDeps {
  readonly store: Pick<Store, "schedules" | "deliveries">;
  readonly desk: Desk;
  readonly pace: Pace;
  /** Those whose weekly posts this process makes. Others' in the same database are not its own. */
  readonly teams: readonly string[];
  /** A client that never repeats a call: see `slack/posting-client.ts`. */
  readonly clientOf: (team: string) => Promise<WebClient>;
  readonly log: Logger;
  /** Epoch ms. */
  readonly now: () => number;
  readonly timing?: LeaseTiming;
}

/** In milliseconds. The lease is far longer than a call can take, or two workers might post. */
export interface LeaseTiming {
  readonly leaseMs: number;
  readonly timeoutMs: number;
}

/** What became of one delivery in one round. */
export type Outcome = "posted" | "failed" | "limited" | "unsure" | "left";

/** What became of one thing that is said around a post. */
export type Said = "said" | "limited" | "left";

/** What one round of the loop did. */
export interface Tally {
  readonly planned: number;
  readonly previewed: number;
  readonly posted: number;
  /** Refused by Slack, late, or never to be known. */
  readonly failed: number;
  /** Times that Slack asked to wait. */
  readonly limited: number;
  /** Left to a later round, which looks whether it was posted. */
  readonly unsure: number;
  readonly told: number;
  readonly wrappedUp: number;
}
