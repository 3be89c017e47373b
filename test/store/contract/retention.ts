import { expect, it } from "vitest";
import { ana, ben, day } from "./trial.ts";
import type { Contract } from "./trial.ts";

export const retentionContract: Contract = (begin) => {
  it("folds query texts into daily counts once they are 180 days old", async () => {
    const { store, clock, query } = await begin();
    const searched = { kind: "search", topics: ["drift"], confidence: "none" } as const;
    store.events.record({ ...ana, ...searched, query: "one" });
    store.events.record({ ...ben, ...searched, query: "two" });
    store.events.record({ ...ben, ...searched, confidence: "weak", query: "doubted" });
    await store.events.flush();
    clock.ms += day;
    store.events.record({ ...ana, ...searched, query: "three" });
    await store.events.flush();
    clock.ms += 179 * day;
    await store.tidy();
    await store.tidy();
    const counts = await query("select kind, subject, count from event_counts order by day, kind");
    expect(counts).toEqual([
      { kind: "nothing", subject: "", count: asStored(2, counts) },
      { kind: "search", subject: "", count: asStored(3, counts) },
      { kind: "topic", subject: "drift", count: asStored(3, counts) },
      { kind: "weak", subject: "", count: asStored(1, counts) },
      { kind: "nothing", subject: "three", count: asStored(1, counts) },
      { kind: "search", subject: "", count: asStored(1, counts) },
      { kind: "topic", subject: "drift", count: asStored(1, counts) },
    ]);
  });

  it("deletes a week's salt when the week is over, and counted people after 90 days", async () => {
    const { store, clock, query } = await begin();
    store.events.record({ ...ana, kind: "open", resource: "a-book" });
    await store.events.flush();
    await store.tidy();
    expect(await query("select * from salts")).toHaveLength(1);
    clock.ms += 6 * day;
    await store.tidy();
    expect(await query("select * from salts")).toEqual([]);
    expect(await query("select * from event_people")).toHaveLength(1);
    clock.ms += 84 * day;
    await store.tidy();
    expect(await query("select * from event_people")).toEqual([]);
    expect(await query("select * from active_people")).toEqual([]);
    expect(await query("select * from event_counts")).toHaveLength(1);
  });

  it("remembers for a day what was deleted, and counts nothing that waited longer", async () => {
    const { store, clock, query } = await begin();
    await store.people.purge("T2");
    await store.people.forget(ana);
    store.events.record({ ...ben, kind: "open", resource: "a-book" });
    clock.ms += day;
    await store.tidy();
    expect(await query("select * from forgotten where team_id = 'T2'")).toHaveLength(1);
    clock.ms += 1;
    await store.tidy();
    expect(await query("select * from forgotten")).toEqual([]);
    await store.events.flush();
    expect(await query("select * from event_counts")).toEqual([]);
    expect(await query("select * from active_people")).toEqual([]);
  });

  it("forgets what was seen after a week, and what a thread was shown or a person told after 90 days", async () => {
    const { store, clock } = await begin();
    const thread = { team: "T1", channel: "C1", thread: "1.1" };
    await store.seen.first("T1", "Ev1");
    await store.shown.add(thread, ["a"]);
    await store.alerts.add(ana, "told");
    await store.alerts.add(ana, "waits");
    const told = (await store.alerts.list(ana)).find((alert) => alert.query === "told");
    await store.alerts.claim("T1", told?.id ?? "");
    clock.ms += 7 * day;
    await store.tidy();
    expect(await store.seen.first("T1", "Ev1")).toBe(false);
    clock.ms += 1;
    await store.tidy();
    expect(await store.seen.first("T1", "Ev1")).toBe(true);
    clock.ms += 83 * day;
    await store.tidy();
    expect(await store.shown.in(thread)).toEqual(new Set());
    expect((await store.alerts.list(ana)).map((alert) => alert.query)).toEqual(["waits"]);
  });
};

/** `pg` without the store's own settings gives wide integers as text. */
function asStored(count: number, rows: readonly Record<string, unknown>[]): number | string {
  return typeof rows[0]?.["count"] === "string" ? String(count) : count;
}
