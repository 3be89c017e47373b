import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "#store/store.ts";
import { startWriter, storedRows } from "./crash.ts";
import type { Answered } from "./crash.ts";
import { queryPostgres, startSqliteFiles } from "./engines.ts";
import { createCluster, createDatabase } from "./postgres-server.ts";
import type { Cluster } from "./postgres-server.ts";

/** `CRASH_ROUNDS=200 npx vitest run test/store/crash.test.ts` is the long form. */
const rounds = Number(process.env["CRASH_ROUNDS"] ?? 20);
/** A round ends after so many answers at most; where, is chance. */
const mostAnswers = 150;
const patience = rounds * 20_000;

const stops: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

const someAnswers = () => 1 + Math.floor(Math.random() * mostAnswers);
const missing = (answered: Answered, stored: ReadonlySet<string>) =>
  [...answered].filter((row) => !stored.has(row));

describe(`every answered write is there after ${rounds} kills at random moments`, () => {
  it(
    "on SQLite, where the process that owns the file is killed",
    { timeout: patience },
    async () => {
      const engine = await startSqliteFiles();
      stops.push(engine.stop);
      const url = await engine.freshUrl();
      const answered: Answered = new Set();
      for (let round = 0; round < rounds; round++) {
        const writer = startWriter(url, `r${round}`, answered);
        await writer.answers(someAnswers());
        await writer.kill();
        await (await openStore(url, { now: Date.now })).close();
        expect(missing(answered, await storedRows((sql) => engine.query(url, sql)))).toEqual([]);
      }
      expect(answered.size).toBeGreaterThan(rounds);
      expect(await engine.query(url, "pragma integrity_check")).toEqual([
        { integrity_check: "ok" },
      ]);
    },
  );

  it(
    "on Postgres, where two processes and then the server are killed",
    { timeout: patience },
    async () => {
      const cluster = await createCluster();
      stops.push(cluster.remove);
      await cluster.cluster.start();
      const url = await createDatabase(cluster.url);
      const answered: Answered = new Set();
      for (let round = 0; round < rounds; round++) {
        const writers = [0, 1].map((each) => startWriter(url, `r${round}w${each}`, answered));
        await Promise.all(writers.map((writer) => writer.answers(someAnswers())));
        if (round % 4 === 3) {
          await killServer(cluster);
          await restart(cluster);
          await Promise.all(writers.map((writer) => writer.answers(someAnswers())));
        }
        await Promise.all(writers.map((writer) => writer.kill()));
        expect(missing(answered, await storedRows((sql) => queryPostgres(url, sql)))).toEqual([]);
      }
      expect(answered.size).toBeGreaterThan(rounds);
    },
  );
});

async function killServer({ folder }: Cluster): Promise<void> {
  const [pid] = (await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
}

/** The dead server's helpers hold its memory for a moment, and a new one refuses to start so long. */
async function restart({ cluster }: Cluster): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await cluster.start();
      return;
    } catch {
      continue;
    }
  }
  throw new Error("Postgres did not start again.");
}
