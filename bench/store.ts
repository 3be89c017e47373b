import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#store/migrate.ts";
import { openPostgres } from "#store/postgres.ts";
import { openSqlite } from "#store/sqlite.ts";
import { createStore } from "#store/store.ts";
import type { Store } from "#store/store.ts";
import type { Database } from "#store/tables.ts";
import { type Bot, startBot } from "../test/bot.ts";
import { createCluster, createDatabase } from "../test/store/postgres-server.ts";
import { ms, percentile } from "./percentiles.ts";
import { dayMs } from "./store-random.ts";
import { keeper, resources, seed, size, team } from "./store-seed.ts";

/**
 * Both engines with half a year of a large community in them: what Home and the statistics ask of them,
 * and how long a person waits for either, through the whole bot and a Slack in the same process.
 */
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
  const bot = await startBot({ store });
  for (const [what, work] of Object.entries({ ...seen(bot), ...tasks(store, clock.ms) })) {
    times.set(what, await timesOf(work));
  }
  await bot.stop();
  return times;
}

const runs = 25;

async function timesOf(work: (run: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  // Once before, so that nothing is compiled in what counts.
  await work(runs);
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return times;
}

type Task = (run: number) => Promise<unknown>;

/** From the envelope to what Slack has of it. */
function seen({ slack, idle }: Bot): Readonly<Record<string, Task>> {
  const person = slack.as(keeper.person);
  const stats = (days: number) => async () => {
    await person.command("C0CHANNEL01", `/mlops-learn stats ${days}`);
    await idle();
  };
  return {
    "The Home tab, opened": async () => {
      await person.openHome();
      await idle();
    },
    "`/mlops-learn stats 30`": stats(30),
    "`/mlops-learn stats 90`": stats(90),
  };
}

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
    "One card's state": () => store.saved.among(keeper, resources.slice(0, 5)),
    "One save": (run) => store.saved.add({ team, person: `new${run}` }, resources[0] ?? ""),
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
    const resource = resources[(number + run) % size.resources] ?? "";
    store.events.record({ ...who, kind: "open", resource });
  }
  await store.events.flush();
}
