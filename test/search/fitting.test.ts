import { describe, expect, it } from "vitest";
import type { Resource } from "#catalog/schema.ts";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);

describe("of all that comes near", () => {
  const countOf = (isWanted: (resource: Resource) => boolean): number =>
    realCatalog.resources.filter(isWanted).length;

  it.each<[string, (resource: Resource) => boolean]>([
    [
      "free courses for beginners",
      ({ cost, type, level }) =>
        cost === "free" && type === "course" && (level === "beginner" || level === "all"),
    ],
    ["paid courses", ({ cost, type }) => cost === "paid" && type === "course"],
    ["books under 3 hours", ({ type, hours }) => type === "book" && hours <= 3],
    ["data labeling", ({ topics }) => topics.includes("data-labeling")],
    ["free", ({ cost }) => cost === "free"],
    ["chip huyen", ({ authors }) => authors.includes("Chip Huyen")],
  ])("counts what is just what was asked: %s", (query, isWanted) => {
    const { fitting, total } = search(query);
    expect(fitting).toBe(countOf(isWanted));
    expect(total).toBeGreaterThanOrEqual(fitting);
  });

  it.each(["paid podcasts about feature stores", "free kubernetes sofa"])(
    "counts nothing where there is none, or that is in doubt: %s",
    (query) => {
      expect(search(query).fitting).toBe(0);
    },
  );
});
