import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LocalSlack, startLocalSlack } from "#playground/local-slack.ts";
import { communityWorkspace, type WorkspaceFixture } from "#playground/workspace/fixture.ts";
import { createCluster, createDatabase } from "../test/store/postgres-server.ts";
import { startBot } from "./bot-process.ts";
import { createClicker, type Request, type RequestKind } from "./mixed-clicker.ts";
import { ms, percentile } from "./percentiles.ts";

const requests = 10_000;
const warmingUp = 500;
const concurrency = 32;

/**
 * A busy community through the whole bot in a process of its own, once for each way of keeping things.
 * Without a store nothing can be saved, so what is beside the two engines is a database in memory: the
 * same statements with no disk and no server behind them.
 */
export async function benchMixed(): Promise<void> {
  const count = (number: number) => number.toLocaleString("en");
  console.log(
    `${count(requests)} requests, ${concurrency} people at a time: of ten, six search, two save or remove, two vote or take it back. Each is answered before the same person's next one.\n`,
  );
  const columns = ["a second", ...kinds.flatMap((kind) => [`${kind}, p50`, "p99"]), "all, p99"];
  console.log(`| kept in | ${columns.join(" | ")} |`);
  console.log(`| --- | ${columns.map(() => "--:").join(" | ")} |`);
  await report("memory", ":memory:");
  await onSqlite((url) => report("a SQLite file", url));
  await onPostgres((url) => report("Postgres", url));
}

const kinds = ["search", "save", "vote"] as const satisfies readonly RequestKind[];

async function onSqlite(run: (url: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "mlops-learn-bench-"));
  try {
    await run(`sqlite:${join(folder, "bench.db")}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPostgres(run: (url: string) => Promise<void>): Promise<void> {
  const cluster = await createCluster({ isDurable: true });
  try {
    await cluster.cluster.start();
    await run(await createDatabase(cluster.url));
  } finally {
    await cluster.remove();
  }
}

async function report(keptIn: string, databaseUrl: string): Promise<void> {
  const slack = await startLocalSlack({ fixture: withPeople(concurrency) });
  const bot = await startBot(slack, { mode: "socket", databaseUrl });
  try {
    const { done, seconds } = await measure(slack);
    const times = (kind: RequestKind) =>
      done.filter((one) => one.kind === kind).map(({ time }) => time);
    const figures = [
      (done.length / seconds).toFixed(0),
      ...kinds.flatMap((kind) => [0.5, 0.99].map((share) => ms(percentile(times(kind), share)))),
      ms(
        percentile(
          done.map(({ time }) => time),
          0.99,
        ),
      ),
    ];
    console.log(`| ${keptIn} | ${figures.join(" | ")} |`);
  } finally {
    await bot.stop();
    await slack.close();
  }
}

/** Each person presses on an answer of their own. */
function withPeople(count: number): WorkspaceFixture {
  const people = Array.from({ length: count }, (_, number) => ({
    id: personId(number),
    name: `person-${number}`,
    tz: "Europe/Berlin",
  }));
  return { ...communityWorkspace, people: [...communityWorkspace.people, ...people] };
}

const personId = (number: number) => `U0BENCH${String(number).padStart(3, "0")}`;

async function measure(slack: LocalSlack) {
  const clicker = createClicker(slack);
  const people = Array.from({ length: concurrency }, (_, number) => personId(number));
  const everybody = await Promise.all(people.map((person) => clicker.begin(person)));
  const run = async (count: number) => {
    const done: Request[] = [];
    let next = 0;
    const one = async (click: (number: number) => Promise<Request>) => {
      while (next < count) done.push(await click(next++));
    };
    const began = performance.now();
    await Promise.all(everybody.map(one));
    return { done, seconds: (performance.now() - began) / 1000 };
  };
  await run(warmingUp);
  const measured = await run(requests);
  clicker.end();
  return measured;
}
