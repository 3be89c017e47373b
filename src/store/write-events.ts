import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import { addCounts } from "./add-counts.ts";
import type { Count } from "./add-counts.ts";
import type { Tally } from "./event.ts";
import { withoutForgotten } from "./forgotten.ts";
import { jsonRows } from "./json-rows.ts";
import { createKeyedRows } from "./keyed-rows.ts";
import { createSalts, hashPerson } from "./salts.ts";
import { fewestPeople } from "./stats.ts";
import type { Engine, StoreDeps, Tables } from "./tables.ts";
import type { Who } from "./who.ts";

export interface DatedEvent {
  readonly who: Who;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly day: number;
  readonly tallies: readonly Tally[];
}

/** All of the batch or nothing of it, and nothing of whoever was deleted since. */
export async function writeEvents(
  { db, engine, now }: StoreDeps,
  batch: readonly DatedEvent[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { counted, named } = await withoutForgotten(transaction, batch, now());
    const people = await countedPeople(transaction, named);
    await addCounts(engine, countsOf(counted)).execute(transaction);
    await addPeople(engine, people).execute(transaction);
    await markActive(engine, named).execute(transaction);
  });
}

function countsOf(batch: readonly DatedEvent[]): Count[] {
  return batch.flatMap(({ who, day, tallies }) =>
    tallies.map((tally) => ({ team_id: who.team, ...tally, day, count: 1 })),
  );
}

type CountedPerson = Tables["event_people"];

async function countedPeople(
  db: Kysely<Tables>,
  batch: readonly DatedEvent[],
): Promise<CountedPerson[]> {
  const salts = createSalts(db);
  const bySubject = createKeyedRows<readonly CountedPerson[]>();
  for (const { who, day, tallies } of batch.toSorted(byTeam)) {
    const salt = await salts.of(who.team, day);
    for (const tally of tallies.filter(({ subject }) => subject !== "")) {
      const key = [who.team, tally.kind, tally.subject, day];
      const known = bySubject.find(key) ?? [];
      if (known.length >= fewestPeople) continue;
      const hash = hashPerson(salt, who.person, tally);
      if (known.some((row) => row.hash === hash)) continue;
      bySubject.set(key, [...known, { team_id: who.team, ...tally, day, hash }]);
    }
  }
  return bySubject.inOrder().flatMap((rows) => rows.toSorted(byHash));
}

function byHash(a: CountedPerson, b: CountedPerson): number {
  return a.hash < b.hash ? -1 : 1;
}

function byTeam(a: DatedEvent, b: DatedEvent): number {
  return a.who.team < b.who.team ? -1 : 1;
}

/**
 * Once a subject has as many people on a day as are told apart, more of them would tell nothing:
 * a week with fewer on each of its days still has them all.
 */
function addPeople(engine: Engine, people: readonly CountedPerson[]): RawBuilder<unknown> {
  const columns = {
    team_id: "text",
    kind: "text",
    subject: "text",
    day: "integer",
    hash: "text",
  } as const;
  return sql`
    insert into event_people (team_id, kind, subject, day, hash)
    select team_id, kind, subject, day, hash from ${jsonRows(engine, columns, people)}
    where ${fewestPeople} > (
      select count(*) from event_people as known
      where known.team_id = rows.team_id and known.kind = rows.kind
        and known.subject = rows.subject and known.day = rows.day
    )
    on conflict do nothing`;
}

function markActive(engine: Engine, batch: readonly DatedEvent[]): RawBuilder<unknown> {
  const rows = createKeyedRows<Tables["active_people"]>();
  for (const { who, day } of batch) {
    rows.set([who.team, who.person], { team_id: who.team, person: who.person, last_day: day });
  }
  const columns = { team_id: "text", person: "text", last_day: "integer" } as const;
  return sql`
    insert into active_people (team_id, person, last_day)
    select team_id, person, last_day from ${jsonRows(engine, columns, rows.inOrder())}
    where true
    on conflict (team_id, person)
    do update set last_day = excluded.last_day where active_people.last_day < excluded.last_day`;
}
