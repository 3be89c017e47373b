import type { Delivery } from "#store/delivery.ts";
import type { Schedule } from "#store/schedule.ts";
import { sayOnce } from "./say-once.ts";
import { day } from "./wall-clock.ts";
import type { Said, WeeklyDeps } from "./weekly-deps.ts";
import { isTokenRefusal, whyNot } from "./why-not.ts";

/** What is said around a post, each once at most. */

/** How long after the post its thread gets a last line. */
export const wrapUpAfter = 7 * day;

/** After this a line about an old post would only puzzle. */
const wrapUpUntil = 10 * day;

/** Shows the pick to whoever set it up. */
export async function preview(deps: WeeklyDeps, delivery: Delivery): Promise<Said> {
  const { store, desk, clientOf } = deps;
  const { team, channel, id } = delivery;
  const schedule = await store.schedules.find(team, channel);
  if (schedule === undefined || schedule.pausedFor !== undefined) return "left";
  return sayOnce(deps, {
    ...{ team, to: schedule.owner ?? channel },
    claim: () => store.deliveries.claimPreview(team, id),
    unclaim: () => store.deliveries.unclaimPreview(team, id),
    say: async () => {
      const client = await clientOf(team);
      const shown = await desk.showPreview({ client, delivery, schedule });
      if (shown === "owner left") await store.schedules.pause(team, channel, whyNot.ownerLeft);
    },
  });
}

/** Tells the owner why it pauses. */
export async function tellPause(deps: WeeklyDeps, schedule: Schedule): Promise<Said> {
  const { store, desk, clientOf } = deps;
  const { team, channel, owner } = schedule;
  return sayOnce(deps, {
    ...{ team, to: owner ?? channel },
    claim: () => store.schedules.claimTelling(team, channel),
    unclaim: () => store.schedules.unclaimTelling(team, channel),
    say: async () => desk.tellPause(await clientOf(team), schedule),
  });
}

/** More than pause at once in any installation: those that cannot be told stay among them. */
const mostUntold = 1000;

/** Pauses that can be told of: where the token was taken back, only once it works again. */
export async function tellablePauses(
  { store, teams }: WeeklyDeps,
  tokenWorks: (team: string) => Promise<boolean>,
): Promise<readonly Schedule[]> {
  const untold = await store.schedules.untold(teams, mostUntold);
  const isTellable = await Promise.all(
    untold.map(async ({ team, pausedFor = "" }) => !isTokenRefusal(pausedFor) || tokenWorks(team)),
  );
  return untold.filter((_, at) => isTellable[at]);
}

/** A last line in the post's thread, where the channel wants it. */
export async function wrapUp(deps: WeeklyDeps, delivery: Delivery): Promise<Said> {
  const { store, desk, clientOf, now } = deps;
  const { team, channel, id, doneAt = 0 } = delivery;
  const schedule = await store.schedules.find(team, channel);
  const isWanted = schedule?.terms.wrapUp === true && schedule.pausedFor === undefined;
  if (!isWanted || now() - doneAt > wrapUpUntil) {
    await store.deliveries.claimWrapUp(team, id);
    return "left";
  }
  return sayOnce(deps, {
    ...{ team, to: channel },
    claim: () => store.deliveries.claimWrapUp(team, id),
    unclaim: () => store.deliveries.unclaimWrapUp(team, id),
    say: async () => desk.wrapUp({ client: await clientOf(team), delivery, schedule }),
  });
}
