import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { load } from "js-yaml";
import { z } from "zod";
import { checkCatalog } from "#catalog/check.ts";
import { printProblem } from "#catalog/problem.ts";
import { topics, writeCatalog } from "../catalog/write-catalog.ts";
import { runCli } from "./run-cli.ts";

/** Everything that tells people or machines what to type. */
const documents = [
  ...["README.md", "CONTRIBUTING.md"].filter((path) => existsSync(path)),
  ...globSync([".github/**/*.{md,yml}", "docs/**/*.md"]),
];

interface Told {
  readonly document: string;
  readonly words: readonly string[];
}

/** The command lines that a pattern finds, from its group on to where the code or the line ends. */
function told(pattern: RegExp): Told[] {
  return documents.flatMap((document) =>
    [...readFileSync(document, "utf8").matchAll(pattern)].map(([, line]) => ({
      document,
      words: (line ?? "").trim().split(/\s+/),
    })),
  );
}

describe("what the documents tell one to type is there", () => {
  const commands = told(/npm run (?:-s )?cli -- ([a-z][^`\n>#|]*)/g);

  it.each(commands)("$document: $words", async ({ words: [name = "", ...words] }) => {
    const { code, out } = await runCli([name, "--help"]);
    expect(code).toBe(0);
    for (const flag of words.filter((word) => word.startsWith("--")))
      expect(out).toContain(flag.replace(/=.*/, ""));
  });

  it("in package.json's scripts", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    const names = told(/npm run (?:-s )?([a-z][a-z:]*)/g).map(({ words: [name] }) => name);
    expect(names).not.toEqual([]);
    for (const name of names) expect(Object.keys(scripts)).toContain(name);
  });
});

describe("workflows and forms", () => {
  it.each(globSync(".github/**/*.yml"))("%s is YAML that says something", (path) => {
    expect(load(readFileSync(path, "utf8"))).toEqual(expect.any(Object));
  });

  it("run CI as everyone can run it", () => {
    expect(readFileSync(".github/workflows/ci.yml", "utf8")).toContain("run: .ci/run");
    expect(existsSync(".ci/run")).toBe(true);
  });
});

it("has an example of a resource that passes the check", () => {
  const example = /```yaml\n# catalog\/(\S+)\n([^`]*)```/.exec(
    readFileSync("CONTRIBUTING.md", "utf8"),
  );
  const [, path = "", text = ""] = example ?? [];
  const drift = { label: "Drift", description: "Changes of data." };
  const used = { monitoring: topics.monitoring, "drift-detection": drift };
  const { catalog, problems } = checkCatalog(
    writeCatalog({ "topics.yml": used, [path]: text }),
    2026,
  );
  expect(problems.map(printProblem)).toEqual([]);
  expect(catalog.resources.map(({ url }) => url)).toEqual([
    "https://example.com/monitoring-first-steps",
  ]);
});
