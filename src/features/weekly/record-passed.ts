import type { FeatureDeps } from "#features/feature.ts";
import type { Schedule } from "#store/schedule.ts";
import { slotsBetween } from "#weekly/slots.ts";
import { whyNot } from "#weekly/why-not.ts";

/** Weeks that passed without a post, as while a schedule paused, so that its history says why. */
export async function recordPassed({ store, now }: FeatureDeps, schedule: Schedule): Promise<void> {
  const { team, channel, terms, at, pausedFor } = schedule;
  const { recent } = await store.deliveries.past(team, channel);
  // From when it was set up: what lies before, it has no part in.
  const slots = slotsBetween(terms, Math.max(at, recent[0]?.dueAt ?? at), now());
  const reason = pausedFor === undefined ? whyNot.late : whyNot.paused;
  await store.deliveries.recordSkipped({ team, channel, slots, reason });
}
