import type { FeatureDeps } from "#features/feature.ts";
import type { Schedule } from "#store/schedule.ts";
import { slotsBetween } from "#weekly/slots.ts";
import { whyNot } from "#weekly/why-not.ts";

/** The weeks that passed while a schedule paused, so that its history says why there is no post. */
export async function recordPaused({ store, now }: FeatureDeps, schedule: Schedule): Promise<void> {
  const { team, channel, terms, at } = schedule;
  const { recent } = await store.deliveries.past(team, channel);
  const slots = slotsBetween(terms, recent[0]?.dueAt ?? at, now());
  await store.deliveries.recordSkipped({ team, channel, slots, reason: whyNot.paused });
}
