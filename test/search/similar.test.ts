import { describe, expect, it } from "vitest";
import { createSimilar } from "#search/similar.ts";
import { realCatalog } from "./real-catalog.ts";
import { resource, smallCatalog } from "./small-catalog.ts";

const idsLike = (id: string, similar: ReturnType<typeof createSimilar>): string[] =>
  similar(id).map((hit) => hit.resource.id);

describe("more like this", () => {
  it("puts what shares author and subject above what shares the topic alone", () => {
    const similar = createSimilar(
      smallCatalog([
        resource("one", { authors: ["Ada B"], covers: ["alert fatigue"] }),
        resource("topic-only"),
        resource("hers", { authors: ["Ada B"], covers: ["alert fatigue"] }),
        resource("elsewhere", { topics: ["testing"] }),
      ]),
    );
    const hits = similar("one");
    expect(hits.map((hit) => hit.resource.id).slice(0, 1)).toEqual(["hers"]);
    expect(hits[0]?.reasons.map(({ text }) => text)).toContain("also by Ada B");
    expect(hits[0]?.reasons.map(({ text }) => text)).toContain("both cover alert fatigue");
  });

  it("is never the same work, nor what was shown before", () => {
    const similar = createSimilar(
      smallCatalog([
        resource("book", { title: "Night Watch" }),
        resource("code", { title: "Night Watch (code)", companion_of: "book" }),
        resource("second", { title: "Night Watch, second edition", supersedes: "book" }),
        resource("other", { authors: [] }),
      ]),
    );
    expect(idsLike("book", similar)).not.toContain("code");
    expect(idsLike("book", similar)).not.toContain("second");
    expect(similar("book", { exclude: new Set(["other"]) })).toEqual([]);
  });

  it("finds something for every resource of the catalog, and says what is shared", () => {
    const similar = createSimilar(realCatalog);
    const poor = realCatalog.resources.filter(({ id }) => {
      const hits = similar(id);
      return hits.length === 0 || hits.some(({ reasons }) => reasons.length === 0);
    });
    expect(poor.map(({ id }) => id)).toEqual([]);
  });
});
