import { CompiledQuery, type RootOperationNode } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDatabaseUrl } from "#store/database-url.ts";
import { migrate } from "#store/migrate.ts";
import { openPostgres } from "#store/postgres.ts";
import { openSqlite } from "#store/sqlite.ts";
import { createStore, type Store } from "#store/store.ts";
import type { Database } from "#store/tables.ts";
import { engines, type Engine } from "./engines.ts";

/** Of a year of a thousand channels: one in fifty is planned, one in fifty posted and not wrapped up. */
const years = `
  with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 50000)
  insert into deliveries (id, team_id, channel, slot, round, state, due_at, attempts, at, done_at, wrapped_at)
  select 'd' || n, 'T1', 'C' || (n % 1000), 'W' || n, 1,
    case when n % 50 = 0 then 'planned' else 'posted' end, n, 1, n, n,
    case when n % 50 = 1 then null else n end
  from numbers`;

describe.each(engines)("every ten seconds the store on $name", ({ name, start }) => {
  const explain = name === "SQLite" ? "explain query plan" : "explain";
  let engine: Engine;
  let db: Database;
  let store: Store;
  let asked: RootOperationNode[] = [];

  beforeAll(async () => {
    engine = await start();
    const url = await engine.freshUrl();
    const address = parseDatabaseUrl(url);
    db = address.engine === "sqlite" ? openSqlite(address.file) : openPostgres(address.url);
    await migrate(db, address.engine);
    await engine.query(url, years);
    // SQLite plans without figures, as in a bot that never analyses; Postgres gathers its own in the end.
    if (address.engine === "postgres") await engine.query(url, "analyze deliveries");
    const listening = db.withPlugin({
      transformQuery: ({ node }) => {
        asked.push(node);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    store = createStore({ db: listening, engine: address.engine }, { now: () => 0 });
  });
  afterAll(async () => {
    await db.destroy();
    await engine.stop();
  });

  /** The plans of what a call asks, a line a step. */
  async function plansOf(call: (store: Store) => Promise<unknown>): Promise<string> {
    asked = [];
    await call(store);
    const steps: unknown[] = [];
    for (const node of asked) {
      const { sql, parameters } = db.getExecutor().compileQuery(node, { queryId: "plan" });
      const { rows } = await db.executeQuery<Record<string, unknown>>(
        CompiledQuery.raw(`${explain} ${sql}`, [...parameters]),
      );
      steps.push(...rows.map((row) => row["detail"] ?? row["QUERY PLAN"]));
    }
    return steps.join("\n");
  }

  it.each([
    ["what is due", "deliveries_due", (of: Store) => of.deliveries.due(["T1"], 900, 10)],
    ["what to preview", "deliveries_due", (of: Store) => of.deliveries.toPreview(["T1"], 900, 10)],
    [
      "what to wrap up",
      "deliveries_posted",
      (of: Store) => of.deliveries.toWrapUp(["T1"], 900, 10),
    ],
  ])("finds %s without reading every delivery ever made", async (_, index, call) => {
    const plans = await plansOf(call);
    expect(plans).toContain(index);
    expect(plans).toMatch(/\bteam_id ?=.*\b(?:due|done)_at ?</u);
    expect(await call(store)).toHaveLength(10);
  });
});
