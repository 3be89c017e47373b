import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { book, writeCatalog } from "../catalog/write-catalog.ts";
import { firstTimes, redirect, silence, startServer, status } from "./misbehaving-server.ts";
import { runCli } from "./run-cli.ts";

/** A catalog whose resources are a server's paths, and a run of `links` over it. */
async function linksOver(paths: Parameters<typeof startServer>[0]) {
  const server = await startServer(paths);
  const files = Object.keys(paths).map((path) => {
    const name = path.slice(1);
    return [`books/${name}.yml`, book(name, { url: `${server.origin}${path}`, no_https: true })];
  });
  const catalogDir = writeCatalog(Object.fromEntries(files) as Record<string, unknown>);
  const links = (...flags: string[]) =>
    runCli(["links", "--allow-loopback", "--spacing", "0", ...flags], { catalogDir });
  const kept = () =>
    JSON.parse(readFileSync(join(catalogDir, "links.json"), "utf8")) as Record<string, unknown>;
  return { server, catalogDir, links, kept, journal: join(catalogDir, ".links-journal.jsonl") };
}

it("reports by what there is to do, keeps what it found, and ends in 1 where something is wrong", async () => {
  const { server, catalogDir, links, kept } = await linksOver({
    "/alive": status(200),
    "/dead": status(404),
    "/forbidden": status(403),
    "/moved": redirect(301, "/alive"),
    "/unreachable": status(500),
  });
  const { code, out } = await links();
  expect(code).toBe(1);
  const line = (name: string) => `  ${catalogDir}/books/${name}.yml: ${server.origin}/${name}: `;
  expect(out.split("\n")).toEqual([
    "Dead: find where it went, or retire the resource with status: archived",
    `${line("dead")}answers 404`,
    "",
    "Moved: give the new address",
    `${line("moved")}moved for good, by redirect to ${server.origin}/alive`,
    "",
    "Unreachable: no proper answer this time, look again later",
    `${line("unreachable")}answers 500`,
    "",
    "Forbidden to robots: only a person with a browser can tell",
    `${line("forbidden")}answers 403`,
    "",
    "5 addresses visited: 1 alive, 1 moved, 1 dead, 1 forbidden, 1 unreachable.",
    "",
  ]);
  const today = "2026-11-24";
  expect(kept()).toMatchObject({
    alive: { url: `${server.origin}/alive`, state: "alive", checked: today, alive: today },
    dead: { state: "dead", status: 404, detail: "answers 404" },
    moved: { state: "moved", alive: today, to: `${server.origin}/alive` },
  });
  expect(kept()["dead"]).not.toHaveProperty("alive");
});

it("ends in 0 where all are alive, and gives the same as JSON", async () => {
  const { links } = await linksOver({ "/one": status(200) });
  const { code, out } = await links("--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    counts: { alive: 1, dead: 0 },
    visited: [{ id: "one", visit: { state: "alive" } }],
  });
});

it("does not visit this machine unless it is told to", async () => {
  const { server, catalogDir } = await linksOver({ "/one": status(200) });
  const { code, out } = await runCli(["links", "--spacing", "0"], { catalogDir });
  expect(code).toBe(1);
  expect(out).toContain("127.0.0.1 is not on the public internet (loopback)");
  expect(server.asked).toEqual([]);
});

it("still knows when a link that has died was last seen alive", async () => {
  const { catalogDir, links, kept } = await linksOver({ "/one": status(404) });
  await links();
  const before = kept()["one"] as { url: string };
  const known = { ...before, state: "alive", checked: "2026-01-05", alive: "2026-01-05" };
  writeFileSync(join(catalogDir, "links.json"), JSON.stringify({ one: known, gone: known }));
  await links();
  expect(kept()).toEqual({ one: { ...before, alive: "2026-01-05" } });
});

describe("--changed", () => {
  it("visits only what is new or has another address than last time", async () => {
    const { server, catalogDir, links, kept } = await linksOver({
      "/one": status(200),
      "/two": status(200),
    });
    await links();
    const extra = book("three", { url: `${server.origin}/three`, no_https: true });
    writeCatalog({ "books/three.yml": extra }, catalogDir);
    const { out } = await links("--changed");
    expect(server.asked.slice(2)).toEqual(["HEAD /three", "GET /three"]);
    expect(out).toContain("1 address visited: 1 dead.");
    expect(Object.keys(kept())).toEqual(["one", "three", "two"]);
  });
});

