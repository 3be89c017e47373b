import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import type { StoreDeps, Tables } from "./tables.ts";
import type { Who } from "./who.ts";

/** "Tell me when there is something on this": one message, once. */
export interface Alert extends Who {
  readonly id: string;
  /** What to search for, as the person asked it. */
  readonly query: string;
  readonly at: number;
  /** When the person was told; undefined while it waits. */
  readonly toldAt: number | undefined;
}

export interface Alerts {
  /** False if it waits already. One that was told before waits anew. */
  readonly add: (who: Who, query: string) => Promise<boolean>;
  /** The person's own, newest first, told ones too. */
  readonly list: (who: Who) => Promise<readonly Alert[]>;
  /** Those of the workspace that wait, oldest first. */
  readonly waiting: (team: string) => Promise<readonly Alert[]>;
  /** True for exactly one caller, who then tells the person. */
  readonly claim: (team: string, id: string) => Promise<boolean>;
  /** Lets it wait again, where the message surely did not arrive. */
  readonly release: (team: string, id: string) => Promise<void>;
  /** False if it was stopped already. */
  readonly stop: (who: Who, id: string) => Promise<boolean>;
}

export function createAlerts(deps: StoreDeps): Alerts {
  const { db } = deps;
  return {
    add: (who, query) => addAlert(deps, who, query),
    list: async (who) => {
      const rows = await db
        .selectFrom("alerts")
        .where((row) => row.and({ team_id: who.team, person: who.person }))
        .selectAll()
        .orderBy("at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(rowToAlert);
    },
    stop: async (who, id) => {
      const stopped = await db
        .deleteFrom("alerts")
        .where((row) => row.and({ team_id: who.team, person: who.person, id }))
        .returning("id")
        .executeTakeFirst();
      return stopped !== undefined;
    },
    ...createAlertTelling(deps),
  };
}

type Telling = Pick<Alerts, "waiting" | "claim" | "release">;

function createAlertTelling({ db, now }: StoreDeps): Telling {
  return {
    waiting: async (team) => {
      const rows = await db
        .selectFrom("alerts")
        .where("told_at", "is", null)
        .where("team_id", "=", team)
        .selectAll()
        .orderBy("at")
        .orderBy("id")
        .execute();
      return rows.map(rowToAlert);
    },
    claim: async (team, id) => {
      const claimed = await db
        .updateTable("alerts")
        .set({ told_at: now() })
        .where((row) => row.and({ team_id: team, id }))
        .where("told_at", "is", null)
        .returning("id")
        .executeTakeFirst();
      return claimed !== undefined;
    },
    release: async (team, id) => {
      await db
        .updateTable("alerts")
        .set({ told_at: null })
        .where((row) => row.and({ team_id: team, id }))
        .execute();
    },
  };
}

async function addAlert({ db, now }: StoreDeps, who: Who, query: string): Promise<boolean> {
  const row = {
    id: randomUUID(),
    team_id: who.team,
    person: who.person,
    query,
    at: now(),
    told_at: null,
  };
  const added = await db
    .insertInto("alerts")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["team_id", "person", "query"])
        .doUpdateSet((old) => ({ at: old.ref("excluded.at"), told_at: null }))
        .where("alerts.told_at", "is not", null),
    )
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

function rowToAlert(row: Selectable<Tables["alerts"]>): Alert {
  const { id, team_id: team, person, query, at, told_at } = row;
  return { id, team, person, query, at, toldAt: told_at ?? undefined };
}
