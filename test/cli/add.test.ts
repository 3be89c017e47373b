import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "#catalog/load.ts";
import { book, scratchFolder, topics, writeCatalog } from "../catalog/write-catalog.ts";
import { runCli } from "./run-cli.ts";

const summary =
  "Which figures to watch on a model that runs, for people who have just put one there.";
const flags = {
  title: "Watching a Model: A Primer",
  type: "guide",
  level: "beginner",
  topics: "monitoring",
  summary,
};

function words(url: string, given: Readonly<Record<string, string>>): string[] {
  return ["add", url, ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value])];
}

function catalogFolder(): string {
  const { monitoring } = topics;
  return writeCatalog(
    { "topics.yml": { monitoring }, "books/one.yml": book("one") },
    join(scratchFolder(), "catalog"),
  );
}

describe("with all values as flags", () => {
  it("writes the file and checks the catalog", async () => {
    const catalogDir = catalogFolder();
    const all = {
      ...flags,
      authors: "Ada Lovelace; Bo",
      covers: "alerts;figures",
      answers: "what now?",
      year: "2024",
    };
    const { code, out, err } = await runCli(words("https://example.com/primer", all), {
      catalogDir,
    });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      `${catalogDir}/guides/watching-model.yml is written.\n2 resources, 1 topic: no problems.\n`,
    );
    expect(readFileSync(join(catalogDir, "guides/watching-model.yml"), "utf8")).toBe(
      [
        'title: "Watching a Model: A Primer"',
        "url: https://example.com/primer",
        "authors: [Ada Lovelace, Bo]",
        "type: guide",
        "level: beginner",
        "year: 2024",
        "topics: [monitoring]",
        "summary: >-",
        `  ${summary}`,
        "covers:",
        "  - alerts",
        "  - figures",
        "answers:",
        "  - what now?",
        "",
      ].join("\n"),
    );
  });

  it("takes another id when the one from the title is taken", async () => {
    const catalogDir = catalogFolder();
    await runCli(words("https://example.com/a", flags), { catalogDir });
    const again = {
      ...flags,
      title: "Watching a model (talk)",
      summary: `${summary.slice(0, 60)} otherwise than before it was.`,
    };
    await runCli(words("https://example.com/b", again), { catalogDir });
    expect(loadCatalog(catalogDir).catalog.resource("watching-model-2")).toBeDefined();
  });

  it("brings the generated page up to date", async () => {
    const catalogDir = catalogFolder();
    await runCli(["docs"], { catalogDir });
    expect((await runCli(words("https://example.com/a", flags), { catalogDir })).code).toBe(0);
    expect(readFileSync(join(dirname(catalogDir), "docs/catalog.md"), "utf8")).toContain(
      flags.title,
    );
  });
});

describe("refuses, and writes nothing", () => {
  it("an address that is there, showing what is there", async () => {
    const catalogDir = catalogFolder();
    const { code, out } = await runCli(
      ["add", "http://www.example.com/one/?utm_source=x", "--no-https"],
      { catalogDir },
    );
    expect(code).toBe(1);
    expect(out).toContain(`It is in the catalog already: ${catalogDir}/books/one.yml`);
    expect(out).toContain(String(book("one")["title"]));
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["a bad address", { url: "javascript:alert(1)" }, "url: must be a web address"],
    ["an address without https", { url: "http://example.com/a" }, "url: must be https"],
    [
      "a title that is there",
      { title: String(book("one")["title"]) },
      "title: is the title of books/one.yml too",
    ],
    ["an unknown topic", { topics: "monitorin" }, "did you mean monitoring?"],
    ["a year that is no number", { year: "soon" }, 'year: must be a number (got "soon")'],
    ["an id that leaves the folder", { id: "../../x" }, "id: name must be lower-case words"],
  ])("%s", async (_, given, said) => {
    const { url = "https://example.com/a", ...fields } = given;
    const catalogDir = catalogFolder();
    const { code, err } = await runCli(words(url, { ...flags, ...fields }), { catalogDir });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(loadCatalog(catalogDir).catalog.resources).toHaveLength(1);
    expect(existsSync(join(catalogDir, "guides"))).toBe(false);
  });

  it("what is left open, every field at once", async () => {
    const { code, err } = await runCli(["add", "https://example.com/a"], {
      catalogDir: catalogFolder(),
    });
    expect(code).toBe(2);
    for (const field of ["title", "type", "level", "topics", "summary"])
      expect(err).toMatch(new RegExp(`^ {2}${field}: is missing`, "m"));
  });

  it("a file that is there, though it could not be read", async () => {
    const catalogDir = catalogFolder();
    const file = join(catalogDir, "guides/watching-model.yml");
    mkdirSync(dirname(file));
    writeFileSync(file, "title: [broken");
    const { code, err } = await runCli(words("https://example.com/a", flags), { catalogDir });
    expect(code).toBe(1);
    expect(err).toContain("guides/watching-model.yml is there already");
    expect(readFileSync(file, "utf8")).toBe("title: [broken");
  });
});

