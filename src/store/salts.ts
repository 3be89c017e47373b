import { hash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { weekOfDay } from "./days.ts";
import type { Tally } from "./event.ts";
import type { Tables } from "./tables.ts";

/** One that nobody can guess for each workspace and week; once it is deleted, lost for good. */
export interface Salts {
  /** Made by whoever needs it first. */
  readonly of: (team: string, day: number) => Promise<string>;
}

export function createSalts(db: Kysely<Tables>): Salts {
  const known = new Map<string, string>();
  return {
    of: async (team, day) => {
      const week = weekOfDay(day);
      const key = JSON.stringify([team, week]);
      const salt = known.get(key) ?? (await makeOrRead(db, team, week));
      known.set(key, salt);
      return salt;
    },
  };
}

async function makeOrRead(db: Kysely<Tables>, team: string, week: number): Promise<string> {
  await db
    .insertInto("salts")
    .values({ team_id: team, week, salt: randomBytes(32).toString("base64url") })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { salt } = await db
    .selectFrom("salts")
    .where((row) => row.and({ team_id: team, week }))
    .select("salt")
    .executeTakeFirstOrThrow();
  return salt;
}

/**
 * Tells people apart within one week and one subject, and nothing else: the same person has another
 * hash for another subject, so no two rows can be joined; and once the week's salt is deleted, no
 * hash can be traced to a person.
 */
export function hashPerson(salt: string, person: string, { kind, subject }: Tally): string {
  const text = JSON.stringify([salt, person, kind, subject]);
  return hash("sha256", text, "base64url").slice(0, 16);
}
