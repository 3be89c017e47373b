import type { FeatureDeps } from "#features/feature.ts";
import type { Schedule } from "#store/schedule.ts";
import { byHand } from "#weekly/choose.ts";

type StoreOnly = Pick<FeatureDeps, "store">;

/** What a person chose for the next slot, planned already or not. */
export async function chosenNext(
  { store }: StoreOnly,
  { team, channel, pinned }: Schedule,
): Promise<string | undefined> {
  const planned = await store.deliveries.planned(team, channel);
  return planned?.reason === byHand ? planned.resource : pinned;
}

/** A change takes back what is planned; what a person chose for it stays chosen. */
export async function keepChoice<Result>(
  deps: StoreOnly,
  schedule: Schedule,
  change: () => Promise<Result>,
): Promise<Result> {
  const { team, channel } = schedule;
  const chosen = await chosenNext(deps, schedule);
  const result = await change();
  if (chosen !== undefined) await deps.store.schedules.pin(team, channel, chosen);
  return result;
}
