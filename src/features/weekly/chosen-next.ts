import type { FeatureDeps } from "#features/feature.ts";
import { chosenByHand } from "#store/delivery.ts";
import type { Schedule } from "#store/schedule.ts";

/** What a person chose for the next slot, planned already or not. */
export async function chosenNext(
  { store }: Pick<FeatureDeps, "store">,
  { team, channel, pinned }: Schedule,
): Promise<string | undefined> {
  const planned = await store.deliveries.planned(team, channel);
  return planned?.reason === chosenByHand ? planned.resource : pinned;
}
