import { expect, it } from "vitest";
import { book, writeCatalog } from "../catalog/write-catalog.ts";
import { runCli } from "./run-cli.ts";

function threeResources(): string {
  return writeCatalog({
    "books/one.yml": book("one"),
    "books/two.yml": book("two", { topics: ["deployment", "monitoring"], level: "advanced" }),
    "tools/three.yml": book("three", { type: "tool", cost: "paid", status: "archived" }),
  });
}

it("counts by type, level, cost and status", async () => {
  const { code, out } = await runCli(["stats"], { catalogDir: threeResources() });
  expect(code).toBe(0);
  expect(out).toContain("3 resources in 2 topics.");
  expect(out).toContain("Type: book 2, tool 1\n");
  expect(out).toContain("Level: beginner 2, advanced 1\n");
  expect(out).toContain("Cost: free 2, paid 1\n");
  expect(out).toContain("Status: active 2, archived 1\n");
});

it("shows each topic's coverage, with nought as a dot, and where it is thin", async () => {
  const { out } = await runCli(["stats"], { catalogDir: threeResources() });
  expect(out).toMatch(/^monitoring +3 +2 +· +1 +· +2 +· +1 +· +1 +·$/m);
  expect(out).toMatch(/^deployment +1 +· +· +1 +· +1 +· +· +· +· +·$/m);
  expect(out).toContain("Nothing for beginners: deployment.");
  expect(out).toContain("Fewer than 5 resources: monitoring, deployment.");
});

it("gives the same as JSON", async () => {
  const { out } = await runCli(["stats", "--json"], { catalogDir: threeResources() });
  expect(JSON.parse(out)).toMatchObject({
    total: 3,
    type: { book: 2, tool: 1, course: 0 },
    topics: [
      { id: "monitoring", total: 3, level: { beginner: 2, advanced: 1 } },
      { id: "deployment", total: 1 },
    ],
  });
});

it("says what to do where there is nothing to count", async () => {
  const { code, out, err } = await runCli(["stats"], { catalogDir: "/no/such/catalog" });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("no resource could be read. Run");
});
