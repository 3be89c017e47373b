import { expect, it } from "vitest";
import { ana, atOnce, ben, day } from "./trial.ts";
import type { Contract } from "./trial.ts";

export const workspacesContract: Contract = (begin) => {
  it("starts with the default settings", async () => {
    const { store } = await begin();
    expect(await store.settings.get("T1")).toEqual({
      answers: "private",
      moderators: [],
      blockedTopics: [],
      blockedTypes: [],
      blockedResources: [],
      language: "en",
      weeklyBy: "anyone",
    });
  });

  it("changes the settings it is given and keeps the others, also when they change at once", async () => {
    const { store } = await begin();
    await Promise.all([
      store.settings.update("T1", { answers: "public" }),
      store.settings.update("T1", { moderators: ["U-mod"] }),
      store.settings.update("T1", { blockedTypes: ["podcast"] }),
      store.settings.update("T1", { reviewChannel: "C1" }),
    ]);
    const changed = { answers: "public", moderators: ["U-mod"], blockedTypes: ["podcast"] };
    expect(await store.settings.get("T1")).toMatchObject({ ...changed, reviewChannel: "C1" });
    await store.settings.update("T1", { reviewChannel: undefined });
    expect(await store.settings.get("T1")).not.toHaveProperty("reviewChannel");
    expect(await store.settings.get("T2")).toMatchObject({ answers: "private" });
  });

  it("decides a change by what is stored, for each of those who change it at once", async () => {
    const { store } = await begin();
    const hide = (id: string) =>
      store.settings.update("T1", ({ blockedResources: hidden }) => ({
        blockedResources: [...hidden, id],
      }));
    await Promise.all(["a", "b", "c", "d"].map(hide));
    const { blockedResources } = await store.settings.get("T1");
    expect(blockedResources.toSorted()).toEqual(["a", "b", "c", "d"]);
    await store.settings.update("T1", () => undefined);
    expect((await store.settings.get("T1")).blockedResources).toHaveLength(4);
  });

  it("reads settings of another version as far as it knows them", async () => {
    const { store, query } = await begin();
    const body = `{"answers":"telepathy","language":"de","colour":"blue"}`;
    await query(`insert into settings (team_id, body, version) values ('T1', '${body}', 3)`);
    expect(await store.settings.get("T1")).toMatchObject({ answers: "private", language: "de" });
  });

  it("keeps a community's words for a topic, the last one said", async () => {
    const { store } = await begin();
    await store.synonyms.set(ana, { term: " Model   Rot ", topic: "drift" });
    await store.synonyms.set(ben, { term: "model rot", topic: "monitoring" });
    await store.synonyms.set(ana, { term: "babysitting", topic: "monitoring" });
    expect(await store.synonyms.list("T1")).toEqual([
      { term: "babysitting", topic: "monitoring" },
      { term: "model rot", topic: "monitoring" },
    ]);
    expect(await store.synonyms.remove("T1", "MODEL rot")).toBe(true);
    expect(await store.synonyms.remove("T1", "model rot")).toBe(false);
    expect(await store.synonyms.list("T2")).toEqual([]);
  });

  it("sees a repeated event as new exactly once, in each workspace", async () => {
    const { store, reopen } = await begin();
    const seen = await atOnce(10, () => store.seen.first("T1", "Ev1"));
    expect(seen.filter(Boolean)).toHaveLength(1);
    expect(await store.seen.first("T2", "Ev1")).toBe(true);
    const again = await reopen();
    expect(await again.seen.first("T1", "Ev1")).toBe(false);
  });

  it("remembers what a thread was shown", async () => {
    const { store, clock } = await begin();
    const thread = { team: "T1", channel: "C1", thread: "1.1" };
    await store.shown.add(thread, ["a", "b"]);
    await store.shown.add(thread, ["b", "c"]);
    await store.shown.add(thread, []);
    expect(await store.shown.in(thread)).toEqual(new Set(["a", "b", "c"]));
    expect(await store.shown.in({ ...thread, thread: "2.2" })).toEqual(new Set());
    clock.ms += day;
    expect(await store.shown.prune(clock.ms)).toBe(3);
    expect(await store.shown.in(thread)).toEqual(new Set());
  });
};
