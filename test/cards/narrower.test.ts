import { describe, expect, it } from "vitest";
import { narrowerExample } from "#cards/narrower.ts";
import { createSearch } from "#search/search.ts";
import { repositoryCatalog } from "../bot.ts";

const search = createSearch(repositoryCatalog());

describe("how to narrow an answer", () => {
  it.each([
    "drift detection",
    "books on drift detection",
    "free courses on mlops",
    "books without kubernetes",
    "ml security and privacy",
    "topic:drift-detection",
    "how do I monitor a model?",
    "chip huyen",
    "podcasts",
    "free",
    "type:book",
    "talks on data contracts",
    "monitoring in 10 hours",
    "for beginners",
  ])("keeps all of %s, adds one wish and finds something", (query) => {
    const asked = search(query);
    const example = narrowerExample(asked);
    const narrower = search(example ?? "");
    expect(narrower.relaxed).toBeUndefined();
    expect(narrower.hits).not.toEqual([]);
    const labels = narrower.understood.map(({ label }) => label);
    for (const { label } of asked.understood) expect(labels).toContain(label);
    expect(narrower.constraints.length).toBeGreaterThan(asked.constraints.length);
  });

  it.each([
    ["dirft detection", "dirft"],
    ["books on Monitorng", "Monitorng"],
    ["kubernets", "kubernets"],
    ["lang chain tools", "lang chain"],
    ["type:movie drift", "type:movie"],
  ])("does not repeat the slip of %s", (query, slip) => {
    const asked = search(query);
    expect([...asked.corrections, ...asked.unread]).not.toEqual([]);
    expect(narrowerExample(asked)).toBeDefined();
    expect(narrowerExample(asked)?.toLowerCase()).not.toContain(slip.toLowerCase());
  });

  it.each([
    "pizza ovens",
    "designing machine learning systems",
    "*monitoring* `now`",
    // There are none, so one wish more helps nobody.
    "free courses on feature stores",
  ])("is not said for %s", (query) => {
    expect(narrowerExample(search(query))).toBeUndefined();
  });
});
