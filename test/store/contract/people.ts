import { expect, it } from "vitest";
import type { Store } from "#store/store.ts";
import { tableNames } from "#store/tables.ts";
import type { Who } from "#store/who.ts";
import { plan, schedule, terms } from "./schedules.ts";
import { suggestion } from "./suggestions.ts";
import { ana, ben, eve } from "./trial.ts";
import type { Contract, Trial } from "./trial.ts";

/** Everything that one can do, so that a table that is forgotten shows. */
async function doEverything(store: Store, who: Who): Promise<void> {
  const { team, person } = who;
  await store.saved.add(who, "a-book");
  await store.finished.add(who, "a-book");
  await store.votes.set(who, "a-book", "helpful");
  await store.paths.start(who, "drift", ["a-book"]);
  await store.alerts.add(who, "quantum annealing");
  await store.suggestions.add(who, suggestion("open"));
  const approved = await store.suggestions.add(who, suggestion("approved"));
  if (approved.outcome === "added") {
    const { id } = approved.suggestion;
    await store.suggestions.decide({ team, id, state: "approved", by: person });
  }
  await store.reports.add(who, { resource: "a-book", problem: "link", note: "gone" });
  await store.synonyms.set(who, { term: `word of ${person.length}`, topic: "drift" });
  await store.settings.update(team, { moderators: [person, "U-mod"] });
  await store.seen.first(team, "Ev1");
  await store.shown.add({ team, channel: "C1", thread: "1.1" }, ["a-book"]);
  store.events.record({
    ...who,
    kind: "search",
    query: "drift",
    topics: ["drift"],
    confidence: "strong",
  });
  await store.events.flush();
  const channel = `C-${person.length}`;
  await store.schedules.put({ team, channel, owner: person, terms, nextRunAt: 1 });
  const due = await store.schedules.find(team, channel);
  if (due) await plan(store, due, { slot: "2026-W48", pick: () => ({ resource: "r", round: 1 }) });
}

async function everything({ query }: Trial): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = new Map<string, Record<string, unknown>[]>();
  for (const table of tableNames) tables.set(table, await query(`select * from ${table}`));
  return tables;
}

export const peopleContract: Contract = (begin) => {
  it("exports each row that names the person, and no other person's", async () => {
    const trial = await begin();
    await doEverything(trial.store, ana);
    await trial.store.saved.add(ben, "a-talk");
    const exported = await trial.store.people.export(ana);
    const named = [...(await everything(trial))]
      .filter(([, rows]) => JSON.stringify(rows).includes(ana.person))
      .map(([table]) => table);
    const withRows = Object.entries(exported).filter(([, rows]) => rows.length > 0);
    expect(withRows.map(([table]) => table).toSorted()).toEqual(
      [...named, "event_people"].toSorted(),
    );
    expect(exported["saved"]).toHaveLength(1);
    // One that is open and one that she approved herself, each once.
    expect(exported["suggestions"]).toHaveLength(2);
    expect(exported["event_people"]).toHaveLength(1);
    expect(JSON.stringify(exported)).not.toContain("U-ben");
  });

  it("forgets a person everywhere, in that workspace alone", async () => {
    const trial = await begin();
    await doEverything(trial.store, ana);
    await doEverything(trial.store, eve);
    const before = await trial.store.people.export(eve);
    await trial.store.people.forget(ana);
    for (const [table, rows] of await everything(trial)) {
      const own = rows.filter((row) => row["team_id"] === "T1");
      // What remembers the deletion names them for a day.
      if (table === "forgotten") continue;
      expect(JSON.stringify(own), table).not.toContain(ana.person);
      if (table === "event_people") expect(own).toEqual([]);
    }
    expect(await trial.store.people.export(eve)).toEqual(before);
  });

  it("keeps what became the community's, without its name", async () => {
    const { store } = await begin();
    await doEverything(store, ana);
    await store.people.forget(ana);
    const [approved, ...others] = await store.suggestions.approved("T1");
    expect(others).toEqual([]);
    expect(approved).toMatchObject({ person: undefined, decidedBy: undefined });
    expect(await store.suggestions.list("T1", "open", { limit: 9 })).toMatchObject({ total: 0 });
    expect(await store.schedules.list("T1")).toMatchObject([{ owner: undefined }]);
    expect(await store.synonyms.list("T1")).toHaveLength(1);
    expect(await store.settings.get("T1")).toMatchObject({ moderators: ["U-mod"] });
  });

  it("forgets what was only recorded and not yet written", async () => {
    const trial = await begin();
    trial.store.events.record({ ...ana, kind: "open", resource: "a-book" });
    await trial.store.people.forget(ana);
    await trial.store.events.flush();
    expect(await trial.query("select * from event_people")).toEqual([]);
    expect(await trial.query("select * from active_people")).toEqual([]);
  });

  it("counts without the person what is recorded while they are deleted", async () => {
    const { store, query } = await begin();
    await store.people.forget(ana);
    store.events.record({ ...ana, kind: "open", resource: "a-book" });
    await store.events.flush();
    expect(await query("select * from event_counts")).toHaveLength(1);
    expect(await query("select * from event_people")).toEqual([]);
    expect(await query("select * from active_people")).toEqual([]);
  });

  it("knows the traces of a person no more once the week is over", async () => {
    const { store, clock } = await begin();
    store.events.record({ ...ana, kind: "open", resource: "a-book" });
    await store.events.flush();
    expect((await store.people.export(ana))["event_people"]).toHaveLength(1);
    clock.ms += 7 * 86_400_000;
    await store.tidy();
    expect((await store.people.export(ana))["event_people"]).toEqual([]);
  });

  it("purges a workspace whole, and no other", async () => {
    const trial = await begin();
    await doEverything(trial.store, ana);
    await doEverything(trial.store, eve);
    await schedule(trial.store, 1, "C9");
    await trial.store.people.purge("T1");
    const left = await everything(trial);
    const own = left.get("forgotten")?.filter((row) => row["team_id"] === "T1");
    expect(own).toMatchObject([{ person: "" }]);
    left.delete("forgotten");
    for (const [table, rows] of left) {
      expect(rows.length, table).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row["team_id"])), table).toEqual(new Set(["T2"]));
    }
    await trial.store.people.purge("T1");
  });
};
