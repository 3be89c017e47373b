import type { Kysely } from "kysely";
import { settingsSchema } from "./settings.ts";
import type { Tables } from "./tables.ts";
import { findTraces } from "./traces.ts";
import type { Who } from "./who.ts";

/** Every row that names the person, by table, as it is stored: plain JSON. */
export type PersonExport = Readonly<Record<string, readonly object[]>>;

/** Where a person's id stands, besides the moderators in `settings`. */
const personColumns = [
  ["saved", ["person"]],
  ["finished", ["person"]],
  ["votes", ["person"]],
  ["paths", ["person"]],
  ["alerts", ["person"]],
  ["active_people", ["person"]],
  ["suggestions", ["person", "decided_by"]],
  ["reports", ["person"]],
  ["synonyms", ["person"]],
  ["schedules", ["owner"]],
] as const;

export async function exportPerson(db: Kysely<Tables>, who: Who): Promise<PersonExport> {
  const exported: Record<string, object[]> = {};
  for (const [table, columns] of personColumns) {
    exported[table] = await db
      .selectFrom(table)
      .where("team_id", "=", who.team)
      // Kysely cannot see that each table has its columns.
      .where((row) => row.or(columns.map((column) => row(column as "team_id", "=", who.person))))
      .selectAll()
      .execute();
  }
  exported["event_people"] = await findTraces(db, who);
  exported["settings"] = await findModeratorship(db, who);
  return exported;
}

async function findModeratorship(db: Kysely<Tables>, { team, person }: Who): Promise<object[]> {
  const row = await db
    .selectFrom("settings")
    .where("team_id", "=", team)
    .select("body")
    .executeTakeFirst();
  const { moderators } = settingsSchema.parse(row ? JSON.parse(row.body) : {});
  return moderators.includes(person) ? [{ moderator: person }] : [];
}
