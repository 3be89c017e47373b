import { describe, expect, it } from "vitest";
import type { Catalog } from "#catalog/catalog.ts";
import type { SearchOptions } from "#search/hit.ts";
import { createSearch } from "#search/search.ts";
import { resource, smallCatalog, topic } from "./small-catalog.ts";

const idsFor = (catalog: Catalog, query: string, options?: SearchOptions): string[] =>
  createSearch(catalog)(query, { limit: 10, ...options }).hits.map((hit) => hit.resource.id);

/** Enough of something else that words have information. */
const background = Array.from({ length: 12 }, (_, at) =>
  resource(`other-${at}`, { topics: ["data-labeling"], title: `Annotation guideline ${at}` }),
);

describe("ranking", () => {
  it("puts a resource whose first topic is asked for above one that names it third", () => {
    const catalog = smallCatalog([
      resource("aside", { topics: ["testing", "deployment", "monitoring"] }),
      resource("central", { topics: ["monitoring"] }),
      ...background,
    ]);
    expect(idsFor(catalog, "monitoring")).toEqual(["central", "aside"]);
  });

  it("puts what is about both of two topics above what is about one, however famous that is", () => {
    const catalog = smallCatalog(
      [
        resource("one", { topics: ["monitoring"], listed_by: ["a", "b", "c", "d", "e"] }),
        resource("other", { topics: ["deployment"], covers: ["deployment"], listed_by: ["a"] }),
        resource("both", { topics: ["deployment", "monitoring"], title: "At sea" }),
        ...background,
      ],
      [topic("operations")],
    );
    expect(idsFor(catalog, "deployment monitoring")[0]).toBe("both");
  });

  it("puts a title typed in full above all that merely share its topic", () => {
    const catalog = smallCatalog([
      resource("famous", { listed_by: ["a", "b", "c", "d"], covers: ["monitoring"] }),
      resource("book", { title: "Monitoring Lighthouses at Night", topics: ["deployment"] }),
      ...background,
    ]);
    expect(idsFor(catalog, "monitoring lighthouses at night")[0]).toBe("book");
  });

  it("puts the very title above others that are called so in part or in another order", () => {
    const catalog = smallCatalog([
      resource("list", {
        title: "Lighthouses at Night (resource list)",
        listed_by: ["a", "b", "c"],
      }),
      resource("turned", { title: "Night at Lighthouses", listed_by: ["a", "b", "c", "d"] }),
      resource("book", { title: "Lighthouses at Night" }),
      ...background,
    ]);
    expect(idsFor(catalog, "lighthouses at night")[0]).toBe("book");
  });

  it("answers a type on the core topic with all of that type before anything else", () => {
    const catalog = smallCatalog(
      [
        resource("core-podcast", { type: "podcast", topics: ["operations"] }),
        resource("other-podcast", { type: "podcast", topics: ["deployment"] }),
        ...["a", "b", "c"].map((id) =>
          resource(id, { topics: ["operations"], title: "Operations" }),
        ),
        ...background,
      ],
      [topic("operations"), topic("strategy", { parents: ["operations"] })],
    );
    const ids = idsFor(catalog, "podcasts on operations");
    expect(ids.slice(0, 2)).toEqual(["core-podcast", "other-podcast"]);
  });

  it("puts what is about a named platform first, and what is about none before what is about another", () => {
    const covers = ["canary release"];
    const catalog = smallCatalog(
      [
        resource("on-red", { topics: ["deployment", "red-cloud"], covers }),
        resource("anywhere", { topics: ["deployment"], covers }),
        resource("on-blue", { topics: ["blue-cloud"] }),
        ...background,
      ],
      ["blue-cloud", "red-cloud"].map((id) => topic(id, { platform: true })),
    );
    const ids = idsFor(catalog, "canary release and deployment on blue cloud");
    expect(ids.slice(0, 2)).toEqual(["on-blue", "anywhere"]);
  });

  it("finds a title with one letter wrong", () => {
    const catalog = smallCatalog([
      resource("book", { title: "Reliable Lighthouses" }),
      resource("other", { title: "Harbour pilots" }),
      ...background,
    ]);
    expect(idsFor(catalog, "reliable ligthhouses")[0]).toBe("book");
  });

  it("finds a person by surname alone, above texts on the same topic", () => {
    const catalog = smallCatalog([
      resource("hers", { authors: ["Ada Brambleby"], topics: ["deployment"] }),
      resource("other", { covers: ["monitoring"] }),
      ...background,
    ]);
    expect(idsFor(catalog, "brambleby")).toEqual(["hers"]);
  });

  it("takes an organisation for an author as far as texts with its name are its own", () => {
    const idsWhereTextsAreBy = (...authors: string[]): string[] => {
      const about = Array.from({ length: 8 }, (_, at) =>
        resource(`about-${at}`, { topics: ["serving"], covers: ["Gullwing"], authors }),
      );
      const written = resource("written", { topics: ["serving"], authors: ["Gullwing"] });
      const asked = resource("asked", { topics: ["testing"], covers: ["monitoring"] });
      const catalog = smallCatalog([...about, written, asked, ...background]);
      return idsFor(catalog, "gullwing monitoring", { limit: 20 });
    };
    expect(idsWhereTextsAreBy("Gullwing")).toContain("written");
    expect(idsWhereTextsAreBy("Others")).not.toContain("written");
  });

  it("puts what fits a wish above what does not, and shows both", () => {
    const catalog = smallCatalog([
      resource("paid-book", { type: "book", cost: "paid" }),
      resource("free-book", { type: "book" }),
      resource("free-article"),
      ...background,
    ]);
    const ids = idsFor(catalog, "free books on monitoring");
    expect(ids[0]).toBe("free-book");
    expect(ids).toContain("paid-book");
  });

  it("puts what is a little too long above what is much too long", () => {
    const catalog = smallCatalog([
      resource("endless", { hours: 80, listed_by: ["a", "b", "c"] }),
      resource("longer", { hours: 5 }),
      resource("fitting", { hours: 1.5 }),
      ...background,
    ]);
    expect(idsFor(catalog, "monitoring in 2 hours")).toEqual(["fitting", "longer", "endless"]);
    expect(idsFor(catalog, "monitoring hours:2")).toEqual(["fitting"]);
  });

  it("shows beside a title that was typed what is like it, and says so", () => {
    const catalog = smallCatalog([
      resource("typed", { title: "Failing Loudly", covers: ["shift tests"] }),
      resource("apart", { summary: "It fails, but loudly.", covers: ["alarms"] }),
      resource("alike", { summary: "It fails, but loudly.", covers: ["shift tests"] }),
      ...background,
    ]);
    const { hits } = createSearch(catalog)("failing loudly");
    expect(hits.slice(0, 2).map((hit) => hit.resource.id)).toEqual(["typed", "alike"]);
    expect(hits[1]?.reasons).toContainEqual({ factor: "company", text: "like “Failing Loudly”" });
    expect(hits[0]?.reasons.map(({ factor }) => factor)).not.toContain("company");
  });

  it("shows only what fits an operator", () => {
    const catalog = smallCatalog([
      resource("book", { type: "book" }),
      resource("article"),
      ...background,
    ]);
    expect(idsFor(catalog, "type:book monitoring")).toEqual(["book"]);
    expect(idsFor(catalog, "monitoring -book")).toEqual(["article"]);
  });

  it("puts what has no year after what was published when an operator asks, and claims no year for it", () => {
    const catalog = smallCatalog([
      resource("undated", { covers: ["monitoring"], listed_by: ["a", "b", "c"] }),
      resource("dated", { topics: ["testing", "monitoring"], year: 2023 }),
      resource("older", { year: 2019 }),
      ...background,
    ]);
    const { hits } = createSearch(catalog)("monitoring since:2022");
    expect(hits.map((hit) => hit.resource.id)).toEqual(["dated", "undated"]);
    expect(hits.map(({ reasons }) => reasons.some(({ text }) => text === "since 2022"))).toEqual([
      true,
      false,
    ]);
  });

  it("says of what is for any level no level that was asked for", () => {
    const anyone = resource("anyone", { level: "all" });
    const catalog = smallCatalog([anyone, resource("first", { level: "beginner" }), ...background]);
    const { hits } = createSearch(catalog)("monitoring level:beginner");
    expect(hits.map((hit) => hit.resource.id)).toEqual(["first", "anyone"]);
    expect(hits[1]?.reasons.map(({ factor }) => factor)).not.toContain("level");
  });

  it("leaves out what a short query excludes", () => {
    const catalog = smallCatalog([
      resource("with-airflow", { covers: ["airflow sensors"] }),
      resource("without"),
      resource("airflow", { title: "Airflow", type: "tool", topics: ["workflow"] }),
      ...background,
    ]);
    expect(idsFor(catalog, "monitoring without airflow")).toEqual(["without"]);
  });

  it("answers a query of constraints alone with the best endorsed", () => {
    const catalog = smallCatalog([
      resource("unknown", { type: "podcast" }),
      resource("endorsed", { type: "podcast", listed_by: ["a", "b", "c"] }),
      ...background,
    ]);
    expect(idsFor(catalog, "podcasts").slice(0, 2)).toEqual(["endorsed", "unknown"]);
  });

  it.each([
    "alternatives to lanternwatch",
    "lanternwatch alternatives",
    "alternativas a lanternwatch",
    "alternative à lanternwatch",
    "Alternative zu lanternwatch",
    "альтернатива lanternwatch",
    "lanternwatch的替代品",
    "lanternwatchの代わり",
    "lanternwatch 대안",
    "replace lanternwatch with something better",
    "better than lanternwatch",
    "lanternwatch or something similar",
    "migrating from lanternwatch",
    "tired of lanternwatch, what else is there",
    "we are done with lanternwatch",
    "hartos de lanternwatch",
  ])("puts other tools first: %s", (query) => {
    const catalog = smallCatalog([
      resource("asked", { title: "Lanternwatch", type: "tool" }),
      resource("rival", { title: "Foghorn", type: "tool" }),
      ...background,
    ]);
    expect(idsFor(catalog, query)[0]).toBe("rival");
  });

  it("finds a topic by its label in another language", () => {
    const catalog = smallCatalog(
      [resource("found"), ...background],
      [topic("monitoring", { labels: { zh: ["模型监控"], ru: ["мониторинг моделей"] } })],
    );
    expect(idsFor(catalog, "模型监控")).toEqual(["found"]);
    expect(idsFor(catalog, "мониторинг моделей")).toEqual(["found"]);
  });
});

