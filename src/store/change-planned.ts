import type { ExpressionBuilder } from "kysely";
import { isBrought } from "./delivery-states.ts";
import { chosenByHand } from "./delivery.ts";
import { pausedByHand } from "./pauses.ts";
import type { StoreDeps, Tables } from "./tables.ts";

/** What people change of a planned delivery, as long as nobody posts it. */
export interface PlannedChanges {
  /** False if it is no longer only planned. */
  readonly skip: (team: string, id: string, reason: string) => Promise<boolean>;
  /**
   * Plans again what a person skipped. False if its time has come, or the channel had the resource in this
   * round.
   */
  readonly unskip: (team: string, id: string) => Promise<boolean>;
  /**
   * Puts another resource in the place of the planned one, and why. False if it is no longer only
   * planned, or the channel had the resource in this round.
   */
  readonly swap: (team: string, id: string, pick: NewPick) => Promise<boolean>;
}

export interface NewPick {
  readonly resource: string;
  readonly reason: string;
}

export function createPlannedChanges(deps: StoreDeps): PlannedChanges {
  const { now } = deps;
  return {
    skip: async (team, id, reason) => {
      const changes = { state: "skipped", reason, done_at: now() } as const;
      const skipped = changing(deps, team, id).where("state", "=", "planned").set(changes);
      return (await skipped.executeTakeFirst()) !== undefined;
    },
    unskip: async (team, id) => {
      const again = changing(deps, team, id)
        .set({ state: "planned", reason: chosenByHand, done_at: null })
        .where((row) => row.and({ state: "skipped", reason: pausedByHand }))
        .where("due_at", ">", now())
        .where((row) => row.not(row.exists(usedInRound(row))));
      return (await again.executeTakeFirst()) !== undefined;
    },
    swap: async (team, id, { resource, reason }) => {
      const swapped = changing(deps, team, id)
        .set({ resource, reason })
        .where("state", "=", "planned")
        .where((row) => row.not(row.exists(usedInRound(row, resource))));
      return (await swapped.executeTakeFirst()) !== undefined;
    },
  };
}

export function changing({ db }: StoreDeps, team: string, id: string) {
  return db
    .updateTable("deliveries")
    .where((row) => row.and({ team_id: team, id }))
    .returning("id");
}

/** The delivery's own resource unless told. */
function usedInRound(row: ExpressionBuilder<Tables, "deliveries">, resource?: string) {
  const others = row.selectFrom("deliveries as other").select("other.id");
  const same =
    resource === undefined
      ? others.whereRef("other.resource", "=", "deliveries.resource")
      : others.where("other.resource", "=", resource);
  return same
    .where(isBrought("other"))
    .whereRef("other.team_id", "=", "deliveries.team_id")
    .whereRef("other.channel", "=", "deliveries.channel")
    .whereRef("other.round", "=", "deliveries.round")
    .whereRef("other.id", "<>", "deliveries.id");
}
