import type { Transaction } from "kysely";
import type { Events } from "./events.ts";
import { exportPerson } from "./export-person.ts";
import type { PersonExport } from "./export-person.ts";
import { rememberForgotten, rememberPurged } from "./forgotten.ts";
import { findTraces } from "./traces.ts";
import { updateSettings } from "./settings.ts";
import { tableNames } from "./tables.ts";
import type { StoreDeps, Tables } from "./tables.ts";
import type { Who } from "./who.ts";

export interface People {
  /** Everything that is kept about the person. */
  readonly export: (who: Who) => Promise<PersonExport>;
  /**
   * Deletes everything about the person, for good. What became the community's stays without
   * them: approved suggestions, synonyms, a channel's weekly post.
   */
  readonly forget: (who: Who) => Promise<void>;
  /** Deletes everything of the workspace, for good. */
  readonly purge: (team: string) => Promise<void>;
}

type Db = Transaction<Tables>;

export interface PeopleDeps extends StoreDeps {
  readonly events: Events;
}

export function createPeople(deps: PeopleDeps): People {
  const { db, now, events } = deps;
  return {
    export: async (who) => {
      await events.flush();
      return exportPerson(db, who);
    },
    forget: async (who) => {
      await events.flush();
      await db.transaction().execute(async (transaction) => {
        await rememberForgotten(transaction, who, now());
        await deleteOwn(transaction, who);
        await deleteTraces(transaction, who);
        await dropNames(transaction, who);
        await dropModerator(transaction, who);
      });
    },
    purge: async (team) => {
      await events.flush();
      await db.transaction().execute(async (transaction) => {
        await rememberPurged(transaction, team, now());
        for (const table of tableNames) await deleteTeam(transaction, table, team);
      });
    },
  };
}

/** What remembers the deletion itself stays for a day, without anybody's id. */
async function deleteTeam(db: Db, table: keyof Tables, team: string): Promise<void> {
  const rows = db.deleteFrom(table).where("team_id", "=", team);
  await (table === "forgotten" ? rows.where("person", "<>", "") : rows).execute();
}

const ownTables = [
  "saved",
  "finished",
  "votes",
  "paths",
  "alerts",
  "reports",
  "active_people",
] as const;

async function deleteOwn(db: Db, { team, person }: Who): Promise<void> {
  for (const table of ownTables) {
    await db.deleteFrom(table).where("team_id", "=", team).where("person", "=", person).execute();
  }
  await db
    .deleteFrom("suggestions")
    .where((row) => row.and({ team_id: team, person }))
    .where("state", "<>", "approved")
    .execute();
}

async function deleteTraces(db: Db, who: Who): Promise<void> {
  for (const trace of await findTraces(db, who)) {
    await db
      .deleteFrom("event_people")
      .where((row) => row.and(trace))
      .execute();
  }
}

async function dropNames(db: Db, { team, person }: Who): Promise<void> {
  const none = { person: null };
  await db
    .updateTable("suggestions")
    .set(none)
    .where((row) => row.and({ team_id: team, person }))
    .execute();
  await db
    .updateTable("suggestions")
    .set({ decided_by: null })
    .where((row) => row.and({ team_id: team, decided_by: person }))
    .execute();
  await db
    .updateTable("synonyms")
    .set(none)
    .where((row) => row.and({ team_id: team, person }))
    .execute();
  await db
    .updateTable("schedules")
    .set({ owner: null })
    .where((row) => row.and({ team_id: team, owner: person }))
    .execute();
}

async function dropModerator(db: Db, { team, person }: Who): Promise<void> {
  await updateSettings(db, team, ({ moderators }) =>
    moderators.includes(person)
      ? { moderators: moderators.filter((id) => id !== person) }
      : undefined,
  );
}
