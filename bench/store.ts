import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#store/migrate.ts";
import { openPostgres } from "#store/postgres.ts";
import { openSqlite } from "#store/sqlite.ts";
import { createStore } from "#store/store.ts";
import type { Store } from "#store/store.ts";
import type { Database } from "#store/tables.ts";
import { createCluster, createDatabase } from "../test/store/postgres-server.ts";
import { ms, percentile } from "./percentiles.ts";
import { dayMs } from "./store-random.ts";
import { keeper, seed, size, team } from "./store-seed.ts";

/** Both engines with half a year of a large community in them: what Home and the statistics ask. */
export async function benchStore(): Promise<void> {
  const thousands = (number: number) => number.toLocaleString("en");
  console.log(
    `${thousands(size.events)} events in ${size.days} days, ${thousands(size.saved)} saved, ${thousands(size.votes)} votes, ${thousands(size.people)} people, one workspace.\n`,
  );
  const sqlite = await onSqlite();
  const postgres = await onPostgres();
  console.log("| What | SQLite, median | worst | Postgres, median | worst |");
  console.log("| --- | --: | --: | --: | --: |");
  for (const [what, times] of sqlite) {
    console.log(`| ${[what, ...shown(times), ...shown(postgres.get(what) ?? [])].join(" | ")} |`);
  }
}

type Times = ReadonlyMap<string, readonly number[]>;

function shown(times: readonly number[]): string[] {
  return [ms(percentile(times, 0.5)), ms(Math.max(...times))];
}

async function onSqlite(): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), "mlops-learn-bench-"));
  try {
    return await measure(openSqlite(join(folder, "bench.db")), "sqlite");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPostgres(): Promise<Times> {
  const cluster = await createCluster({ isDurable: true });
  try {
    await cluster.cluster.start();
    return await measure(openPostgres(await createDatabase(cluster.url)), "postgres");
  } finally {
    await cluster.remove();
  }
}

async function measure(db: Database, engine: "sqlite" | "postgres"): Promise<Times> {
  await migrate(db, engine);
  const clock = { ms: Date.now() };
  const store = createStore({ db, engine }, { now: () => clock.ms });
  await seed({ db, store, clock });
  await store.tidy();
  const times = new Map<string, number[]>();
  for (const [what, work] of Object.entries(tasks(store, clock.ms))) {
    times.set(what, await timesOf(work));
  }
  await store.close();
  return times;
}

const runs = 25;

async function timesOf(work: (run: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return times;
}

type Task = (run: number) => Promise<unknown>;

function tasks(store: Store, now: number): Readonly<Record<string, Task>> {
  const month = { since: now - 30 * dayMs, limit: 10 };
  const stats = (days: number) => () => store.stats(team, { days, limit: 10 });
  const readings: readonly [string, Task][] = [
    ["Home: saved", () => store.saved.list(keeper, { limit: 5 })],
    ["Home: paths", () => store.paths.list(keeper)],
    ["Home: most helpful this month", () => store.votes.top(team, month)],
    ["Home: open suggestions", () => store.suggestions.list(team, "open", { limit: 1 })],
  ];
  return {
    ...Object.fromEntries(readings),
    "Home, all of it": () => Promise.all(readings.map(([, read]) => read(0))),
    "Statistics of 7 days": stats(7),
    "Statistics of 30 days": stats(30),
    "Statistics of 90 days": stats(90),
    "Votes for ranking": () => store.votes.all(team),
    "One card's state": () => store.saved.among(keeper, ["r1", "r2", "r3", "r4", "r5"]),
    "One save": (run) => store.saved.add({ team, person: `new${run}` }, "r1"),
    "1,000 events written": (run) => writeEvents(store, run),
    "Export of a person": () => store.people.export(keeper),
    "Everything about a person deleted": (run) =>
      store.people.forget({ team, person: `U${run + 100}` }),
    "Daily tidying": () => store.tidy(),
  };
}

async function writeEvents(store: Store, run: number): Promise<void> {
  for (let number = 0; number < 1_000; number++) {
    const who = { team, person: `U${number}` };
    store.events.record({ ...who, kind: "open", resource: `r${(number + run) % size.resources}` });
  }
  await store.events.flush();
}
