import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toCsv } from "#cli/csv.ts";
import { openStore } from "#store/store.ts";
import { runCli } from "./run-cli.ts";

const now = () => Date.parse("2026-11-24T12:00:00Z");
let folder: string;
let databaseUrl: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mlops-learn-cli-"));
  databaseUrl = `sqlite:${join(folder, "bot.db")}`;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const usage = (...words: string[]) => runCli(["usage", ...words], { databaseUrl });

describe("usage", () => {
  it("prints each workspace's numbers as CSV while the bot runs, few people hidden", async () => {
    const store = await openStore(databaseUrl, { now });
    for (const person of ["U1", "U2", "U3"]) {
      const who = { team: "T1", person };
      store.events.record({
        ...who,
        kind: "search",
        query: "drift",
        topics: ["monitoring"],
        confidence: "strong",
      });
      store.events.record({ ...who, kind: "open", resource: "a-book" });
    }
    const query = '=cmd|"x", y';
    store.events.record({
      team: "T2",
      person: "U1",
      kind: "search",
      query,
      topics: [],
      confidence: "none",
    });
    await store.events.flush();
    const { code, out } = await usage("--days", "7");
    await store.close();
    expect(code).toBe(0);
    expect(out.split("\r\n")).toEqual([
      "team,days,what,subject,count",
      "T1,7,searches,,3",
      "T1,7,people,,3",
      "T1,7,topic,monitoring,3",
      "T1,7,opened,a-book,3",
      "T2,7,searches,,few",
      "T2,7,people,,few",
      `T2,7,found nothing,"'=cmd|""x"", y",few`,
      "",
    ]);
  });

  it("says that there is no database yet", async () => {
    const { code, out, err } = await usage();
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(`${databaseUrl} is not there: the bot has not run yet.\n`);
  });

  it.each(["0", "91", "week"])("refuses %s days and says what is understood", async (days) => {
    const { code, err } = await usage("--days", days);
    expect(code).toBe(2);
    expect(err).toContain("It must be a whole number from 1 to 90.");
  });
});

describe("CSV", () => {
  it("has as many rows and cells as it was given, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const read = parseCsv(toCsv(rows));
        expect(
          read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, ""))),
        ).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, ""))));
        expect(read.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      }),
    );
  });
});

/** A reader of RFC 4180 in its simplest form. */
function parseCsv(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)];
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
