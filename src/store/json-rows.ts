import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Engine } from "./tables.ts";

/** A column of a row: its name, and how it is kept. */
export type Columns = Readonly<Record<string, "text" | "integer">>;

/**
 * Any number of rows as a table expression, named `rows`, with a single parameter. A statement that names each
 * value would be another one for each number of rows, and take far longer to build than to run.
 */
export function jsonRows(
  engine: Engine,
  columns: Columns,
  rows: readonly object[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  const names = Object.keys(columns);
  if (engine === "sqlite") {
    const values = names.map((name) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`);
    return sql`(select ${sql.join(values)} from json_each(${json})) as rows`;
  }
  const types = { text: sql.raw("text"), integer: sql.raw("bigint") };
  const typed = Object.entries(columns).map(([name, kept]) => sql`${sql.ref(name)} ${types[kept]}`);
  return sql`json_to_recordset(${json}::json) as rows (${sql.join(typed)})`;
}
