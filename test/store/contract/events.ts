import { expect, it } from "vitest";
import type { Store } from "#store/store.ts";
import { ana, atOnce, ben, day, eve } from "./trial.ts";
import type { Contract } from "./trial.ts";

const month = { days: 30, limit: 10 };
const cem = { team: "T1", person: "U-cem" };

function search(store: Store, person: string, query: string): void {
  store.events.record({
    team: "T1",
    person,
    kind: "search",
    query,
    topics: ["monitoring"],
    confidence: "strong",
  });
}

function searchInVain(store: Store, person: string, query: string): void {
  store.events.record({
    team: "T1",
    person,
    kind: "search",
    query,
    topics: [],
    confidence: "none",
  });
}

export const eventsContract: Contract = (begin) => {
  it("counts searches, people, topics and what was opened and saved", async () => {
    const { store } = await begin();
    for (const who of [ana, ben, cem]) {
      store.events.record({
        ...who,
        kind: "search",
        query: "Drift",
        topics: ["drift"],
        confidence: "strong",
      });
      store.events.record({ ...who, kind: "open", resource: "a-book" });
      store.events.record({ ...who, kind: "save", resource: "a-talk" });
    }
    await store.events.flush();
    expect(await store.stats("T1", month)).toEqual({
      days: 30,
      searches: 3,
      people: 3,
      topics: [{ subject: "drift", count: 3 }],
      opened: [{ subject: "a-book", count: 3 }],
      saved: [{ subject: "a-talk", count: 3 }],
      nothing: [],
      weak: [],
    });
  });

  it("writes nothing until it flushes, and everything when it closes", async () => {
    const { store, query, reopen } = await begin();
    search(store, "U-ana", "drift");
    expect(await query("select * from event_counts")).toEqual([]);
    await reopen();
    expect(await query("select subject from event_counts where kind = 'topic'")).toEqual([
      { subject: "monitoring" },
    ]);
  });

  it("adds to a day's counts, whatever batch they come in", async () => {
    const { store } = await begin();
    for (const who of [ana, ben, cem]) search(store, who.person, "drift");
    await store.events.flush();
    await atOnce(5, () => {
      search(store, "U-ana", "drift");
      return store.events.flush();
    });
    expect(await store.stats("T1", month)).toMatchObject({ searches: 8, people: 3 });
  });

  it("takes a query as the same whatever its case and space, and lists those that found nothing", async () => {
    const { store } = await begin();
    searchInVain(store, "U-ana", " Quantum  annealing");
    searchInVain(store, "U-ben", "quantum annealing");
    searchInVain(store, "U-cem", "QUANTUM\nannealing ");
    search(store, "U-cem", "drift");
    await store.events.flush();
    const { nothing } = await store.stats("T1", month);
    expect(nothing).toEqual([{ subject: "quantum annealing", count: 3 }]);
  });

  it("hides what fewer than three people did, however often", async () => {
    const { store, clock } = await begin();
    for (let round = 0; round < 3; round++) {
      searchInVain(store, "U-ana", "secret project");
      searchInVain(store, "U-ben", "secret project");
      await store.events.flush();
      clock.ms += 3 * day;
    }
    expect(await store.stats("T1", month)).toMatchObject({
      searches: "few",
      people: "few",
      nothing: [{ subject: "secret project", count: "few" }],
    });
    for (const person of ["U-cem", "U-dan", "U-fay"]) search(store, person, "drift");
    await store.events.flush();
    expect(await store.stats("T1", month)).toMatchObject({
      searches: 9,
      people: 5,
      topics: [{ subject: "monitoring", count: 3 }],
      nothing: [{ subject: "secret project", count: "few" }],
    });
  });

  it("ranks what few people did behind all else, and by name: its place tells no number", async () => {
    const { store } = await begin();
    for (let round = 0; round < 5; round++) searchInVain(store, "U-ana", "zebra");
    searchInVain(store, "U-ben", "apple");
    for (const who of [ana, ben, cem]) searchInVain(store, who.person, "drift of llamas");
    await store.events.flush();
    const { nothing } = await store.stats("T1", month);
    expect(nothing).toEqual([
      { subject: "drift of llamas", count: 3 },
      { subject: "apple", count: "few" },
      { subject: "zebra", count: "few" },
    ]);
    expect((await store.stats("T1", { ...month, limit: 2 })).nothing).toEqual(nothing.slice(0, 2));
  });

  it("says nothing rather than fewer than three where nothing happened", async () => {
    const { store } = await begin();
    expect(await store.stats("T1", month)).toMatchObject({ searches: 0, people: 0, topics: [] });
  });

  it("looks back as far as it is asked to", async () => {
    const { store, clock } = await begin();
    for (const who of [ana, ben, cem]) search(store, who.person, "old");
    await store.events.flush();
    clock.ms += 7 * day;
    for (const who of [ana, ben, cem]) search(store, who.person, "new");
    await store.events.flush();
    expect(await store.stats("T1", { days: 7, limit: 10 })).toMatchObject({ searches: 3 });
    expect(await store.stats("T1", { days: 8, limit: 10 })).toMatchObject({ searches: 6 });
  });

  it("ranks by how often, then by name, and stops at the limit", async () => {
    const { store } = await begin();
    for (const [resource, times] of [
      ["b", 3],
      ["a", 3],
      ["often", 4],
      ["seldom", 1],
    ] as const) {
      for (let time = 0; time < times; time++) {
        store.events.record({ team: "T1", person: `U${time}`, kind: "open", resource });
      }
    }
    await store.events.flush();
    const { opened } = await store.stats("T1", { days: 7, limit: 3 });
    expect(opened).toEqual([
      { subject: "often", count: 4 },
      { subject: "a", count: 3 },
      { subject: "b", count: 3 },
    ]);
  });

  it("keeps workspaces apart", async () => {
    const { store } = await begin();
    store.events.record({ ...eve, kind: "open", resource: "a-book" });
    await store.events.flush();
    expect(await store.stats("T1", month)).toMatchObject({ people: 0, opened: [] });
  });

  it("leaves nothing by which two counts of one person could be joined", async () => {
    const { store, query, clock } = await begin();
    searchInVain(store, "U-ana", "first");
    searchInVain(store, "U-ana", "second");
    await store.events.flush();
    clock.ms += 7 * day;
    searchInVain(store, "U-ana", "first");
    await store.events.flush();
    const rows = await query("select hash from event_people where kind = 'nothing'");
    expect(new Set(rows.map((row) => row["hash"])).size).toBe(3);
    const tables = [...rows, ...(await query("select * from event_counts"))];
    expect(JSON.stringify(tables)).not.toContain("U-ana");
  });

  it("keeps the words of a search only where it found nothing", async () => {
    const { store, query } = await begin();
    search(store, "U-ana", "what was answered");
    searchInVain(store, "U-ana", "what was not");
    await store.events.flush();
    const stored = JSON.stringify(await query("select * from event_counts"));
    expect(stored).toContain("what was not");
    expect(stored).not.toContain("what was answered");
  });

  it("tells no more people apart on a day than it needs, and still sees three in a week", async () => {
    const { store, query, clock } = await begin();
    for (let number = 0; number < 40; number++) {
      store.events.record({ team: "T1", person: `U${number}`, kind: "open", resource: "popular" });
      if (number % 10 === 0) await store.events.flush();
    }
    for (const who of [ana, ben, cem]) {
      store.events.record({ ...who, kind: "open", resource: "one a day" });
      await store.events.flush();
      clock.ms += day;
    }
    const { opened } = await store.stats("T1", month);
    expect(opened).toEqual([
      { subject: "popular", count: 40 },
      { subject: "one a day", count: 3 },
    ]);
    const people = await query("select hash from event_people where subject = 'popular'");
    expect(people.length).toBeGreaterThanOrEqual(3);
    expect(people.length).toBeLessThan(6);
  });
};
