import type { Choice } from "#store/advance-schedule.ts";
import type { Claim } from "#store/delivery-work.ts";
import type { Schedule } from "#store/schedule.ts";
import { planningOf } from "./slots.ts";
import type { Outcome, WeeklyDeps } from "./weekly-deps.ts";
import { whyNot } from "./why-not.ts";

/** Plans every slot of a schedule whose time to plan has come. Gives how many this process planned. */
export async function plan(deps: WeeklyDeps, schedule: Schedule): Promise<number> {
  const { store, desk, now } = deps;
  const picker = await desk.pickerOf(schedule.team);
  let planned = 0;
  for (let current = schedule; current.nextRunAt <= now();) {
    const { slot, nextRunAt, isLate } = planningOf(current, now());
    const delivery = await store.schedules.advance({
      ...{ schedule: current, nextRunAt, slot: slot.key, dueAt: slot.dueAt },
      pick: (past): Choice => (isLate ? { skipped: whyNot.late } : picker(past)),
    });
    if (delivery !== undefined) planned += 1;
    current = { ...current, nextRunAt };
  }
  return planned;
}

/** The planned resource left the catalog, or its address died: another takes its place. */
export async function pickAgain(
  { store, desk, now }: WeeklyDeps,
  claim: Claim,
  schedule: Schedule,
): Promise<Outcome> {
  const { team, channel, id } = claim.delivery;
  const picker = await desk.pickerOf(team);
  if (!(await store.deliveries.release(claim, now()))) return "left";
  const past = await store.deliveries.past(team, channel);
  // The channel never saw the one that is replaced.
  const recent = past.recent.filter((delivery) => delivery.id !== id);
  const choice = picker({ ...past, recent, schedule: { ...schedule, pinned: undefined } });
  if ("skipped" in choice) return skip(store, claim, choice.skipped);
  // A new round is the next slot's: this one was planned as the last of its own.
  if (choice.round !== past.round) return skip(store, claim, whyNot.gone);
  const { resource, reason = "" } = choice;
  const isSwapped = await store.deliveries.swap(team, id, { resource, reason });
  return isSwapped ? "left" : skip(store, claim, whyNot.gone);
}

async function skip(
  { deliveries }: WeeklyDeps["store"],
  { delivery: { team, id } }: Claim,
  reason: string,
): Promise<Outcome> {
  return (await deliveries.skip(team, id, reason)) ? "failed" : "left";
}
