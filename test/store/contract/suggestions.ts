import { expect, it } from "vitest";
import type { SuggestionFields } from "#store/suggestion.ts";
import { ana, atOnce, ben, eve } from "./trial.ts";
import type { Contract } from "./trial.ts";

export const fields: SuggestionFields = {
  url: "https://example.com/drift",
  title: "Drift",
  type: "article",
  level: "intermediate",
  cost: "free",
  topics: ["monitoring"],
  why: "It shows how to tell drift from noise.",
  authors: [],
};

export function suggestion(urlKey: string) {
  return { urlKey, fields };
}

export const suggestionsContract: Contract = (begin) => {
  it("adds a suggestion, open", async () => {
    const { store, clock } = await begin();
    const added = await store.suggestions.add(ana, suggestion("example.com/drift"));
    expect(added).toMatchObject({
      outcome: "added",
      suggestion: { ...ana, urlKey: "example.com/drift", fields, state: "open", version: 1 },
    });
    const { items, total } = await store.suggestions.list("T1", "open", { limit: 10 });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ at: clock.ms, toldAt: undefined });
    expect(await store.suggestions.find("T1", items[0]?.id ?? "")).toEqual(items[0]);
    expect(await store.suggestions.find("T2", items[0]?.id ?? "")).toBeUndefined();
  });

  it("reads of fields that another version wrote what it knows", async () => {
    const { store, query } = await begin();
    await store.suggestions.add(ana, suggestion("first"));
    const foreign = { ...fields, type: "hologram", level: "expert", cost: "barter", colour: "red" };
    await query("update suggestions set state = 'approved', place = null");
    await query(`update suggestions set fields = '${JSON.stringify(foreign)}'`);
    expect(await store.suggestions.approved("T1")).toMatchObject([
      { fields: { ...fields, type: "article", level: "all", cost: "unknown" } },
    ]);
  });

  it("shows the one that has the address already, open or approved, in its workspace", async () => {
    const { store } = await begin();
    const first = await store.suggestions.add(ana, suggestion("same"));
    const second = await store.suggestions.add(ben, suggestion("same"));
    expect(second).toEqual({ ...first, outcome: "known" });
    expect(await store.suggestions.add(eve, suggestion("same"))).toMatchObject({
      outcome: "added",
    });
    expect(await store.suggestions.findByUrl("T1", "same")).toMatchObject({ person: ana.person });
    expect(await store.suggestions.findByUrl("T3", "same")).toBeUndefined();
  });

  it("adds one when many suggest the same address at once", async () => {
    const { store } = await begin();
    const outcomes = await atOnce(10, async (number) => {
      const who = { team: "T1", person: `U${number}` };
      return (await store.suggestions.add(who, suggestion("same"))).outcome;
    });
    expect(outcomes.toSorted()).toEqual(["added", ...Array<string>(9).fill("known")]);
  });

  it("lets a person have ten open, also when thirty come at once", async () => {
    const { store } = await begin();
    const outcomes = await atOnce(30, async (number) => {
      return (await store.suggestions.add(ana, suggestion(`address-${number}`))).outcome;
    });
    expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === "full")).toHaveLength(20);
    expect(await store.suggestions.ofPerson(ana)).toHaveLength(10);
    expect((await store.suggestions.add(ben, suggestion("ben's"))).outcome).toBe("added");
  });

  it("gives a place back once one of the ten is decided", async () => {
    const { store } = await begin();
    for (let number = 0; number < 10; number++) {
      await store.suggestions.add(ana, suggestion(`address-${number}`));
    }
    const [mine] = await store.suggestions.ofPerson(ana);
    const decision = { team: "T1", id: mine?.id ?? "", state: "rejected", by: "U-mod" } as const;
    await store.suggestions.decide(decision);
    expect((await store.suggestions.add(ana, suggestion("eleventh"))).outcome).toBe("added");
    expect((await store.suggestions.add(ana, suggestion("twelfth"))).outcome).toBe("full");
  });

  it("takes an open one back for its own person alone, once, and gives its place back", async () => {
    const { store } = await begin();
    for (let number = 0; number < 10; number++) {
      await store.suggestions.add(ana, suggestion(`address-${number}`));
    }
    const [mine, other] = await store.suggestions.ofPerson(ana);
    const id = mine?.id ?? "";
    expect(await store.suggestions.takeBack(ben, id)).toBeUndefined();
    expect(await store.suggestions.takeBack({ ...ana, team: "T2" }, id)).toBeUndefined();
    const taken = await atOnce(5, () => store.suggestions.takeBack(ana, id));
    expect(taken.filter((one) => one !== undefined)).toEqual([mine]);
    expect((await store.suggestions.add(ana, suggestion("again"))).outcome).toBe("added");
    const decision = { team: "T1", id: other?.id ?? "", state: "rejected", by: "U-mod" } as const;
    await store.suggestions.decide(decision);
    expect(await store.suggestions.takeBack(ana, other?.id ?? "")).toBeUndefined();
  });

  it("tells what suggestions are called, decided or not, in their own workspace alone", async () => {
    const { store } = await begin();
    await store.suggestions.add(ana, suggestion("first"));
    const [mine] = await store.suggestions.ofPerson(ana);
    const id = mine?.id ?? "";
    const titles = new Map([[id, fields.title]]);
    expect(await store.suggestions.titles("T1", [id, "nobody's"])).toEqual(titles);
    await store.suggestions.decide({ team: "T1", id, state: "rejected", by: "U-mod" });
    expect(await store.suggestions.titles("T1", [id])).toEqual(titles);
    expect(await store.suggestions.titles("T2", [id])).toEqual(new Map());
    expect(await store.suggestions.titles("T1", [])).toEqual(new Map());
  });

  it("refuses fields that its schema does not know", async () => {
    const { store } = await begin();
    const wrong = { ...fields, level: "wizard" } as unknown as SuggestionFields;
    await expect(store.suggestions.add(ana, { urlKey: "x", fields: wrong })).rejects.toThrow(
      "level",
    );
    expect(await store.suggestions.ofPerson(ana)).toEqual([]);
  });

  it("lists a state oldest first and page by page", async () => {
    const { store, clock } = await begin();
    for (const urlKey of ["first", "second", "third"]) {
      await store.suggestions.add(ana, suggestion(urlKey));
      clock.ms += 1;
    }
    const page = await store.suggestions.list("T1", "open", { limit: 2, offset: 1 });
    expect(page.items.map((item) => item.urlKey)).toEqual(["second", "third"]);
    expect(page.total).toBe(3);
    expect(await store.suggestions.approved("T1")).toEqual([]);
  });
};
