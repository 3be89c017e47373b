import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "#store/sqlite.ts";
import { openStore } from "#store/store.ts";

const options = { now: () => 0 };
const holder = join(import.meta.dirname, "hold-store.ts");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mlops-learn-sqlite-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Resolves when the files of a folder have changed so many times. */
function changesOf(watched: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const watcher = watch(watched, () => {
      left -= 1;
      if (left > 0) return;
      watcher.close();
      resolve();
    });
    // A watcher that is still waiting at the end holds up nothing.
    watcher.unref();
  });
}

describe("a SQLite store", () => {
  it("makes its folder", async () => {
    const store = await openStore(`sqlite:${join(folder, "some", "where", "test.db")}`, options);
    expect(await store.votes.all("T1")).toEqual(new Map());
    await store.close();
  });

  it("lives in memory for trials", async () => {
    for (const url of [":memory:", "sqlite::memory:"]) {
      const store = await openStore(url, options);
      expect(await store.seen.first("T1", "Ev1")).toBe(true);
      await store.close();
    }
  });

  it("writes through to the disk before it answers, in a journal that readers do not wait for", async () => {
    const db = openSqlite(join(folder, "test.db"));
    const pragma = async (name: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db);
      return rows[0]?.[name];
    };
    expect(await pragma("journal_mode")).toBe("wal");
    expect(await pragma("synchronous")).toBe(2);
    expect(await pragma("foreign_keys")).toBe(1);
    await db.destroy();
  });

  it("refuses a file that this process owns already, under any name", async () => {
    const store = await openStore(`sqlite:${join(folder, "test.db")}`, options);
    await symlink(join(folder, "test.db"), join(folder, "alias.db"));
    for (const name of ["test.db", "alias.db"]) {
      await expect(openStore(`sqlite:${join(folder, name)}`, options)).rejects.toThrow(
        /test\.db is in use by another process\. Stop that one first/,
      );
    }
    await store.close();
    await (await openStore(`sqlite:${join(folder, "alias.db")}`, options)).close();
  });

  it("refuses a second process, and is free again when the first is killed", async () => {
    const url = `sqlite:${join(folder, "test.db")}`;
    const first = spawn(process.execPath, [holder, url], { stdio: ["ignore", "pipe", "inherit"] });
    await once(first.stdout, "data");
    await expect(openStore(url, options)).rejects.toThrow("in use by another process");
    first.kill("SIGKILL");
    await once(first, "exit");
    await (await openStore(url, options)).close();
  });

  it.each([3, 9, 14, 18, 22, 28, 35, 45, 50])(
    "opens after its first opening was killed at the %dth change of a file",
    async (changes) => {
      const url = `sqlite:${join(folder, "test.db")}`;
      const reached = changesOf(folder, changes);
      const first = spawn(process.execPath, [holder, url], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      // In one transaction a migration makes about twenty changes; then it is killed once it is open.
      await Promise.race([reached, once(first.stdout, "data")]);
      first.kill("SIGKILL");
      await once(first, "exit");
      const store = await openStore(url, options);
      expect(await store.seen.first("T1", "Ev1")).toBe(true);
      await store.close();
    },
  );

  it("says so when the file is no database, and lets go of it", async () => {
    await writeFile(join(folder, "test.db"), "This is a text and nothing else. ".repeat(99));
    const open = () => openStore(`sqlite:${join(folder, "test.db")}`, options);
    await expect(open()).rejects.toThrow(/test\.db cannot be opened \(file is not a database\)/);
    await rm(join(folder, "test.db"));
    await (await open()).close();
  });

  it("says so when the path cannot be a file", async () => {
    await mkdir(join(folder, "test.db"));
    await writeFile(join(folder, "file"), "");
    for (const path of ["test.db", "file/test.db"]) {
      await expect(openStore(`sqlite:${join(folder, path)}`, options)).rejects.toThrow(
        "cannot be opened",
      );
    }
  });
});

describe("the SQLite file", () => {
  it("holds nothing of a person a day after they had everything deleted", async () => {
    const url = `sqlite:${join(folder, "test.db")}`;
    const who = { team: "T1", person: "U-somebody" };
    let now = options.now();
    const store = await openStore(url, { ...options, now: () => now });
    for (let number = 0; number < 50; number++) await store.saved.add(who, `resource-${number}`);
    await store.people.forget(who);
    now += 86_400_001;
    await store.tidy();
    await store.close();
    expect(await readFile(join(folder, "test.db"), "latin1")).not.toContain("U-somebody");
  });

  it("is asked with statements that stay prepared, and with new ones after many others", async () => {
    const store = await openStore(`sqlite:${join(folder, "test.db")}`, options);
    const who = { team: "T1", person: "U1" };
    await store.saved.add(who, "r0");
    for (let length = 1; length < 400; length++) {
      const resources = Array.from({ length }, (_, number) => `r${number}`);
      expect(await store.saved.among(who, resources)).toEqual(new Set(["r0"]));
    }
    expect(await store.saved.among(who, ["r0"])).toEqual(new Set(["r0"]));
    await store.close();
  });
});
