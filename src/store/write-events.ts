import type { Transaction } from "kysely";
import type { Tally } from "./event.ts";
import { createKeyedRows } from "./keyed-rows.ts";
import { createSalts, hashPerson } from "./salts.ts";
import type { Database, Tables } from "./tables.ts";
import type { Who } from "./who.ts";

export interface DatedEvent {
  readonly who: Who;
  readonly day: number;
  readonly tallies: readonly Tally[];
}

type Db = Transaction<Tables>;

/** All of the batch or nothing of it. */
export async function writeEvents(db: Database, batch: readonly DatedEvent[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const ordered = batch.toSorted((a, b) => (a.who.team < b.who.team ? -1 : 1));
    await addCounts(transaction, ordered);
    await addPeople(transaction, ordered);
    await markActive(transaction, ordered);
  });
}

async function addCounts(db: Db, batch: readonly DatedEvent[]): Promise<void> {
  const rows = createKeyedRows<Tables["event_counts"]>();
  for (const { who, day, tallies } of batch) {
    for (const { kind, subject } of tallies) {
      const key = [who.team, kind, day, subject];
      const count = (rows.find(key)?.count ?? 0) + 1;
      rows.set(key, { team_id: who.team, kind, day, subject, count });
    }
  }
  for (const chunk of rows.chunks()) {
    await db
      .insertInto("event_counts")
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(["team_id", "kind", "day", "subject"]).doUpdateSet((row) => ({
          count: row("event_counts.count", "+", row.ref("excluded.count")),
        })),
      )
      .execute();
  }
}

async function addPeople(db: Db, batch: readonly DatedEvent[]): Promise<void> {
  const salts = createSalts(db);
  const rows = createKeyedRows<Tables["event_people"]>();
  for (const { who, day, tallies } of batch) {
    const salt = await salts.of(who.team, day);
    for (const tally of tallies) {
      const hash = hashPerson(salt, who.person, tally);
      const row = { team_id: who.team, ...tally, day, hash };
      rows.set([who.team, tally.kind, tally.subject, day, hash], row);
    }
  }
  for (const chunk of rows.chunks()) {
    await db
      .insertInto("event_people")
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function markActive(db: Db, batch: readonly DatedEvent[]): Promise<void> {
  const rows = createKeyedRows<Tables["active_people"]>();
  for (const { who, day } of batch) {
    rows.set([who.team, who.person], { team_id: who.team, person: who.person, last_day: day });
  }
  for (const chunk of rows.chunks()) {
    await db
      .insertInto("active_people")
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(["team_id", "person"])
          .doUpdateSet((row) => ({ last_day: row.ref("excluded.last_day") }))
          .whereRef("active_people.last_day", "<", "excluded.last_day"),
      )
      .execute();
  }
}
