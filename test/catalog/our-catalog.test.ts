import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCatalog } from "#catalog/check.ts";
import { nearDuplicates } from "#catalog/near-duplicates.ts";
import { printProblem } from "#catalog/problem.ts";
import { plainTitle } from "#catalog/title.ts";

const { catalog, problems } = checkCatalog("catalog", new Date().getUTCFullYear());
const { resources, topics } = catalog;

describe("the catalog that comes with the bot", () => {
  it("has no problems", () => {
    expect(problems.map(printProblem)).toEqual([]);
  });

  it("holds the 32 resources that it began with", () => {
    expect(resources.filter(({ seed }) => seed)).toHaveLength(32);
  });

  it("picks three different resources for each topic, for three different readers", () => {
    for (const { id, picks } of topics) {
      expect(new Set(picks.map(({ resource }) => resource)), id).toHaveProperty("size", 3);
      expect(new Set(picks.map((pick) => pick.for)), id).toHaveProperty("size", 3);
    }
  });

  it("opens no more than one summary in fifty with the same four words", () => {
    const openings = Map.groupBy(resources, ({ summary }) =>
      plainTitle(summary).split(" ", 4).join(" "),
    );
    const most = Math.max(...[...openings.values()].map((same) => same.length));
    expect(most / resources.length).toBeLessThanOrEqual(0.02);
  });

  it("has no two summaries that are nearly the same", () => {
    expect(
      nearDuplicates(
        resources.map(({ summary }) => summary),
        0.6,
      ),
    ).toEqual([]);
  });

  it("says of at least 95 in 100 what is inside and which questions they answer", () => {
    const told = resources.filter(({ covers, answers }) => covers.length > 0 && answers.length > 0);
    expect(told.length / resources.length).toBeGreaterThanOrEqual(0.95);
  });

  it("names in SOURCES.md every list that its files name, as often as they do", () => {
    const table = readFileSync("catalog/SOURCES.md", "utf8");
    const told = [...table.matchAll(/^\| \[([^\]]+)\]\S+ \| (\d+) \|/gm)].map(([, list, count]) => [
      list,
      Number(count),
    ]);
    const named = Map.groupBy(
      resources.flatMap(({ listed_by }) => listed_by),
      (list) => list,
    );
    const counted = [...named].map(([list, times]) => [list, times.length]);
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(told));
  });
});
