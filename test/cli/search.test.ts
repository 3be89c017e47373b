import { describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { runCli } from "./run-cli.ts";

const catalogDir = fileURLToPath(new URL("../../catalog", import.meta.url));

const answer = (text: string): { query: string; hits: { id: string }[]; filters: object } =>
  JSON.parse(text) as { query: string; hits: { id: string }[]; filters: object };

describe("search", () => {
  it("prints titles, addresses and reasons", async () => {
    const { code, out } = await runCli(["search", "monitoring", "--limit", "2"], { catalogDir });
    expect(code).toBe(0);
    expect(out).toMatch(/^Monitoring and observability\n 1 {2}.+\n.+\n {4}https:/);
    expect(out).toContain("why: topic: Monitoring and observability");
  });

  it("gives the hit's fields and what was understood as JSON", async () => {
    const words = ["search", "free", "courses", "-paid", "--json", "--limit", "3"];
    const { out } = await runCli(words, { catalogDir });
    const { hits, filters } = answer(out);
    const keys = ["id", "title", "url", "type", "level", "cost", "score", "reasons"];
    expect(hits.map((hit) => Object.keys(hit))).toEqual([keys, keys, keys]);
    expect(filters).toEqual({ cost: "free", type: "course", not: { cost: "paid" } });
  });

  it("says which value of an operator means nothing, and which do", async () => {
    const words = ["search", "cost:dear", "since:soon", "drift", "--limit", "1"];
    const { out } = await runCli(words, { catalogDir });
    expect(out).toContain(
      "cost:dear means nothing and was left out. There is: free, freemium, paid.",
    );
    expect(out).toContain("since:soon means nothing and was left out. There is: a number");
  });

  it("ends with 1 where nothing is found, with 2 without words or with an unknown option", async () => {
    const codes = await Promise.all(
      [
        ["search", "pizza"],
        ["search"],
        ["search", "x", "--limt"],
        ["search", "x", "--limit", "0"],
        ["search", " "],
        ["search", "--batch", "drift"],
      ].map(async (words) => (await runCli(words, { catalogDir })).code),
    );
    expect(codes).toEqual([1, 2, 2, 2, 2, 2]);
  });

  it("answers a batch line by line, also empty and hostile ones", async () => {
    const lines = ["monitoring", "", "\u0000*:^~ \u2028 x\ry", "best pizza in naples", "rag"];
    const { code, out } = await runCli(["search", "--batch", "--limit", "1"], {
      catalogDir,
      input: lines.join("\n"),
    });
    const answers = out.trimEnd().split("\n").map(answer);
    expect(code).toBe(0);
    expect(answers.map(({ query }) => query)).toEqual(lines);
    expect(answers.map(({ hits }) => hits.length)).toEqual([1, 0, 0, 0, 1]);
  });

  it("says where to look when the catalog cannot be read", async () => {
    const { code, err } = await runCli(["search", "x"]);
    expect(code).toBe(1);
    expect(err).toContain("no resource could be read");
  });
});

describe("explain", () => {
  it("parts the distance between two hits among their factors", async () => {
    const words = ["explain", "monitoring", "--id", "evidently", "--id", "grafana"];
    const { out } = await runCli(words, { catalogDir });
    expect(out).toMatch(
      /Why \S+ stands above \S+ \(shares of the distance\):\n( +-?\d+ % {2}\w+: .+\n)+/,
    );
  });

  it("names an id that no resource has", async () => {
    const { code, err } = await runCli(["explain", "x", "--id", "nope"], { catalogDir });
    expect({ code, err }).toEqual({
      code: 1,
      err: "nope: no resource has this id. `search --json` shows ids.\n",
    });
  });
});

describe("path", () => {
  it("gives steps with their hours and the sum", async () => {
    const { out } = await runCli(["path", "monitoring", "in", "10", "hours", "--json"], {
      catalogDir,
    });
    const { steps, hours } = JSON.parse(out) as { steps: { hours: number }[]; hours: number };
    expect(steps.length).toBeGreaterThan(2);
    expect(hours).toBeLessThanOrEqual(10);
  });
});