describe("the community", () => {
  const catalog = smallCatalog([resource("a-first"), resource("b-second"), ...background]);
  const none = {
    blockedTopics: new Set<string>(),
    blockedTypes: new Set<never>(),
    blockedResources: new Set<string>(),
  };

  it("puts a resource found helpful above an equal one", () => {
    const votes = new Map([["b-second", { helpful: 4, notHelpful: 0 }]]);
    expect(idsFor(catalog, "monitoring", { community: { ...none, votes } })).toEqual([
      "b-second",
      "a-first",
    ]);
  });

  it("keeps out resources that are first of all about a blocked topic", () => {
    const community = { ...none, votes: new Map(), blockedTopics: new Set(["monitoring"]) };
    expect(idsFor(catalog, "monitoring", { community })).not.toContain("a-first");
  });

  it("keeps out a single resource that was hidden, however it is asked for", () => {
    const community = { ...none, votes: new Map(), blockedResources: new Set(["a-first"]) };
    expect(idsFor(catalog, "monitoring", { community })).not.toContain("a-first");
    expect(idsFor(catalog, "a-first", { community })).not.toContain("a-first");
  });
});

describe("the mix", () => {
  it("never shows two editions of one work side by side", () => {
    const catalog = smallCatalog([
      resource("work", { title: "Harbour Monitoring", listed_by: ["a", "b"] }),
      resource("companion", { title: "Harbour Monitoring: code", companion_of: "work" }),
      resource("other", { title: "Another text", covers: ["monitoring"] }),
      ...background,
    ]);
    const ids = idsFor(catalog, "monitoring");
    expect(Math.abs(ids.indexOf("work") - ids.indexOf("companion"))).toBeGreaterThan(1);
  });

  it("lets another type in among near-equals", () => {
    const title = (at: number) => ({ title: `Notes on ${at}` });
    const articles = Array.from({ length: 6 }, (_, at) => resource(`article-${at}`, title(at)));
    const talk = resource("z-talk", { type: "talk", ...title(6) });
    const catalog = smallCatalog([...articles, talk, ...background]);
    expect(idsFor(catalog, "monitoring", { limit: 5 })).toContain("z-talk");
  });
});
