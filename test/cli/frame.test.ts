import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { commands } from "#cli/all.ts";
import { runCli } from "./run-cli.ts";

const names = (help: string) =>
  [...help.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name ?? "");

describe("help", () => {
  it("names every command, each with a line of what it does", async () => {
    const { code, out } = await runCli(["--help"]);
    expect(code).toBe(0);
    expect(names(out)).toHaveLength(commands.length + 1);
    for (const line of out.split("\n").filter((each) => /^ {2}[a-z]/.test(each)))
      expect(line).toMatch(/^ {2}\S.* {2,}\S/);
  });

  it("stands behind each command", async () => {
    const { out } = await runCli(["--help"]);
    for (const name of names(out)) {
      const help = await runCli([name, "--help"]);
      expect(help.code).toBe(0);
      expect(help.out).toContain("Usage:");
    }
  });

  it("is what one gets for no command at all, as an error", async () => {
    const { code, out, err } = await runCli([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage:");
  });
});

describe("what is not understood ends in 2 and one sentence", () => {
  it.each([
    ["a command that is not there", ["chekc"], "Did you mean check?"],
    ["an option that is not there", ["check", "--jsn"], "unknown option '--jsn'"],
    ["one word too many", ["stats", "books"], "too many arguments"],
  ])("%s", async (_, words, said) => {
    const { code, out, err } = await runCli(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).not.toContain("\n    at ");
  });
});

describe("the process", () => {
  const main = ["src/cli/main.ts"];
  it("ends with the command's exit code", () => {
    expect(spawnSync(process.execPath, [...main, "stats", "--bad"]).status).toBe(2);
    const env = { ...process.env, CATALOG_DIR: "/no/such/catalog" };
    expect(spawnSync(process.execPath, [...main, "check"], { env }).status).toBe(1);
    expect(spawnSync(process.execPath, [...main, "--help"]).status).toBe(0);
  });

  it("is quiet when nobody reads on", () => {
    const line = `"${process.execPath}" src/cli/main.ts stats 2>&1 | true`;
    expect(execFileSync("sh", ["-c", line]).toString()).toBe("");
  });
});
