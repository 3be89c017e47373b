import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "#store/migrate.ts";
import { openPostgres } from "#store/postgres.ts";
import { createStore, type Store } from "#store/store.ts";
import type { Database } from "#store/tables.ts";
import { startPostgres, type PostgresServer } from "./postgres-server.ts";
import { startSilentNetwork, type SilentNetwork } from "./silent-network.ts";

const ana = { team: "T1", person: "U-ana" };
const unreachable = { name: "StoreUnavailable", reason: "unreachable" };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

let network: SilentNetwork;
let db: Database;
let store: Store;
beforeEach(async () => {
  network = await startSilentNetwork(await server.createDatabase());
  db = openPostgres(network.url, 1_000);
  await migrate(db, "postgres");
  store = createStore({ db, engine: "postgres" }, { now: () => 0 });
});
afterEach(async () => {
  await store.close();
  await network.stop();
});

describe("a Postgres that falls silent without hanging up", () => {
  it("is known to be away, in a transaction too, and is asked again once it answers", async () => {
    await store.saved.add(ana, "a-book");
    network.fallSilent();
    await expect(store.saved.add(ana, "a-talk")).rejects.toMatchObject(unreachable);
    network.recover();
    expect(await store.saved.among(ana, ["a-book"])).toEqual(new Set(["a-book"]));
    network.fallSilent();
    await expect(store.people.purge("T1")).rejects.toMatchObject(unreachable);
    network.recover();
    expect(await store.saved.list(ana, { limit: 1 })).toMatchObject({ total: 1 });
  });

  it("holds up no counts for longer than that", async () => {
    store.events.record({ ...ana, kind: "open", resource: "a-book" });
    network.fallSilent();
    await expect(store.events.flush()).rejects.toMatchObject(unreachable);
    network.recover();
    await store.events.flush();
    expect(await db.selectFrom("event_counts").selectAll().execute()).toHaveLength(1);
  });

  it("does not keep the store from closing", async () => {
    await store.saved.add(ana, "a-book");
    network.fallSilent();
    await store.close();
  });
});
