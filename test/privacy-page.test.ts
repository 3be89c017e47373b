import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "#store/store.ts";
import { keptDays } from "#store/tidy.ts";
import { startSqliteFiles } from "./store/engines.ts";

const page = readFileSync("docs/privacy.md", "utf8");
const engine = await startSqliteFiles();
afterAll(() => engine.stop());

interface Told {
  readonly columns: readonly string[];
  readonly kept: string;
}

const entry = /^- `(?<table>\w+)`: .* Kept: (?<kept>.+)\.\n {2}Columns: (?<columns>.+)$/gmu;

/** Table → what the page says of it. */
const told = new Map<string, Told>(
  [...page.matchAll(entry)].map(({ groups: { table = "", kept = "", columns = "" } = {} }) => [
    table,
    { kept, columns: columns.replaceAll("`", "").split(" ") },
  ]),
);

/** Table → its columns, in a database that the bot has just made. */
async function stored(): Promise<Map<string, string[]>> {
  const url = await engine.freshUrl();
  const store = await openStore(url, { now: () => 0 });
  await store.close();
  const rows = await engine.query(
    url,
    `select t.name as "table", c.name as "column" from sqlite_schema t, pragma_table_info(t.name) c
     where t.type = 'table' and t.name not like 'kysely_%' and t.name not like 'sqlite_%'`,
  );
  const tables = Map.groupBy(rows, (row) => String(row["table"]));
  return new Map([...tables].map(([table, of]) => [table, of.map((row) => String(row["column"]))]));
}

describe("docs/privacy.md", () => {
  it("names every table of the database with all its columns, and no other", async () => {
    const tables = await stored();
    expect(tables.size).toBeGreaterThan(10);
    expect([...told.keys()].toSorted()).toEqual([...tables.keys()].toSorted());
    for (const [table, columns] of tables) {
      expect(told.get(table)?.columns.toSorted(), table).toEqual(columns.toSorted());
    }
  });

  it.each([
    ["seen", keptDays.seen],
    ["shown", keptDays.shown],
    ["alerts", keptDays.toldAlerts],
    ["event_counts", keptDays.queryTexts],
    ["event_people", keptDays.people],
    ["active_people", keptDays.people],
    ["forgotten", keptDays.forgotten],
  ])("says how long rows of %s are kept", (table, days) => {
    expect(told.get(table)?.kept).toContain(days === 1 ? "1 day" : `${days} days`);
  });
});
