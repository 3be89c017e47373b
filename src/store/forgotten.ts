import type { Kysely } from "kysely";
import { daysAgo } from "./days.ts";
import { createKeyedRows } from "./keyed-rows.ts";
import type { Tables } from "./tables.ts";
import { keptDays } from "./tidy.ts";
import type { Who } from "./who.ts";

/** Something to count, with the time (epoch ms) at which it happened. */
interface Happened {
  readonly who: Who;
  readonly at: number;
}

/** What of a batch may still be written. */
export interface Remaining<Event> {
  readonly counted: readonly Event[];
  /** Those of them that may be written with who did it. */
  readonly named: readonly Event[];
}

/** So far apart the clocks of two processes may be. */
const clocksApart = 60_000;

/**
 * A person or a workspace may have been deleted since the events of the batch happened, by another process too.
 * To be called first in the transaction that writes them: a deletion in the same workspace waits for
 * its end, or this for the deletion's.
 */
export async function withoutForgotten<Event extends Happened>(
  db: Kysely<Tables>,
  batch: readonly Event[],
  now: number,
): Promise<Remaining<Event>> {
  // Whoever was deleted before that is not known any more.
  const recent = batch.filter(({ at }) => at >= daysAgo(now, keptDays.forgotten));
  const teams = [...new Set(recent.map(({ who }) => who.team))];
  for (const team of teams.toSorted()) await takeTurn(db, team);
  const wasForgotten = await readForgotten(db, teams);
  const counted = recent.filter((event) => !wasForgotten(event, { ...event.who, person: "" }));
  return { counted, named: counted.filter((event) => !wasForgotten(event, event.who)) };
}

/** To be called first in the transaction that deletes a person. */
export async function rememberForgotten(db: Kysely<Tables>, who: Who, at: number): Promise<void> {
  await takeTurn(db, who.team);
  await remember(db, who, at);
}

/** To be called first in the transaction that deletes a workspace. */
export async function rememberPurged(db: Kysely<Tables>, team: string, at: number): Promise<void> {
  await remember(db, { team, person: "" }, at);
}

/** The workspace's row is one that a second transaction can only write once the first has ended. */
async function takeTurn(db: Kysely<Tables>, team: string): Promise<void> {
  await db
    .insertInto("forgotten")
    .values({ team_id: team, person: "", at: null })
    .onConflict((conflict) =>
      conflict
        .columns(["team_id", "person"])
        .doUpdateSet((row) => ({ at: row.ref("forgotten.at") })),
    )
    .execute();
}

async function remember(db: Kysely<Tables>, { team, person }: Who, at: number): Promise<void> {
  await db
    .insertInto("forgotten")
    .values({ team_id: team, person, at })
    .onConflict((conflict) => conflict.columns(["team_id", "person"]).doUpdateSet({ at }))
    .execute();
}

async function readForgotten(db: Kysely<Tables>, teams: readonly string[]) {
  const byWho = createKeyedRows<number>();
  if (teams.length > 0) {
    const rows = await db
      .selectFrom("forgotten")
      .where("team_id", "in", teams)
      .selectAll()
      .execute();
    for (const { team_id, person, at } of rows) {
      if (at !== null) byWho.set([team_id, person], at);
    }
  }
  return (event: Happened, { team, person }: Who): boolean => {
    const at = byWho.find([team, person]);
    return at !== undefined && event.at < at + clocksApart;
  };
}
