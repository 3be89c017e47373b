import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LocalSlack, startLocalSlack } from "#playground/local-slack.ts";
import { communityWorkspace, type WorkspaceFixture } from "#playground/workspace/fixture.ts";
import { createCluster, createDatabase } from "../test/store/postgres-server.ts";
import { startBot } from "./bot-process.ts";
import { createClicker, type Request, type RequestKind } from "./mixed-clicker.ts";
import { ms, percentile } from "./percentiles.ts";

/** In two halves: there and back through the stores, so that a busy moment meets none of them alone. */
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
  const folder = await mkdtemp(join(tmpdir(), "mlops-learn-bench-"));
  const cluster = await createCluster({ isDurable: true });
  try {
    await cluster.cluster.start();
    const stores: Stores = {
      memory: () => Promise.resolve(":memory:"),
      "a SQLite file": () => Promise.resolve(`sqlite:${join(folder, `${randomUUID()}.db`)}`),
      Postgres: () => createDatabase(cluster.url),
    };
    print(await measureAll(stores));
  } finally {
    await cluster.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** By name, what gives the address of a new database. */
type Stores = Readonly<Record<string, () => Promise<string>>>;

interface Measured {
  readonly done: readonly Request[];
  readonly seconds: number;
}

async function measureAll(stores: Stores): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const measured = new Map<string, Measured[]>();
  const there = Object.entries(stores);
  for (const [keptIn, freshUrl] of [...there, ...there.toReversed()]) {
    const half = await measureBot(await freshUrl());
    measured.set(keptIn, [...(measured.get(keptIn) ?? []), half]);
  }
  return measured;
}

const kinds = ["search", "save", "vote"] as const satisfies readonly RequestKind[];

function print(measured: ReadonlyMap<string, readonly Measured[]>): void {
  const columns = ["a second", ...kinds.flatMap((kind) => [`${kind}, p50`, "p99"]), "all, p99"];
  console.log(`| kept in | ${columns.join(" | ")} |`);
  console.log(`| --- | ${columns.map(() => "--:").join(" | ")} |`);
  for (const [keptIn, halves] of measured) {
    const done = halves.flatMap((half) => half.done);
    const seconds = halves.reduce((sum, half) => sum + half.seconds, 0);
    const times = (kind?: RequestKind) =>
      done.filter((one) => kind === undefined || one.kind === kind).map(({ time }) => time);
    const figures = [
      (done.length / seconds).toFixed(0),
      ...kinds.flatMap((kind) => [0.5, 0.99].map((share) => ms(percentile(times(kind), share)))),
      ms(percentile(times(), 0.99)),
    ];
    console.log(`| ${keptIn} | ${figures.join(" | ")} |`);
  }
}

async function measureBot(databaseUrl: string): Promise<Measured> {
  const slack = await startLocalSlack({ fixture: withPeople(concurrency) });
  const bot = await startBot(slack, { mode: "socket", databaseUrl });
  try {
    return await measure(slack);
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

async function measure(slack: LocalSlack): Promise<Measured> {
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
  const measured = await run(requests / 2);
  clicker.end();
  return measured;
}
