import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { jsonRows } from "./json-rows.ts";
import { createKeyedRows } from "./keyed-rows.ts";
import type { Engine, Tables } from "./tables.ts";

export type Count = Tables["event_counts"];

/** Adds each count to what its day, kind and subject have already. */
export function addCounts(engine: Engine, counts: readonly Count[]): RawBuilder<unknown> {
  const rows = createKeyedRows<Count>();
  for (const added of counts) {
    const key = [added.team_id, added.kind, added.day, added.subject];
    rows.set(key, { ...added, count: (rows.find(key)?.count ?? 0) + added.count });
  }
  const columns = {
    team_id: "text",
    kind: "text",
    day: "integer",
    subject: "text",
    count: "integer",
  } as const;
  return sql`
    insert into event_counts (team_id, kind, day, subject, count)
    select team_id, kind, day, subject, count from ${jsonRows(engine, columns, rows.inOrder())}
    where true
    on conflict (team_id, kind, day, subject)
    do update set count = event_counts.count + excluded.count`;
}