describe("a run that was cut off", () => {
  const found = { state: "alive", status: 200, detail: "answers" };
  const entry = (url: string, at: string) =>
    JSON.stringify({ url, at: Date.parse(at), visit: found });

  it("goes on where it stopped, and leaves no journal when it is done", async () => {
    const { server, links, journal, kept } = await linksOver({
      "/one": status(404),
      "/two": status(200),
    });
    const lines = [entry(`${server.origin}/one`, "2026-11-24T11:00:00Z"), '{"url":"http'];
    writeFileSync(journal, lines.join("\n"));
    const { code, err } = await links();
    expect(err).toBe("Going on where the last run stopped: 1 of 2 are visited.\n");
    expect(server.asked).toEqual(["HEAD /two"]);
    expect(code).toBe(0);
    expect(Object.keys(kept())).toEqual(["one", "two"]);
    expect(existsSync(journal)).toBe(false);
  });

  it("goes on after being killed in the middle", async () => {
    const { server, catalogDir, kept, links } = await linksOver({
      "/one": status(200),
      "/two": firstTimes(1, silence, status(200)),
    });
    const words = ["links", "--allow-loopback", "--spacing", "0", "--concurrency", "1"];
    const child = spawn(process.execPath, ["src/cli/main.ts", ...words], {
      env: { ...process.env, CATALOG_DIR: catalogDir },
    });
    const killed = once(child, "exit");
    await server.whenAsked("HEAD /two");
    child.kill("SIGKILL");
    await killed;
    expect(existsSync(join(catalogDir, "links.json"))).toBe(false);
    expect((await links()).out).toContain("2 addresses visited: 2 alive.");
    expect(server.asked).toEqual(["HEAD /one", "HEAD /two", "HEAD /two"]);
    expect(Object.keys(kept())).toEqual(["one", "two"]);
  });

  it("starts anew after a day", async () => {
    const { server, links, journal } = await linksOver({ "/one": status(200) });
    writeFileSync(journal, `${entry(`${server.origin}/one`, "2026-11-23T11:00:00Z")}\n`);
    await links();
    expect(server.asked).toEqual(["HEAD /one"]);
  });

  it("has written down each visit before the next", async () => {
    const seen: string[] = [];
    const note: Parameters<typeof startServer>[0][string] = (_, response) => {
      seen.push(existsSync(over.journal) ? readFileSync(over.journal, "utf8") : "");
      response.end();
    };
    const over = await linksOver({ "/one": note, "/two": note });
    await over.links("--concurrency", "1");
    expect(seen.map((text) => text.split("\n").length - 1)).toEqual([0, 1]);
  });
});

it("shows how far it is on a terminal, and only there", async () => {
  const { catalogDir } = await linksOver({ "/one": status(200) });
  let screen = "";
  const stderr = { isTTY: true, write: (text: string) => (screen += text) };
  const words = ["links", "--allow-loopback", "--spacing", "0"];
  const { out } = await runCli(words, { catalogDir, stderr });
  expect(screen).toContain("1 of 1 visited, 1 alive");
  expect(out).not.toContain("\u001b");
});

it("says what to do about a links.json that it cannot read", async () => {
  const { catalogDir, links } = await linksOver({ "/one": status(200) });
  writeFileSync(join(catalogDir, "links.json"), '{"one": 5}');
  const { code, err } = await links();
  expect(code).toBe(1);
  expect(err).toMatch(
    /links\.json: is not what the last visit wrote \(got .*\), remove it and visit again/,
  );
});

it.each([
  ["--concurrency", "0"],
  ["--concurrency", "many"],
  ["--timeout", "-1"],
  ["--spacing", "1e3"],
])("does not understand %s %s", async (flag, value) => {
  const { code, err } = await runCli(["links", flag, value]);
  expect(code).toBe(2);
  expect(err).toContain("It must be a whole number from");
});
