import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "#store/migrate.ts";
import { openSqlite } from "#store/sqlite.ts";
import { createStore } from "#store/store.ts";
import type { Database } from "#store/tables.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";

let db: Database;
let bot: Bot;
let clock: number;

beforeEach(async () => {
  db = openSqlite(undefined);
  await migrate(db, "sqlite");
  const store = createStore({ db, engine: "sqlite" }, { now: Date.now });
  clock = Date.now();
  bot = await startBot({ store, now: () => clock });
});
afterEach(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const team = () => bot.slack.workspace.team.id;

async function ask(words: string) {
  await ana().command("C0CHANNEL01", `/mlops-learn ${words}`);
  return lastSeenBy(bot, ana().id);
}

const readOnly = (isOn: boolean) => sql`pragma query_only = ${sql.lit(isOn ? 1 : 0)}`.execute(db);

const hide = (table: string, as: string) =>
  sql`alter table ${sql.table(table)} rename to ${sql.table(as)}`.execute(db);

/** No page is left, as on a full disk, nor any room on those that the tables have. */
async function fillUp() {
  await sql`pragma max_page_count = 1`.execute(db);
  const other = { team: "T2", person: "U1" };
  await untilRefused((resource) => bot.store.saved.add(other, resource));
  await untilRefused((resource) => bot.store.votes.set(other, resource, "helpful"));
}

async function untilRefused(write: (resource: string) => Promise<unknown>) {
  for (let number = 0; ; number++) {
    try {
      await write(`resource-${number}`);
    } catch {
      return;
    }
  }
}

describe("a channel", () => {
  it("is not told of a weekly post that cannot be kept", async () => {
    await ana().command("C0CHANNEL01", "/mlops-learn weekly");
    await bot.idle();
    const [form] = ana().modals();
    if (form === undefined) throw new Error("no form");
    const count = bot.slack.workspace.messages.all().length;
    await readOnly(true);
    await ana().submit(form);
    await bot.idle();
    expect(JSON.stringify(ana().modals())).toContain("its database may not be written");
    expect(bot.slack.workspace.messages.all()).toHaveLength(count);
  });
});

describe("a person", () => {
  it.each([
    ["may not be written", () => readOnly(true), "its database may not be written"],
    ["is full", fillUp, "its disk is full"],
  ])(
    "reads why nothing is kept where the store %s, and goes on searching",
    async (_, stop, why) => {
      const answer = await ask("drift detection");
      await stop();
      for (const label of ["Save", "Helpful"]) {
        await ana().press(answer, label);
        expect((await lastSeenBy(bot, ana().id)).text).toContain(why);
      }
      expect((await ask("feature stores")).text).toMatch(/^5 of/u);
      await ana().mention("C0CHANNEL01", "vector databases");
      expect((await lastSeenBy(bot, ana().id)).text).toMatch(/^3 of/u);
      expect(JSON.stringify((await openHome(bot, ana().id)).blocks)).toContain("*Topics*");
    },
  );

  it("reads it in the workspace's language", async () => {
    await bot.store.settings.update(team(), { language: "de" });
    const answer = await ask("drift detection");
    await readOnly(true);
    await ana().press(answer, "Merken");
    expect((await lastSeenBy(bot, ana().id)).text).toMatch(/^Ich kann gerade nichts speichern: /u);
  });

  it("reads it in that language, with what the workspace wants, however long the store is away", async () => {
    await bot.store.settings.update(team(), { language: "de", blockedTypes: ["book"] });
    const before = (await ask("type:book monitoring")).text;
    await hide("settings", "gone");
    clock += 31_000;
    expect((await ask("type:book monitoring")).text).toBe(before);
    clock += 31_000;
    expect((await ask("type:book monitoring")).text).toBe(before);
    await hide("gone", "settings");
    await bot.store.settings.update(team(), { language: "en", blockedTypes: [] });
    clock += 31_000;
    expect((await ask("type:book monitoring")).text).not.toBe(before);
  });

  it("sees the votes that were there before", async () => {
    const query = "designing machine learning systems";
    const id = /card\|(?<id>[a-z0-9-]+)\|/u.exec(JSON.stringify((await ask(query)).blocks));
    for (const person of ["U1", "U2", "U3"]) {
      await bot.store.votes.set({ team: team(), person }, id?.groups?.["id"] ?? "", "helpful");
    }
    clock += 31_000;
    expect((await ask(query)).text).toContain("found helpful here");
    await hide("votes", "gone");
    clock += 31_000;
    expect((await ask(query)).text).toContain("found helpful here");
  });

  it("is kept in the store again once it is back", async () => {
    const answer = await ask("drift detection");
    await readOnly(true);
    await ana().press(answer, "Save");
    await bot.idle();
    await readOnly(false);
    await ana().press(answer, "Save");
    await bot.idle();
    const who = { team: team(), person: ana().id };
    expect((await bot.store.saved.list(who, { limit: 1 })).total).toBe(1);
  });
});

describe("a workspace whose end came while the store was away", () => {
  it("is deleted once the store is back, and no other one", async () => {
    for (const one of [team(), "T2"]) await bot.store.saved.add({ team: one, person: "U1" }, "r");
    await readOnly(true);
    await bot.slack.send("events_api", {
      type: "event_callback",
      team_id: team(),
      event_id: "Ev1",
      event: { type: "app_uninstalled" },
    });
    await bot.idle();
    await bot.chores();
    expect(await bot.store.saved.people(team(), "r")).toBe(1);
    await readOnly(false);
    await bot.chores();
    expect(await bot.store.saved.people(team(), "r")).toBe(0);
    expect(await bot.store.saved.people("T2", "r")).toBe(1);
    await bot.store.saved.add({ team: team(), person: "U1" }, "r");
    await bot.chores();
    expect(await bot.store.saved.people(team(), "r")).toBe(1);
  });
});
