import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import pg from "pg";
import { migrations } from "#store/migrations/all.ts";
import { openStore, type Store } from "#store/store.ts";
import { queryPostgres } from "./engines.ts";
import { day, minute } from "./contract/trial.ts";
import { createCluster, createDatabase } from "./postgres-server.ts";
import type { Cluster } from "./postgres-server.ts";

const options = { now: () => 0 };
const ana = { team: "T1", person: "U-ana" };

let cluster: Cluster;
beforeAll(async () => {
  cluster = await createCluster();
  await cluster.cluster.start();
});
afterAll(() => cluster.remove());

/** Begins to write the first day's count of a kind without a subject, and does not end. */
async function holdCount(url: string, kind: "search" | "nothing") {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`begin; insert into event_counts values ('T1', '${kind}', 0, '', 1)`);
  const waiting = async () => {
    const rows = await queryPostgres(
      url,
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows.length;
  };
  return { client, waiting };
}

describe("a Postgres store", () => {
  it("is migrated once by five processes that start at the same time", async () => {
    const url = await createDatabase(cluster.url);
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(url, options)));
    const seen = await Promise.all(stores.map((store) => store.seen.first("T1", "Ev1")));
    expect(seen.filter(Boolean)).toHaveLength(1);
    const done = await queryPostgres(url, "select name from kysely_migration order by name");
    expect(done.map((row) => row["name"])).toEqual(Object.keys(migrations));
    await Promise.all(stores.map((store) => store.close()));
  });

  it("writes the same counts from several processes without a deadlock", async () => {
    const url = await createDatabase(cluster.url);
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url, options)));
    for (const [index, store] of stores.entries()) {
      const order = Array.from({ length: 200 }, (_, number) => number);
      if (index % 2 === 1) order.reverse();
      for (const number of order) {
        const team = `T${number % 5}`;
        store.events.record({ team, person: "U", kind: "open", resource: `r${number}` });
      }
    }
    await Promise.all(stores.map((store) => store.events.flush()));
    const [row] = await queryPostgres(url, "select sum(count) as n from event_counts");
    expect(Number(row?.["n"])).toBe(800);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("counts the searches whose words are too old once, however many processes tidy", async () => {
    const url = await createDatabase(cluster.url);
    const clock = { ms: 0 };
    const open = () => openStore(url, { now: () => clock.ms });
    const stores = await Promise.all(Array.from({ length: 3 }, open));
    const searched = { kind: "search", topics: [], confidence: "none" } as const;
    stores[0]?.events.record({ ...ana, ...searched, query: "words" });
    await stores[0]?.events.flush();
    clock.ms += 181 * day;
    // Holds up whoever adds to that count until all three are in the middle of it.
    const { client, waiting } = await holdCount(url, "nothing");
    const tidied = Promise.all(stores.map((store) => store.tidy()));
    await vi.waitUntil(async () => (await waiting()) === 3, { timeout: 10_000 });
    await client.query("rollback");
    await tidied;
    await client.end();
    const counts = await queryPostgres(
      url,
      "select subject, count from event_counts where kind = 'nothing'",
    );
    expect(counts).toEqual([{ subject: "", count: "1" }]);
    await Promise.all(stores.map((store) => store.close()));
  });

  describe("where one process deletes what another has still to count", () => {
    const opened = { ...ana, kind: "open", resource: "a-book" } as const;

    async function twoStores() {
      const url = await createDatabase(cluster.url);
      const clock = { ms: 0 };
      const open = () => openStore(url, { now: () => clock.ms });
      const [a, b] = [await open(), await open()];
      const rowsOf = (table: string) => queryPostgres(url, `select * from ${table}`);
      const left = async () => ({
        people: (await rowsOf("active_people")).length,
        traces: (await rowsOf("event_people")).length,
        counts: (await rowsOf("event_counts")).length,
        salts: (await rowsOf("salts")).length,
      });
      return { a, b, url, clock, left, close: () => Promise.all([a.close(), b.close()]) };
    }

    it("keeps a count and nothing of the person, until they do something again", async () => {
      const { a, b, clock, left, close } = await twoStores();
      b.events.record(opened);
      await a.people.forget(ana);
      await b.events.flush();
      expect(await left()).toMatchObject({ people: 0, traces: 0, counts: 1 });
      clock.ms += minute;
      b.events.record(opened);
      await b.events.flush();
      expect(await left()).toMatchObject({ people: 1, traces: 1, counts: 1 });
      await close();
    });

    it("keeps nothing of the workspace", async () => {
      const { a, b, left, close } = await twoStores();
      b.events.record(opened);
      await a.people.purge("T1");
      await b.events.flush();
      expect(await left()).toEqual({ people: 0, traces: 0, counts: 0, salts: 0 });
      await close();
    });

    it.each([
      ["a person", (store: Store) => store.people.forget(ana), 1],
      ["the workspace", (store: Store) => store.people.purge("T1"), 0],
    ])("waits with %s for what is being written", async (_, remove, counts) => {
      const { a, b, url, left, close } = await twoStores();
      const { client, waiting } = await holdCount(url, "search");
      b.events.record({ ...ana, kind: "search", query: "words", topics: [], confidence: "none" });
      const written = b.events.flush();
      await vi.waitUntil(async () => (await waiting()) === 1, { timeout: 10_000 });
      const removed = remove(a);
      await vi.waitUntil(async () => (await waiting()) === 2, { timeout: 10_000 });
      await client.query("rollback");
      await Promise.all([written, removed]);
      await client.end();
      expect(await left()).toMatchObject({ people: 0, traces: 0, counts: counts * 2 });
      await close();
    });
  });

  it("outlives the server: says that it does not answer meanwhile, and goes on by itself", async () => {
    const url = await createDatabase(cluster.url);
    const store = await openStore(url, options);
    await Promise.all(Array.from({ length: 5 }, (_, number) => store.saved.add(ana, `${number}`)));
    const busy = Promise.allSettled(Array.from({ length: 50 }, () => store.votes.all("T1")));
    await cluster.cluster.stop();
    await busy;
    await expect(store.votes.all("T1")).rejects.toMatchObject({ reason: "unreachable" });
    await cluster.cluster.start();
    expect(await store.saved.list(ana, { limit: 1 })).toMatchObject({ total: 5 });
    await store.close();
  });

  it("says that it may not be written, and still reads", async () => {
    const url = await createDatabase(cluster.url);
    await (await openStore(url, options)).close();
    const name = new URL(url).pathname.slice(1);
    await queryPostgres(url, `alter database ${name} set default_transaction_read_only = on`);
    const store = await openStore(url, options);
    await expect(store.saved.add(ana, "a-book")).rejects.toMatchObject({ reason: "read-only" });
    expect(await store.saved.list(ana, { limit: 1 })).toMatchObject({ total: 0 });
    await store.close();
  });

  it.each([
    ["a wrong password", (url: URL) => (url.password = "wrong"), "password authentication failed"],
    ["no such database", (url: URL) => (url.pathname = "/nowhere"), "does not exist"],
    ["no such port", (url: URL) => (url.port = "1"), "ECONNREFUSED"],
  ])("explains %s at the start, without the password", async (_, change, detail) => {
    const url = new URL(cluster.url);
    const { password } = url;
    change(url);
    const opening = openStore(url.href, options);
    await expect(opening).rejects.toThrow(detail);
    await expect(opening).rejects.toThrow(/^postgres:\/\/…@.*cannot be used/);
    await expect(opening).rejects.not.toThrow(password);
  });
});
