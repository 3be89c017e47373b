import type { Kysely, Selectable } from "kysely";
import { weekOfDay } from "./days.ts";
import { hashPerson } from "./salts.ts";
import type { Tables } from "./tables.ts";
import type { Who } from "./who.ts";

type Trace = Selectable<Tables["event_people"]>;

/** The person's rows among the counted ones, of the weeks whose salt is still there: the last ones. */
export async function findTraces(db: Kysely<Tables>, { team, person }: Who): Promise<Trace[]> {
  const rows = await db
    .selectFrom("salts")
    .where("team_id", "=", team)
    .select(["week", "salt"])
    .execute();
  if (rows.length === 0) return [];
  const salts = new Map(rows.map(({ week, salt }) => [week, salt]));
  const candidates = await db
    .selectFrom("event_people")
    .where("team_id", "=", team)
    .where("day", ">=", firstDayOf(Math.min(...salts.keys())))
    .selectAll()
    .execute();
  return candidates.filter((row) => {
    const salt = salts.get(weekOfDay(row.day));
    return salt !== undefined && row.hash === hashPerson(salt, person, row);
  });
}

function firstDayOf(week: number): number {
  return week * 7 - 3;
}
