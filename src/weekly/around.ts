import type { Delivery } from "#store/delivery.ts";
import type { Schedule } from "#store/schedule.ts";
import { day } from "./wall-clock.ts";
import type { WeeklyDeps } from "./weekly-deps.ts";
import { isTokenRefusal, whyNot } from "./why-not.ts";

/** What is said around a post. Each is claimed first: once at most, and a lost one does no harm. */

/** How long after the post its thread gets a last line. */
export const wrapUpAfter = 7 * day;

/** After this a line about an old post would only puzzle. */
const wrapUpUntil = 10 * day;

/** Shows the pick to whoever set it up. True if it was shown. */
export async function preview(deps: WeeklyDeps, delivery: Delivery): Promise<boolean> {
  const { store, desk, pace, clientOf } = deps;
  const { team, channel, id } = delivery;
  const schedule = await store.schedules.find(team, channel);
  if (schedule === undefined || schedule.pausedFor !== undefined) return false;
  if (!(await store.deliveries.claimPreview(team, id))) return false;
  await pace.turn(team, schedule.owner ?? channel);
  const shown = await desk.showPreview({ client: await clientOf(team), delivery, schedule });
  if (shown === "owner left") await store.schedules.pause(team, channel, whyNot.ownerLeft);
  return shown === "shown";
}

/** True if the owner was told. */
export async function tellPause(
  { store, desk, pace, clientOf }: WeeklyDeps,
  schedule: Schedule,
  tokenWorks: (team: string) => Promise<boolean>,
): Promise<boolean> {
  const { team, channel, owner, pausedFor = "" } = schedule;
  if (isTokenRefusal(pausedFor) && !(await tokenWorks(team))) return false;
  if (!(await store.schedules.claimTelling(team, channel))) return false;
  await pace.turn(team, owner ?? channel);
  await desk.tellPause(await clientOf(team), schedule);
  return true;
}

/** True if something was said, or there was nothing to say. */
export async function wrapUp(deps: WeeklyDeps, delivery: Delivery): Promise<boolean> {
  const { store, desk, pace, clientOf, now } = deps;
  const { team, channel, id, doneAt = 0 } = delivery;
  if (!(await store.deliveries.claimWrapUp(team, id))) return false;
  const schedule = await store.schedules.find(team, channel);
  const isWanted = schedule?.terms.wrapUp === true && schedule.pausedFor === undefined;
  if (!isWanted || now() - doneAt > wrapUpUntil) return false;
  await pace.turn(team, channel);
  await desk.wrapUp({ client: await clientOf(team), delivery, schedule });
  return true;
}
