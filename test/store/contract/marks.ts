import { expect, it } from "vitest";
import { ana, atOnce, ben, eve } from "./trial.ts";
import type { Contract } from "./trial.ts";

export const marksContract: Contract = (begin) => {
  it("knows what is marked until it is removed", async () => {
    const { store } = await begin();
    await store.saved.add(ana, "a-book");
    expect(await store.saved.among(ana, ["a-book", "a-talk"])).toEqual(new Set(["a-book"]));
    await store.saved.remove(ana, "a-book");
    expect(await store.saved.among(ana, ["a-book", "a-talk"])).toEqual(new Set());
  });

  it("says whether an addition or a removal changed anything", async () => {
    const { store } = await begin();
    expect(await store.saved.add(ana, "a-book")).toBe(true);
    expect(await store.saved.add(ana, "a-book")).toBe(false);
    expect(await store.saved.remove(ana, "a-book")).toBe(true);
    expect(await store.saved.remove(ana, "a-book")).toBe(false);
  });

  it("lists the newest first, page by page, with the number of all", async () => {
    const { store, clock } = await begin();
    for (const resource of ["oldest", "older", "newer", "newest"]) {
      clock.ms += 1;
      await store.saved.add(ana, resource);
    }
    const first = await store.saved.list(ana, { limit: 3 });
    expect(first.items.map((item) => item.resource)).toEqual(["newest", "newer", "older"]);
    expect(first.items[0]?.at).toBe(clock.ms);
    const second = await store.saved.list(ana, { limit: 3, offset: 3 });
    expect(second).toEqual({ items: [{ resource: "oldest", at: clock.ms - 3 }], total: 4 });
  });

  it("orders what was saved at the same moment by its id, as bytes and not by a language", async () => {
    const { store } = await begin();
    for (const resource of ["b", "Ä", "a", "B", "10", "9"]) await store.saved.add(ana, resource);
    const { items } = await store.saved.list(ana, { limit: 10 });
    expect(items.map((item) => item.resource)).toEqual(["10", "9", "B", "a", "b", "Ä"]);
  });

  it("saves once when one person presses twenty times at once", async () => {
    const { store } = await begin();
    const added = await atOnce(20, () => store.saved.add(ana, "a-book"));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await store.saved.list(ana, { limit: 5 })).toMatchObject({ total: 1 });
  });

  it("keeps people, workspaces, and what is saved and finished, apart", async () => {
    const { store } = await begin();
    await store.saved.add(ana, "a-book");
    expect(await store.saved.among(ben, ["a-book"])).toEqual(new Set());
    expect(await store.saved.among(eve, ["a-book"])).toEqual(new Set());
    expect(await store.finished.among(ana, ["a-book"])).toEqual(new Set());
    expect(await store.saved.remove(eve, "a-book")).toBe(false);
  });

  it("counts the people of a workspace who finished a resource since a time", async () => {
    const { store, clock } = await begin();
    await store.finished.add(ana, "a-book");
    clock.ms += 10;
    await store.finished.add(ben, "a-book");
    await store.finished.add(eve, "a-book");
    expect(await store.finished.people("T1", "a-book")).toBe(2);
    expect(await store.finished.people("T1", "a-book", clock.ms)).toBe(1);
    expect(await store.finished.people("T1", "a-talk")).toBe(0);
  });

  it("asks nothing of the database about no resources", async () => {
    const { store } = await begin();
    expect(await store.saved.among(ana, [])).toEqual(new Set());
  });

  it("remembers across a restart", async () => {
    const { store, reopen } = await begin();
    await store.saved.add(ana, "a-book");
    const again = await reopen();
    expect(await again.saved.among(ana, ["a-book"])).toEqual(new Set(["a-book"]));
  });
};
