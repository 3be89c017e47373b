import { describe, expect, it } from "vitest";
import type { Resource } from "#catalog/schema.ts";
import { createSearch } from "#search/search.ts";
import { realCatalog } from "./real-catalog.ts";

const search = createSearch(realCatalog);
const seeds = realCatalog.resources.filter(({ seed }) => seed);

function placeOf(resource: Resource, query: string): number {
  const ids = search(query, { limit: 10 }).hits.map((hit) => hit.resource.id);
  return ids.indexOf(resource.id) + 1;
}

/** The longest word without its fourth letter. */
function withSlip(title: string): string {
  const [longest = ""] = title
    .split(/[^\p{L}]+/u)
    .sort((a, b) => b.length - a.length || a.localeCompare(b));
  return title.replace(longest, `${longest.slice(0, 3)}${longest.slice(4)}`);
}

describe.each(seeds.map((seed) => [seed.id, seed] as const))("%s", (_, seed) => {
  it("is in the first three by its title", () => {
    expect(placeOf(seed, seed.title)).toBeOneOf([1, 2, 3]);
  });

  it("is in the first three by its title with one letter missing", () => {
    expect(placeOf(seed, withSlip(seed.title))).toBeOneOf([1, 2, 3]);
  });

  it("is in the first three by its author and type", () => {
    expect(placeOf(seed, `${seed.authors[0] ?? ""} ${seed.type}`)).toBeOneOf([1, 2, 3]);
  });
});

it("knows all 32 of the article that the project started from", () => {
  expect(seeds).toHaveLength(32);
});
