import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { createCatalog } from "#catalog/catalog.ts";
import { createLibraries, type Libraries, type LibrariesDeps } from "#features/libraries.ts";
import { communityId, isFromCommunity } from "#features/suggested-resource.ts";
import { createLibrary, type Library } from "#search/library.ts";
import { openStore, type Store } from "#store/store.ts";
import type { SuggestionFields } from "#store/suggestion.ts";
import { repositoryCatalog } from "../bot.ts";

/** A tenth of the catalog: these tests make many libraries. */
const { resources, ...shared } = repositoryCatalog();
const base = createLibrary(createCatalog({ ...shared, resources: resources.slice(0, 70) }));
const log = pino({ level: "silent" });
const ana = { team: "T1", person: "U1" };
const zebras: SuggestionFields = {
  url: "https://example.com/zebras",
  title: "Zebra stripes for model monitoring",
  type: "article",
  level: "beginner",
  cost: "free",
  topics: ["monitoring", "left-the-catalog"],
  why: "Shows how stripes in a plot of predictions tell that a model has drifted.",
  authors: [],
};

let store: Store;
let clock: number;
let libraries: Libraries;

const start = (more: Partial<LibrariesDeps> = {}) =>
  createLibraries({ base, store, log, now: () => clock, ...more });

beforeEach(async () => {
  clock = 0;
  store = await openStore(":memory:", { now: () => clock });
  libraries = start();
  return () => store.close();
});

/** Suggested by ana and approved, at an address of its own. */
async function approve(fields: Partial<SuggestionFields> = {}, team = "T1"): Promise<string> {
  const all = { ...zebras, ...fields };
  const added = await store.suggestions.add({ ...ana, team }, { urlKey: all.url, fields: all });
  if (added.outcome !== "added") throw new Error(added.outcome);
  const { id } = added.suggestion;
  await store.suggestions.decide({ team, id, state: "approved", by: "U9" });
  return communityId({ id });
}

const titles = (library: Library, query: string) =>
  library.search(query).hits.map(({ resource }) => resource.title);

describe("a workspace's library", () => {
  it("is the catalog's own where nothing was added", async () => {
    expect(await libraries.of("T1")).toBe(base);
  });

  it("answers with what the workspace approved, and in no other workspace", async () => {
    const id = await approve();
    const library = await libraries.of("T1");
    expect(titles(library, "zebra stripes")[0]).toBe(zebras.title);
    expect(library.catalog.resource(id)).toMatchObject({
      url: zebras.url,
      summary: zebras.why,
      topics: ["monitoring"],
    });
    expect(await libraries.of("T2")).toBe(base);
  });

  it("gives additions ids that are marked, lasting and short enough for Slack's menus", async () => {
    const id = await approve();
    expect(isFromCommunity({ id })).toBe(true);
    expect(id.length).toBeLessThanOrEqual(50);
    expect((await start().of("T1")).catalog.resource(id)).toBeDefined();
    expect(resources.filter(isFromCommunity)).toEqual([]);
  });

  it("takes the catalog's entry where both have the address", async () => {
    const [known] = resources;
    const id = await approve({ url: `${known?.url ?? ""}?utm_source=here` });
    const library = await libraries.of("T1");
    expect(library.catalog.resource(id)).toBeUndefined();
    expect(library).toBe(base);
  });

  it("finds a topic by the workspace's word for it", async () => {
    expect(titles(await libraries.of("T1"), "wibblewobble")).toEqual([]);
    await store.synonyms.set(ana, { term: "wibblewobble", topic: "feature-stores" });
    await store.synonyms.set(ana, { term: "flibber", topic: "left-the-catalog" });
    libraries.changed("T1");
    const { hits, confidence } = (await libraries.of("T1")).search("wibblewobble");
    expect(confidence).toBe("strong");
    expect(hits[0]?.resource.topics).toContain("feature-stores");
  });
});

describe("a change", () => {
  it("is seen at once in this process, and after five seconds from another", async () => {
    await libraries.of("T1");
    await approve();
    expect(await libraries.of("T1")).toBe(base);
    clock += 5_000;
    expect(titles(await libraries.of("T1"), "zebra stripes")[0]).toBe(zebras.title);
    await approve({ url: "https://example.com/okapi", title: "Okapi tables" });
    libraries.changed("T1");
    expect(titles(await libraries.of("T1"), "okapi tables")[0]).toBe("Okapi tables");
  });

  it("is seen although a look was under way when it came", async () => {
    const early = libraries.of("T1");
    const id = await approve();
    libraries.changed("T1");
    await early;
    expect((await libraries.of("T1")).catalog.resource(id)).toBeDefined();
  });

  it("alone makes a new library", async () => {
    await approve();
    const first = await libraries.of("T1");
    clock += 60_000;
    expect(await libraries.of("T1")).toBe(first);
    libraries.changed("T1");
    expect(await libraries.of("T1")).toBe(first);
  });

  it("makes one library for all who ask at once", async () => {
    await approve();
    const asked = await Promise.all(Array.from({ length: 20 }, () => libraries.of("T1")));
    expect(new Set(asked).size).toBe(1);
  });

  it("back to nothing gives the catalog's own again", async () => {
    const id = await approve();
    await libraries.of("T1");
    await store.suggestions.withdraw({ team: "T1", id: id.slice("community-".length), by: "U9" });
    libraries.changed("T1");
    expect(await libraries.of("T1")).toBe(base);
  });
});

describe("many workspaces", () => {
  it("share the room for own libraries: whoever asked longest ago makes way", async () => {
    libraries = start({ mostOwn: 2 });
    for (const team of ["T1", "T2", "T3"]) await approve({}, team);
    const first = await libraries.of("T1");
    const second = await libraries.of("T2");
    await libraries.of("T3");
    expect(await libraries.of("T2")).toBe(second);
    const again = await libraries.of("T1");
    expect(again).not.toBe(first);
    expect(titles(again, "zebra stripes")[0]).toBe(zebras.title);
  });
});

describe("without the store", () => {
  it("is the catalog's own, or what was known before", async () => {
    await approve();
    const known = await libraries.of("T1");
    await store.close();
    clock += 5_000;
    expect(await libraries.of("T1")).toBe(known);
    expect(await libraries.of("T2")).toBe(base);
    store = await openStore(":memory:", { now: () => clock });
  });
});