/** Someone at a terminal who answers each question as soon as it is on the screen. */
function person(answers: readonly (readonly [string, string])[]) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  // As `process.stdout`, this stays open when a prompt that is piped into it ends.
  const screenStream = new PassThrough();
  const stdout = Object.assign(screenStream, { isTTY: true, end: () => screenStream });
  const left = [...answers];
  let screen = "";
  stdout.on("data", (chunk: Buffer) => {
    screen += chunk.toString();
    const [question, answer] = left[0] ?? [];
    if (question === undefined || answer === undefined || !screen.includes(question)) return;
    left.shift();
    screen = "";
    // The prompt listens once it has drawn itself.
    setImmediate(() => stdin.write(answer));
  });
  return { stdin, stdout, unasked: left };
}

const enter = "\r";
const down = "\u001b[B";

describe("at a terminal", () => {
  it("asks for the rest, offers the topics that the title names, and writes the file", async () => {
    const catalogDir = catalogFolder();
    const { unasked, ...terminal } = person([
      ["Title", `Monitoring for small teams${enter}`],
      ["Type", `${down}${down}${down}${enter}`],
      ["For whom", enter],
      ["Cost", enter],
      ["Authors", `Ada; Bo${enter}`],
      ["Year", `2022${enter}`],
      ["Topics", enter],
      ["Summary", `${summary}${enter}`],
      ["Subjects", enter],
      ["Questions", `what now?${enter}`],
    ]);
    const { code } = await runCli(["add", "https://example.com/a"], { catalogDir, ...terminal });
    expect(unasked).toEqual([]);
    expect(code).toBe(0);
    expect(loadCatalog(catalogDir).catalog.resource("monitoring-small-teams")).toMatchObject({
      type: "guide",
      level: "beginner",
      cost: "free",
      authors: ["Ada", "Bo"],
      year: 2022,
      topics: ["monitoring"],
      answers: ["what now?"],
    });
  });

  it("says at once what is wrong with an answer, and asks again", async () => {
    const catalogDir = catalogFolder();
    const { unasked, ...terminal } = person([
      ["Summary", `Short.${enter}`],
      ["must be at least 60 characters (got 6)", `${" and more of it".repeat(5)}${enter}`],
      ["Subjects", enter],
      ["Questions", enter],
    ]);
    const given = {
      title: "Other",
      type: "guide",
      level: "all",
      cost: "free",
      authors: "Bo",
      year: "2020",
      topics: "monitoring",
    };
    const { code } = await runCli(words("https://example.com/a", given), {
      catalogDir,
      ...terminal,
    });
    expect(unasked).toEqual([]);
    expect(code).toBe(0);
  });

  it("writes nothing when left off with Ctrl-C", async () => {
    const catalogDir = catalogFolder();
    const { stdin, stdout } = person([["Title", "\u0003"]]);
    const { code, err } = await runCli(["add", "https://example.com/a"], {
      catalogDir,
      stdin,
      stdout,
    });
    expect([code, err]).toEqual([1, "Left off; nothing was written.\n"]);
    expect(loadCatalog(catalogDir).catalog.resources).toHaveLength(1);
  });
});
