import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pairedBootstrap } from "#cli/evaluate-bootstrap.ts";
import { ndcg, precisionAt, reciprocalRank, successAt } from "#cli/evaluate-metrics.ts";
import { runCli } from "./run-cli.ts";

const catalogDir = fileURLToPath(new URL("../../catalog", import.meta.url));

function judgedFile(...lines: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "judged-")), "judged.jsonl");
  writeFileSync(file, lines.join("\n"));
  return file;
}

describe("the figures", () => {
  it("give 1 for the best order and less for any other", () => {
    expect(ndcg([3, 2, 1], [1, 2, 3])).toBe(1);
    expect(ndcg([1, 2, 3], [1, 2, 3])).toBeLessThan(1);
    expect(ndcg([], [3])).toBe(0);
  });

  it("weigh grades by 2^grade − 1 and places by their logarithm", () => {
    expect(ndcg([0, 3], [3])).toBeCloseTo(1 / Math.log2(3));
    expect(ndcg([2], [3])).toBeCloseTo(3 / 7);
  });

  it("count a grade of 2 or more as useful", () => {
    expect(reciprocalRank([1, 0, 2])).toBeCloseTo(1 / 3);
    expect(successAt([1, 1, 1, 3], 3)).toBe(0);
    expect(precisionAt([3, 1, 2], 5)).toBeCloseTo(0.4);
  });
});

describe("the interval", () => {
  it("holds the difference, and shuts out 0 where one is always better", () => {
    const { difference, low, high } = pairedBootstrap([0.5, 0.7, 0.9], [0.4, 0.6, 0.8]);
    expect(difference).toBeCloseTo(0.1);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThanOrEqual(low);
  });
});

describe("evaluate", () => {
  it("runs its peers beside it and gives the lead", async () => {
    const { out, code } = await runCli(["evaluate", "--against", "lunr,minisearch"], {
      catalogDir,
    });
    expect(code).toBe(0);
    expect(out).toMatch(/Lead over lunr: \+0\.\d+ nDCG/);
    expect(out).toMatch(/Lead over minisearch: \+0\.\d+ nDCG/);
  });

  it("names judged addresses that the catalog lacks", async () => {
    const file = judgedFile('{"query":"x","kind":"topic","grades":{"https://nowhere.example/":3}}');
    const { out, code } = await runCli(["evaluate", "--file", file], { catalogDir });
    expect(code).toBe(1);
    expect(out).toContain("Judged but not in the catalog:\n  https://nowhere.example/");
  });

  it("says which line it cannot read", async () => {
    const { err, code } = await runCli(["evaluate", "--file", judgedFile("", "oops")], {
      catalogDir,
    });
    expect(code).toBe(1);
    expect(err).toContain("line 2: must be");
  });
});
