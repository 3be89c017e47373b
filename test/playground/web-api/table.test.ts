import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { methods } from "#playground/web-api/methods.ts";
import { startCalled, type Called } from "./caller.ts";

const names = methods.map((method) => method.name);
const fileOf = (name: string) =>
  `${name.replaceAll(".", "-").replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}.ts`;

describe("the table of methods", () => {
  let called: Called;
  beforeAll(async () => {
    called = await startCalled();
  });
  afterAll(() => called.slack.close());

  it("names each method once, in order, and has a file for each", () => {
    expect(names).toEqual([...new Set(names)].toSorted());
    const files = new Set(readdirSync("src/playground/web-api"));
    expect(names.filter((name) => !files.has(fileOf(name)))).toEqual([]);
  });

  it("has no file with a method that is left out", () => {
    const folder = "src/playground/web-api";
    const defining = readdirSync(folder).filter((file) =>
      readFileSync(`${folder}/${file}`, "utf8").includes("= defineMethod({"),
    );
    expect(defining.toSorted()).toEqual(names.map(fileOf).toSorted());
  });

  it("is what the server answers to, and nothing else is", async () => {
    for (const name of names) {
      expect((await called.call(name)).error, name).not.toBe("unknown_method");
    }
    expect(await called.call("chat.shout")).toEqual({
      ok: false,
      error: "unknown_method",
      req_method: "chat.shout",
    });
  });

  it("has tests for each method", () => {
    const tests = readdirSync("test/playground/web-api")
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => readFileSync(`test/playground/web-api/${file}`, "utf8"))
      .join("\n");
    expect(names.filter((name) => !tests.includes(`describe("${name}"`))).toEqual([]);
  });
});
