import type { Claim } from "#store/delivery-work.ts";
import type { Sent } from "./send.ts";
import type { Outcome, WeeklyDeps } from "./weekly-deps.ts";
import { pausesFor } from "./why-not.ts";

/** Until the next try where nothing reached Slack, in milliseconds. */
export const retryMs = 60_000;

/** Writes down what one try came to. */
export async function recordSent(deps: WeeklyDeps, claim: Claim, sent: Sent): Promise<Outcome> {
  const { store, pace, log, now } = deps;
  const { id, team, channel } = claim.delivery;
  switch (sent.kind) {
    case "posted":
      await store.deliveries.posted(claim, sent.ts);
      return "posted";
    case "refused":
      log.warn({ delivery: id, channel, error: sent.error }, "Slack refused a weekly post");
      // In this order, or a process that dies in between leaves a schedule that runs against a wall.
      if (pausesFor(sent.error)) await store.schedules.pause(team, channel, sent.error);
      await store.deliveries.failed(claim, sent.error);
      return "failed";
    case "limited":
      pace.hold(team, sent.retryAfterMs);
      await store.deliveries.release(claim, now() + sent.retryAfterMs);
      return "limited";
    case "not sent":
      log.warn({ delivery: id }, "Slack could not be reached for a weekly post");
      await store.deliveries.release(claim, now() + retryMs);
      return "left";
    case "unsure":
      // The lease runs out by itself, and tells the next worker to look before it posts.
      log.warn({ delivery: id, why: sent.why }, "a weekly post may or may not have arrived");
      return "unsure";
  }
}
