import { describe, expect, it } from "vitest";
import { loadJudged } from "#cli/evaluate-judged.ts";
import { createOwn } from "#cli/evaluate-peers.ts";
import { runQueries, summarise } from "#cli/evaluate-run.ts";
import { devFile, openedFile, realCatalog } from "./real-catalog.ts";

/**
 * Some way below what was measured (README), so that an edited summary breaks nothing and a broken
 * factor does. By kind there are few queries, so the room is wider.
 */
const overallFloor = 0.81;
const kindFloors = {
  topic: 0.86,
  acronym: 0.83,
  typo: 0.74,
  title: 0.86,
  person: 0.95,
  filter: 0.73,
  question: 0.7,
  thread: 0.45,
  multi: 0.8,
  tool: 0.82,
} as const;

const { queries, missing } = loadJudged(devFile, realCatalog);
const summary = summarise(runQueries(createOwn(realCatalog), queries));

describe("on the judged queries", () => {
  it("every judged address is in the catalog", () => {
    expect(missing).toEqual([]);
  });

  it(`nDCG@10 is at least ${overallFloor}`, () => {
    expect(summary.overall.ndcg).toBeGreaterThan(overallFloor);
  });

  it.each(Object.entries(kindFloors))("nDCG@10 of %s queries is at least %d", (kind, floor) => {
    expect(summary.kinds[kind]?.ndcg).toBeGreaterThan(floor);
  });

  it("no real query is left without hits and no off-topic one gets any", () => {
    expect(summary.overall.nothingFound).toBe(0);
    expect(summary.silent).toBe(1);
  });

  it("a useful resource stands among the first three for 19 of 20", () => {
    expect(summary.overall.success3).toBeGreaterThan(0.95);
  });
});

const openedFloor = 0.73;
const openedKinds = { question: 0.57, thread: 0.67, filter: 0.81, multi: 0.7 } as const;
const opened = loadJudged(openedFile, realCatalog);
const openedSummary = summarise(runQueries(createOwn(realCatalog), opened.queries));

describe("on the harder queries", () => {
  it("every judged address is in the catalog", () => {
    expect(opened.missing).toEqual([]);
  });

  it(`nDCG@10 is at least ${openedFloor}`, () => {
    expect(openedSummary.overall.ndcg).toBeGreaterThan(openedFloor);
  });

  it.each(Object.entries(openedKinds))("nDCG@10 of %s queries is at least %d", (kind, floor) => {
    expect(openedSummary.kinds[kind]?.ndcg).toBeGreaterThan(floor);
  });

  it("hardly a real query is left without hits, and most off-topic ones are", () => {
    expect(openedSummary.overall.nothingFound).toBeLessThan(0.03);
    expect(openedSummary.silent).toBeGreaterThan(0.8);
  });
});
