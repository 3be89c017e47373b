import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backUp, restore } from "#store/backup.ts";
import { openStore } from "#store/store.ts";
import type { Store } from "#store/store.ts";
import { startWriter, storedRows } from "./crash.ts";
import type { Answered } from "./crash.ts";

const ana = { team: "T1", person: "U-ana" };

let folder: string;
const path = (name: string) => join(folder, name);
const open = (name: string): Promise<Store> => openStore(`sqlite:${path(name)}`, { now: () => 0 });
const files = async () => (await readdir(folder)).toSorted();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mlops-learn-backup-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function makeDatabase(name: string, resources: readonly string[]): Promise<void> {
  const store = await open(name);
  for (const resource of resources) await store.saved.add(ana, resource);
  await store.close();
}

async function savedIn(name: string): Promise<string[]> {
  const store = await open(name);
  const { items } = await store.saved.list(ana, { limit: 99 });
  await store.close();
  return items.map((item) => item.resource);
}

function select(name: string) {
  return (sql: string) => {
    const db = new SQLite(path(name), { readonly: true });
    const rows = db.prepare<[], Record<string, unknown>>(sql).all();
    db.close();
    return Promise.resolve(rows);
  };
}

describe("a backup", () => {
  it("taken while another process writes has each write answered before it began", async () => {
    const answered: Answered = new Set();
    const writer = startWriter(`sqlite:${path("bot.db")}`, "w", answered);
    await writer.answers(200);
    const before = [...answered];
    await backUp(path("bot.db"), path("backup.db"));
    await writer.answers(10);
    await writer.kill();
    const kept = await storedRows(select("backup.db"));
    expect(before.filter((row) => !kept.has(row))).toEqual([]);
    expect(await select("backup.db")("pragma integrity_check")).toEqual([
      { integrity_check: "ok" },
    ]);
  });

  it("is one file, which only its owner reads", async () => {
    await makeDatabase("bot.db", ["a-book"]);
    await backUp(path("bot.db"), path("backup.db"));
    expect((await files()).filter((name) => name.startsWith("backup"))).toEqual(["backup.db"]);
    for (const name of ["bot.db", "backup.db"]) {
      expect((await stat(path(name))).mode & 0o777).toBe(0o600);
    }
  });

  it("does not write over a file", async () => {
    await makeDatabase("bot.db", ["a-book"]);
    await writeFile(path("precious"), "precious");
    await expect(backUp(path("bot.db"), path("precious"))).rejects.toThrow("exists already");
    expect(await readFile(path("precious"), "utf8")).toBe("precious");
  });

  it("says so when there is no database, or no folder for it", async () => {
    await expect(backUp(path("bot.db"), path("backup.db"))).rejects.toThrow("has not run yet");
    await makeDatabase("bot.db", []);
    await expect(backUp(path("bot.db"), path("no/folder/b.db"))).rejects.toThrow(
      /no\/folder\/b\.db cannot be written .*Make its folder, or name another file\.$/u,
    );
    expect(await files()).toEqual(["bot.db", "bot.db.owner"]);
  });
});

describe("a restored database", () => {
  it("holds what the backup held, and keeps what it replaced", async () => {
    await makeDatabase("bot.db", ["before"]);
    await backUp(path("bot.db"), path("backup.db"));
    await makeDatabase("bot.db", ["after"]);
    const replaced = await restore(path("bot.db"), path("backup.db"));
    expect(await savedIn("bot.db")).toEqual(["before"]);
    expect(replaced).toBe(path("bot.db.replaced-1"));
    expect(await savedIn("bot.db.replaced-1")).toEqual(["after", "before"]);
    expect(await restore(path("bot.db"), path("backup.db"))).toBe(path("bot.db.replaced-2"));
  });

  it("is not damaged by the journal of a database that was killed", async () => {
    await makeDatabase("bot.db", ["before"]);
    await backUp(path("bot.db"), path("backup.db"));
    const answered: Answered = new Set();
    const writer = startWriter(`sqlite:${path("bot.db")}`, "w", answered);
    await writer.answers(50);
    await writer.kill();
    expect(await files()).toContain("bot.db-wal");
    await restore(path("bot.db"), path("backup.db"));
    expect(await savedIn("bot.db")).toEqual(["before"]);
    const replaced = await storedRows(select("bot.db.replaced-1"));
    expect([...answered].filter((row) => !replaced.has(row))).toEqual([]);
  });

  it("takes the place of a damaged one, or of none", async () => {
    await makeDatabase("bot.db", ["before"]);
    await backUp(path("bot.db"), path("backup.db"));
    await writeFile(path("bot.db"), "x".repeat(10_000));
    await restore(path("bot.db"), path("backup.db"));
    expect(await savedIn("bot.db")).toEqual(["before"]);
    expect(await restore(path("other.db"), path("backup.db"))).toBeUndefined();
    expect(await savedIn("other.db")).toEqual(["before"]);
  });

  it("is refused while the bot runs", async () => {
    await makeDatabase("bot.db", ["before"]);
    await backUp(path("bot.db"), path("backup.db"));
    const running = await open("bot.db");
    await expect(restore(path("bot.db"), path("backup.db"))).rejects.toThrow("is in use");
    await running.close();
  });

  it("is refused from a file that is damaged, foreign or newer, and nothing changes", async () => {
    await makeDatabase("bot.db", ["before"]);
    await makeDatabase(
      "damaged.db",
      Array.from({ length: 90 }, (_, number) => `r${number}`),
    );
    const bytes = await readFile(path("damaged.db"));
    await writeFile(path("damaged.db"), bytes.fill(7, 8_192, 16_384));
    new SQLite(path("foreign.db")).exec("create table cats (name text)").close();
    await makeDatabase("newer.db", []);
    new SQLite(path("newer.db"))
      .exec("insert into kysely_migration values ('0999-future', '2030-01-01')")
      .close();
    await writeFile(path("letter.db"), "Dear reader, this is no database. ".repeat(100));
    const refusals = {
      damaged: "damaged",
      foreign: "not a database of",
      newer: "newer than",
      letter: "not a database of mlops-learn, nor any other",
      missing: "Name the backup to restore",
    };
    for (const [name, sentence] of Object.entries(refusals)) {
      await expect(restore(path("bot.db"), path(`${name}.db`))).rejects.toThrow(sentence);
    }
    expect(await savedIn("bot.db")).toEqual(["before"]);
  });
});
