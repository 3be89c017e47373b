import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { migrate } from "#store/migrate.ts";
import { openSqlite } from "#store/sqlite.ts";
import { StoreUnavailable, toStoreError } from "#store/store-unavailable.ts";
import { createStore } from "#store/store.ts";
import type { Store } from "#store/store.ts";
import type { Database } from "#store/tables.ts";

const ana = { team: "T1", person: "U-ana" };

let folder: string;
let db: Database;
let store: Store;
let failures: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mlops-learn-sqlite-"));
  db = openSqlite(join(folder, "test.db"));
  await migrate(db, "sqlite");
  failures = [];
  store = createStore(
    { db, engine: "sqlite" },
    { now: () => 0, onError: (error) => failures.push(error) },
  );
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function fillUp(): Promise<void> {
  await sql`pragma max_page_count = 1`.execute(db);
  for (;;) await store.seen.first("T1", `${"x".repeat(1_000)}${Math.random()}`);
}

describe("a store that cannot write", () => {
  it("says that its disk is full, and still reads", async () => {
    await store.saved.add(ana, "a-book");
    await expect(fillUp()).rejects.toThrow(StoreUnavailable);
    const saving = store.saved.add(ana, "x".repeat(5_000));
    await expect(saving).rejects.toMatchObject({ reason: "full", message: "the database is full" });
    expect(await store.saved.among(ana, ["a-book"])).toEqual(new Set(["a-book"]));
  });

  it("goes on once there is room", async () => {
    await expect(fillUp()).rejects.toThrow(StoreUnavailable);
    await sql`pragma max_page_count = 1000000`.execute(db);
    expect(await store.saved.add(ana, "x".repeat(5_000))).toBe(true);
  });

  it("undoes all of a transaction that it could not finish", async () => {
    const counted = async () =>
      Number(
        (await sql<{ n: number }>`select count(*) as n from event_people`.execute(db)).rows[0]?.n,
      );
    await expect(fillUp()).rejects.toThrow(StoreUnavailable);
    for (let number = 0; number < 500; number++) {
      store.events.record({ ...ana, kind: "open", resource: `resource-${number}` });
    }
    await expect(store.events.flush()).rejects.toThrow(StoreUnavailable);
    expect(await counted()).toBe(0);
    await sql`pragma max_page_count = 1000000`.execute(db);
    await store.events.flush();
    expect(await counted()).toBe(500);
  });

  it("says that it may not be written", async () => {
    await sql`pragma query_only = on`.execute(db);
    await expect(store.saved.add(ana, "a-book")).rejects.toMatchObject({ reason: "read-only" });
    expect(await store.saved.among(ana, ["a-book"])).toEqual(new Set());
  });

  it("writes by itself what a flush could not, once it can", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await sql`pragma query_only = on`.execute(db);
    store.events.record({ ...ana, kind: "open", resource: "a-book" });
    await expect(store.events.flush()).rejects.toMatchObject({ reason: "read-only" });
    await sql`pragma query_only = off`.execute(db);
    expect(vi.getTimerCount()).toBe(1);
    vi.runAllTimers();
    vi.useRealTimers();
    await vi.waitFor(async () =>
      expect(await db.selectFrom("event_counts").selectAll().execute()).toHaveLength(1),
    );
  });

  it("tells whoever listens of events that it could not write when it closed", async () => {
    await sql`pragma query_only = on`.execute(db);
    store.events.record({ ...ana, kind: "open", resource: "a-book" });
    await store.close();
    expect(failures).toEqual([expect.any(StoreUnavailable)]);
  });
});

describe("a driver's error", () => {
  const withCode = (code: string) => Object.assign(new Error("driver"), { code });

  it.each([
    ["SQLITE_FULL", "full"],
    ["SQLITE_READONLY_DBMOVED", "read-only"],
    ["SQLITE_IOERR_WRITE", "unreachable"],
    ["SQLITE_CORRUPT_INDEX", "damaged"],
    ["SQLITE_BUSY_SNAPSHOT", "busy"],
    ["53100", "full"],
    ["53300", "busy"],
    ["25006", "read-only"],
    ["57014", "busy"],
    ["57P01", "unreachable"],
    ["08006", "unreachable"],
    ["ECONNREFUSED", "unreachable"],
  ])("%s means that the store is %s", (code, reason) => {
    const cause = withCode(code);
    expect(toStoreError(cause)).toMatchObject({ name: "StoreUnavailable", reason, cause });
  });

  it("stays as it is when it is a fault of ours", () => {
    for (const fault of [withCode("SQLITE_CONSTRAINT_UNIQUE"), withCode("23505"), "text"]) {
      expect(toStoreError(fault)).toBe(fault);
    }
  });
});
