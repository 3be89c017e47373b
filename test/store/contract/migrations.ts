import { expect, it } from "vitest";
import { parseDatabaseUrl } from "#store/database-url.ts";
import { migrate, migrationState } from "#store/migrate.ts";
import { migrations } from "#store/migrations/all.ts";
import { openPostgres } from "#store/postgres.ts";
import { openSqlite } from "#store/sqlite.ts";
import { claimed, planned } from "./deliveries.ts";
import { day, type Contract } from "./trial.ts";

function openBare(url: string) {
  const address = parseDatabaseUrl(url);
  const db = address.engine === "sqlite" ? openSqlite(address.file) : openPostgres(address.url);
  return { db, engine: address.engine };
}

export const migrationsContract: Contract = (begin) => {
  it("has run every migration, once, also after a restart", async () => {
    const { reopen, query } = await begin();
    const before = await query("select * from kysely_migration order by name");
    expect(before.map((row) => row["name"])).toEqual(Object.keys(migrations));
    await reopen();
    expect(await query("select * from kysely_migration order by name")).toEqual(before);
  });

  it("knows after the upgrade whose thread was opened before it", async () => {
    const trial = await begin();
    for (const [slot, ts] of [
      ["2026-W47", "1.1"],
      ["2026-W48", "2.2"],
    ] as const) {
      const claim = await claimed(trial.store, await planned(trial, slot, `book-${slot}`));
      await trial.store.deliveries.posted(claim, ts);
      trial.clock.ms += 7 * day;
    }
    await trial.store.seen.first("T1", "weekly discuss C1 1.1");
    await trial.query("alter table deliveries drop column discussed_at");
    await trial.query("drop table forgotten");
    await trial.query("delete from kysely_migration where name >= '0009'");
    const { deliveries } = await trial.reopen();
    const open = async (messageTs: string) =>
      (await deliveries.claimDiscussion({ team: "T1", channel: "C1", messageTs })).kind;
    expect([await open("1.1"), await open("2.2")]).toEqual(["taken", "claimed"]);
  });

  it("refuses a database that a newer version migrated, with a sentence", async () => {
    const { reopen, query } = await begin();
    await query("insert into kysely_migration values ('0999-future', '2030-01-01')");
    await expect(reopen()).rejects.toThrow(/newer than this version.*0999-future.*Install/);
  });

  it("undoes all of an upgrade of which one statement fails", async () => {
    const { store, url } = await begin();
    await store.close();
    const { db, engine } = openBare(url);
    const broken = {
      ...migrations,
      "0900-good": () => ["create table half_done (id integer)"],
      "0901-bad": () => ["create table other_half (id integer)", "create nonsense"],
    };
    await expect(migrate(db, engine, broken)).rejects.toThrow("is as it was before");
    const tables = (await db.introspection.getTables()).map((table) => table.name);
    expect(tables).not.toContain("half_done");
    expect(await migrationState(db)).toMatchObject({ pending: [], unknown: [] });
    await db.destroy();
  });
};
