import { preview, tellablePauses, tellPause, wrapUp, wrapUpAfter } from "./around.ts";
import { deliver } from "./deliver.ts";
import { plan } from "./plan.ts";
import { planAhead } from "./slots.ts";
import { createTokenCheck } from "./token-check.ts";
import type { Outcome, Said, Tally, WeeklyDeps } from "./weekly-deps.ts";
import { batch, createWorkOff } from "./work-off.ts";

export interface WeeklyLoop {
  /**
   * One round: plans, shows, posts and says what is due now, and gives what came of it. Any number
   * of processes may run rounds at the same time. Rejects where the store cannot say what is due.
   */
  readonly tick: (signal: AbortSignal) => Promise<Tally>;
}

/** What is said around posts waits for them: few enough a round that the next post is not late. */
const fewAround = 50;

export function createWeeklyLoop(deps: WeeklyDeps): WeeklyLoop {
  const { schedules, deliveries } = deps.store;
  const { teams, now } = deps;
  return {
    tick: async (signal) => {
      const workOff = createWorkOff(deps, signal);
      const tokenWorks = createTokenCheck(deps);
      const planned = await workOff({
        list: () => schedules.due(teams, now(), batch),
        work: (schedule) => plan(deps, schedule),
      });
      const outcomes = await workOff({
        list: () => deliveries.due(teams, now(), batch),
        work: (delivery) => deliver(deps, delivery),
        isProgress: (outcome) => outcome !== "left",
      });
      const previewed = await workOff({
        list: () => deliveries.toPreview(teams, now() + planAhead, fewAround),
        work: (delivery) => preview(deps, delivery),
      });
      const told = await workOff({
        list: async () => (await tellablePauses(deps, tokenWorks)).slice(0, fewAround),
        work: (schedule) => tellPause(deps, schedule),
      });
      const wrappedUp = await workOff({
        list: () => deliveries.toWrapUp(teams, now() - wrapUpAfter, fewAround),
        work: (delivery) => wrapUp(deps, delivery),
      });
      return tallyOf({ planned, outcomes, previewed, told, wrappedUp });
    },
  };
}

interface Done {
  readonly planned: readonly number[];
  readonly outcomes: readonly Outcome[];
  readonly previewed: readonly Said[];
  readonly told: readonly Said[];
  readonly wrappedUp: readonly Said[];
}

function tallyOf({ planned, outcomes, previewed, told, wrappedUp }: Done): Tally {
  const all = [...outcomes, ...previewed, ...told, ...wrappedUp];
  const count = (kind: Outcome | Said, among: readonly (Outcome | Said)[] = all) =>
    among.filter((result) => result === kind).length;
  return {
    planned: planned.reduce((total, many) => total + many, 0),
    posted: count("posted"),
    failed: count("failed"),
    limited: count("limited"),
    unsure: count("unsure"),
    previewed: count("said", previewed),
    told: count("said", told),
    wrappedUp: count("said", wrappedUp),
  };
}
