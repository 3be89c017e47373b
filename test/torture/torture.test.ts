import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { torture, type Torture } from "./torture.ts";
import {
  type CatalogFile,
  postgresTorture,
  sqliteTorture,
  type TortureEngine,
  writeCatalogFile,
} from "./torture-engines.ts";

/** The short form; `npm run torture` is the whole year. */
const short = { weeks: 4, channels: 16, timings: 2 };

/** Four times what it takes where the machine is its own. */
const timeout = 240_000;

/** A new one each time; the same one again with TORTURE_SEED. */
const seed = Number(process.env["TORTURE_SEED"] ?? Date.now() % 1_000_000);

let catalog: CatalogFile;
beforeAll(async () => {
  catalog = await writeCatalogFile();
});
afterAll(() => catalog.remove());

async function run(start: () => Promise<TortureEngine>, part: Partial<Torture> = {}) {
  const { stop, ...engine } = await start();
  try {
    return await torture({ ...short, ...engine, seed, catalogFile: catalog.path, ...part });
  } finally {
    await stop();
  }
}

describe.concurrent(`weekly posts under faults and kills (TORTURE_SEED=${seed})`, () => {
  it.each([
    ["three processes on one Postgres", postgresTorture],
    ["one process on SQLite, killed and started", sqliteTorture],
  ] as const)("come once or with a reason: %s", { timeout }, async (_, start) => {
    const report = await run(start);
    expect(report).toMatchObject({ wrong: [] });
    // How many were slept through depends on the seed.
    expect(report.posted).toBeGreaterThan(short.channels);
    expect(Math.min(report.kills, report.looks)).toBeGreaterThan(0);
  });

  it(
    "come twice where nobody looks before posting again, and this test sees it",
    { timeout },
    async () => {
      const report = await run(sqliteTorture, { looksUp: false, stopsAtFirst: true });
      expect(report.wrong).toContainEqual(expect.stringMatching(/: 2 posts \(posted\)$/u));
    },
  );
});
