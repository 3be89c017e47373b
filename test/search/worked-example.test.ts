import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createSearch } from "#search/search.ts";
import { defaultWeights } from "#search/weights.ts";
import { realCatalog } from "./real-catalog.ts";

const page = readFileSync(new URL("../../docs/search.md", import.meta.url), "utf8");
const example = page.slice(page.indexOf("## A worked example"), page.indexOf("## How good it is"));
const query = /`([^`]+)` reads as/.exec(example)?.[1] ?? "";
const result = createSearch(realCatalog)(query, { limit: 2 });

it("is understood as the page says", () => {
  const said = /reads as \*\*([^*]+)\*\*/.exec(example)?.[1];
  expect(result.understood.map(({ label }) => label).join(" · ")).toBe(said);
  for (const { from, to } of result.corrections) {
    expect(example.replaceAll(/\s+/g, " ")).toContain(`_${to}_ for _${from}_`);
  }
  expect(result.corrections).toHaveLength(2);
});

it("finds what the page's table shows, for the reasons it names", () => {
  const rows = example
    .split("\n")
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const found = result.hits.map(({ resource, reasons }, at) => {
    const why = reasons.slice(0, 3).map(({ text }) => text);
    return ["", String(at + 1), resource.title, resource.type, why.join(" · "), ""];
  });
  expect(rows).toEqual(found);
});

it("is weighed as the page says", () => {
  expect(example.replaceAll(/\s+/g, " ")).toContain(
    `leaves ${defaultWeights.missedType * 100} % of a score`,
  );
});
