import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openStore, type Store } from "#store/store.ts";
import { suggestion } from "./contract/suggestions.ts";
import { ana, ben } from "./contract/trial.ts";
import { queryPostgres } from "./engines.ts";
import { startPostgres, type PostgresServer } from "./postgres-server.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

let url: string;
let store: Store;
/** Another process in the middle of a transaction. */
let other: pg.Client;
beforeEach(async () => {
  url = await server.createDatabase();
  store = await openStore(url, { now: () => 0 });
  other = new pg.Client({ connectionString: url });
  await other.connect();
});
afterEach(async () => {
  await other.end();
  await store.close();
});

/** Begins a call after the other process wrote, and lets that one end when the call waits for it. */
async function meet<Result>(written: string, call: () => Promise<Result>): Promise<Result> {
  await other.query(`begin; ${written}`);
  const called = call();
  await vi.waitUntil(async () => (await waiting()).length > 0, { timeout: 10_000 });
  await other.query("commit");
  return called;
}

const waiting = () =>
  queryPostgres(
    url,
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );

describe("on Postgres, while another process writes", () => {
  it("forgets a moderator without undoing what an administrator saves", async () => {
    await store.settings.update("T1", { moderators: [ana.person, "U-mod"] });
    await store.saved.add(ana, "a-book");
    const body = JSON.stringify({ moderators: [ana.person, "U-mod", "U-new"], language: "de" });
    await meet(`update settings set body = '${body}', version = version + 1`, () =>
      store.people.forget(ana),
    );
    expect(await store.settings.get("T1")).toMatchObject({
      moderators: ["U-mod", "U-new"],
      language: "de",
    });
  });

  it("forgets all of a person or nothing, their being a moderator too", async () => {
    await store.settings.update("T1", { moderators: [ana.person] });
    await store.saved.add(ana, "a-book");
    await queryPostgres(url, "alter table settings add check (body like '%U-ana%')");
    await expect(store.people.forget(ana)).rejects.toThrow("check constraint");
    expect(await store.saved.among(ana, ["a-book"])).toEqual(new Set(["a-book"]));
  });

  it("gives an edit no address that another suggestion just took", async () => {
    const first = await store.suggestions.add(ana, suggestion("first"));
    await store.suggestions.add(ben, suggestion("second"));
    if (first.outcome !== "added") throw new Error("not added");
    const edit = { ...suggestion("new"), team: "T1", id: first.suggestion.id, version: 1 };
    const edited = await meet(
      "update suggestions set url_key = 'new' where url_key = 'second'",
      () => store.suggestions.edit(edit),
    );
    expect(edited).toBeUndefined();
    expect(await store.suggestions.findByUrl("T1", "first")).toMatchObject({ version: 1 });
  });

  it("moves a resource though somebody just saved the one that takes its place", async () => {
    await store.saved.add(ana, "ours");
    await store.saved.add(ben, "ours");
    await meet("insert into saved values ('T1', 'U-ana', 'theirs', 5)", () =>
      store.moveResource({ team: "T1", from: "ours", to: "theirs" }),
    );
    expect(await store.saved.people("T1", "theirs")).toBe(2);
    expect(await store.saved.people("T1", "ours")).toBe(0);
  });
});
