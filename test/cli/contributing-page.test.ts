import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scratchFolder } from "../catalog/write-catalog.ts";
import { runCli } from "./run-cli.ts";

it("has an example file of CONTRIBUTING.md that check finds no fault with", async () => {
  const page = readFileSync("CONTRIBUTING.md", "utf8");
  const [, path = "", example = ""] = /```yaml\n# catalog\/(\S+)\n(.*?)```/su.exec(page) ?? [];
  const catalogDir = join(scratchFolder(), "catalog");
  cpSync("catalog", catalogDir, { recursive: true });
  writeFileSync(join(catalogDir, path), example);
  const { code, out } = await runCli(["check"], { catalogDir });
  expect(out).toMatch(/^695 resources, 45 topics: no problems\.$/mu);
  expect(code).toBe(0);
});
