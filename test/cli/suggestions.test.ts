import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { loadCatalog } from "#catalog/load.ts";
import { openStore } from "#store/store.ts";
import type { SuggestionFields } from "#store/suggestion.ts";
import { book, scratchFolder, topics, writeCatalog } from "../catalog/write-catalog.ts";
import { runCli } from "./run-cli.ts";

/** A second later at each look, so that what is approved later is later. */
let clock = Date.parse("2026-11-24T12:00:00Z");
const now = () => (clock += 1000);
const zebra: SuggestionFields = {
  url: "https://example.com/zebra",
  title: "Zebra stripes: drift you can see",
  type: "article",
  level: "beginner",
  cost: "free",
  topics: ["monitoring"],
  why: "Shows drift as stripes in a plot of predictions, for those who watch a model.",
  authors: ["Ada Lovelace"],
  year: 2024,
};

let catalogDir: string;
let databaseUrl: string;

beforeEach(() => {
  const folder = scratchFolder();
  const { monitoring } = topics;
  const files = { "topics.yml": { monitoring }, "books/one.yml": book("one") };
  catalogDir = writeCatalog(files, join(folder, "catalog"));
  databaseUrl = `sqlite:${join(folder, "bot.db")}`;
});

async function approve(changes: Partial<SuggestionFields> = {}, team = "T1"): Promise<void> {
  const store = await openStore(databaseUrl, { now });
  const fields = { ...zebra, ...changes };
  const added = await store.suggestions.add({ team, person: "U1" }, { urlKey: fields.url, fields });
  if (added.outcome !== "added") throw new Error(added.outcome);
  const { id } = added.suggestion;
  await store.suggestions.decide({ team, id, state: "approved", by: "U9" });
  await store.close();
}

const exported = (...words: string[]) =>
  runCli(["suggestions", "export", ...words], { catalogDir, databaseUrl });

describe("suggestions export", () => {
  it("writes what is approved as files that the check finds nothing wrong with", async () => {
    await approve();
    const { code, out } = await exported();
    const file = join(catalogDir, "articles/zebra-stripes.yml");
    expect([code, out]).toEqual([0, `${file}\n1 file written.\n`]);
    expect(readFileSync(file, "utf8")).toBe(
      [
        'title: "Zebra stripes: drift you can see"',
        "url: https://example.com/zebra",
        "authors: [Ada Lovelace]",
        "type: article",
        "level: beginner",
        "cost: free",
        "year: 2024",
        "topics: [monitoring]",
        "summary: >-",
        `  ${zebra.why}`,
        "",
      ].join("\n"),
    );
    expect((await runCli(["check"], { catalogDir })).code).toBe(0);
    expect(loadCatalog(catalogDir).catalog.resource("zebra-stripes")).toMatchObject({ year: 2024 });
  });

  it("takes a moderator's summary before the member's own words", async () => {
    const summary =
      "Plots of predictions in which drift is a stripe, with code to draw them oneself.";
    await approve({ summary });
    await exported();
    const { catalog } = loadCatalog(catalogDir);
    expect(catalog.resource("zebra-stripes")?.summary).toBe(summary);
  });

  it("writes while the bot runs, and again nothing that is there already", async () => {
    await approve();
    const running = await openStore(databaseUrl, { now });
    expect((await exported()).code).toBe(0);
    const again = await exported();
    await running.close();
    expect([again.code, again.out]).toEqual([1, "Nothing is approved that the catalog lacks.\n"]);
  });

  it("writes one workspace's alone, or all, an address that two approved once", async () => {
    await approve();
    await approve({ url: "https://example.com/zebra/?utm_source=x", title: "Zebras" }, "T2");
    await approve({ url: "https://example.com/okapi", title: "Okapis" }, "T2");
    const to = scratchFolder();
    await exported("--team", "T2", "--to", to);
    expect(existsSync(join(to, "articles/zebras.yml"))).toBe(true);
    expect(existsSync(join(to, "articles/zebra-stripes.yml"))).toBe(false);
    const all = scratchFolder();
    expect((await exported("--to", all)).out).toContain("2 files written");
    expect(existsSync(join(all, "articles/zebras.yml"))).toBe(false);
    expect(loadCatalog(catalogDir).catalog.resources).toHaveLength(1);
  });

  it("gives a second file with the same title another name", async () => {
    await approve();
    const other =
      "A talk in which somebody draws the stripes by hand before an audience of engineers.";
    await approve({ url: "https://example.com/again", type: "talk", why: other });
    const { code, out } = await exported();
    expect(code).toBe(1);
    expect(out).toContain("zebra-stripes-2.yml");
    expect(out).toMatch(
      /zebra-stripes-2.yml: title: is the title of articles\/zebra-stripes.yml too/u,
    );
  });

  it("says what is to be mended by hand", async () => {
    await approve({ why: "Too short.", topics: ["gone"], year: 2031 });
    const { code, out } = await exported();
    expect(code).toBe(1);
    expect(out).toMatch(/zebra-stripes.yml: summary: must be at least 60 characters/u);
    await approve({ url: "https://example.com/2", title: "Other", topics: ["gone"] });
    expect((await exported("--to", scratchFolder())).out).toMatch(/topics.0: is no topic/u);
  });

  it("says so where there is no database, and where it may not write", async () => {
    const missing = await exported();
    expect(missing.code).toBe(1);
    expect(missing.err).toContain("the bot has not run yet");
    await approve();
    const file = join(scratchFolder(), "a-file");
    writeFileSync(file, "");
    const blocked = await exported("--to", file);
    expect(blocked.code).toBe(1);
    expect(blocked.err).toMatch(/could not be written .* Name another folder with --to/u);
  });
});
