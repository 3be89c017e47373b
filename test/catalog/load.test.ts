import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "#catalog/load.ts";
import { printProblem } from "#catalog/problem.ts";
import { book, scratchFolder, writeCatalog, type Files } from "./write-catalog.ts";

const goodTitle = String(book("good")["title"]);

/** What loading says, paths from the catalog's folder. */
function problemsIn(folder: string): string[] {
  return loadCatalog(folder).problems.map((problem) =>
    printProblem(problem).replaceAll(`${folder}/`, ""),
  );
}

function idsIn(folder: string): string[] {
  return loadCatalog(folder).catalog.resources.map(({ id }) => id);
}

it("loads every resource of every folder, each with its type's hours", () => {
  const folder = writeCatalog({
    "books/alpha.yml": book("alpha"),
    "tools/beta.yml": book("beta", { type: "tool", hours: 7 }),
  });
  const { catalog, problems } = loadCatalog(folder);
  expect(problems).toEqual([]);
  expect(catalog.resource("alpha")).toMatchObject({
    url: "https://example.com/alpha",
    hours: 12,
    status: "active",
  });
  expect(catalog.resource("beta")).toMatchObject({ hours: 7 });
  expect(catalog.topic("monitoring")).toMatchObject({ label: "Monitoring", parents: [] });
});

it("gives an empty catalog and one problem for a folder that does not exist", () => {
  const { catalog, problems } = loadCatalog("/no/such/folder");
  expect(catalog.resources).toEqual([]);
  expect(problems.map(printProblem)).toEqual([
    "/no/such/folder: cannot be opened (got ENOENT), set CATALOG_DIR to the folder that holds topics.yml",
  ]);
});

describe("one bad file is one clear problem, and the others load", () => {
  const big = `summary: ${"long ".repeat(2_000_000)}`;
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n`;
  const cases: readonly (readonly [string, Files, string])[] = [
    ["bad YAML", { "books/x.yml": "title: [open" }, "books/x.yml: is not good YAML at line 1 (got"],
    [
      "two documents",
      { "books/x.yml": "a: 1\n---\nb: 2\n" },
      "books/x.yml: has more than one document (got ---), keep one",
    ],
    ["an empty file", { "books/x.yml": "" }, "books/x.yml: is empty, fill it in or remove it"],
    [
      "only a comment",
      { "books/x.yml": "# later\n" },
      "books/x.yml: is empty, fill it in or remove it",
    ],
    [
      "a list",
      { "books/x.yml": "- a\n" },
      'books/x.yml: must be fields with values (got ["a"]), write',
    ],
    [
      "other bytes than UTF-8",
      { "books/x.yml": Buffer.from([0x74, 0xe9, 0xff]) },
      "books/x.yml: must be UTF-8 text (got other bytes)",
    ],
    ["10 MB", { "books/x.yml": big }, "books/x.yml: must be at most 1000000 bytes (got 10000009)"],
    [
      "an alias bomb",
      { "books/x.yml": bomb },
      "books/x.yml: is not good YAML at line 2 (got an alias, which is not taken here), write the text out",
    ],
    ["endless nesting", { "books/x.yml": `a: ${"[".repeat(20_000)}` }, "books/x.yml: "],
    [
      "a key twice",
      { "books/x.yml": "title: a\nurl: b\ntitle: c\n" },
      'books/x.yml: is not good YAML at line 3 (got the key "title" twice), mend it there',
    ],
    [
      "a key that reaches prototypes",
      { "books/x.yml": "__proto__: {polluted: true}\n" },
      'books/x.yml: is not good YAML at line 1 (got the key "__proto__", which is no plain name)',
    ],
    [
      "a number for a key",
      { "books/x.yml": "2020: a\n" },
      "(got the key 2020, which is no plain name)",
    ],
    [
      "a tag of its own",
      { "books/x.yml": "title: !!js/function x\n" },
      "books/x.yml: is not good YAML at line 1 (got",
    ],
    [
      "an unknown field",
      { "books/x.yml": book("x", { stars: 5 }) },
      "books/x.yml: stars: is not a field known here (got 5), remove it or correct its name",
    ],
    [
      "a field missing",
      { "books/x.yml": book("x", { title: undefined }) },
      "books/x.yml: title: is missing (got nothing), add it",
    ],
    [
      "a number for a title",
      { "books/x.yml": book("x", { title: 1984 }) },
      "books/x.yml: title: must be text (got 1984), put it in quotes",
    ],
    [
      "a mistyped level",
      { "books/x.yml": book("x", { level: "beginer" }) },
      'books/x.yml: level: must be one of beginner, intermediate, advanced, all (got "beginer"), did you mean beginner?',
    ],
    [
      "a summary too long",
      { "books/x.yml": book("x", { summary: "long ".repeat(60) }) },
      "books/x.yml: summary: must be at most 240 characters (got 300), shorten it",
    ],
    [
      "a summary too short",
      { "books/x.yml": book("x", { summary: "Short." }) },
      "books/x.yml: summary: must be at least 60 characters (got 6), add to it",
    ],
    [
      "a control character",
      { "books/x.yml": book("x", { title: "a\u001bb" }) },
      'title: must be one line without control or direction characters (got "a\\u001bb")',
    ],
    [
      "a year before 1990",
      { "books/x.yml": book("x", { year: 1989 }) },
      "books/x.yml: year: must be at least 1990 (got 1989), correct it",
    ],
    [
      "an unknown topic",
      { "books/x.yml": book("x", { topics: ["monitorin"] }) },
      'books/x.yml: topics.0: is no topic of topics.yml (got "monitorin"), did you mean monitoring?',
    ],
    [
      "http",
      { "books/x.yml": book("x", { url: "http://x.org" }) },
      'books/x.yml: url: must be https (got "http://x.org"), or set no_https: true where the site has none',
    ],
    [
      "javascript:",
      { "books/x.yml": book("x", { url: "javascript:alert(1)" }) },
      'books/x.yml: url: must be a web address (got "javascript:alert(1)")',
    ],
    [
      "a password in the address",
      { "books/x.yml": book("x", { url: "https://a:b@x.org" }) },
      'books/x.yml: url: must not hold a name or password (got "x.org")',
    ],
    [
      "another id than the file's name",
      { "books/x.yml": book("x", { id: "y" }) },
      'books/x.yml: id: must be the file\'s name, x (got "y")',
    ],
    [
      "a name that is no id",
      { "books/Big_X.yml": book("x") },
      'books/Big_X.yml: name must be lower-case words joined by hyphens (got "Big_X"), correct it',
    ],
    [
      "a name too long",
      { [`books/${"x".repeat(51)}.yml`]: book("x") },
      "name must be at most 50 characters (got 51), shorten it",
    ],
    [
      "the wrong folder",
      { "books/x.yml": book("x", { type: "talk" }) },
      'books/x.yml: type: must be book in this folder (got "talk"), move the file to talks/',
    ],
    [
      "an unknown folder",
      { "boks/x.yml": book("x") },
      'boks: is no folder of the catalog (got "boks"), did you mean books?',
    ],
    ["another ending", { "books/x.yaml": book("x") }, 'books/x.yaml: is not read (got "x.yaml")'],
    [
      "the same name twice",
      { "talks/good.yml": book("x", { type: "talk" }) },
      'talks/good.yml: has the name of books/good.yml (got "good"), rename one of them',
    ],
    [
      "the same address",
      {
        "books/x.yml": book("x", {
          url: "http://www.example.com/good/?utm_source=a",
          no_https: true,
        }),
      },
      "books/x.yml: url: is the address of books/good.yml too",
    ],
    [
      "the same title",
      { "books/x.yml": book("x", { title: `${goodTitle.toUpperCase()}!` }) },
      'books/x.yml: title: is the title of books/good.yml too (got "',
    ],
  ];

  it.each(cases)("%s", (_, files, said) => {
    const folder = writeCatalog({ "books/good.yml": book("good"), ...files });
    const problems = problemsIn(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
    expect(idsIn(folder)).toEqual(["good"]);
  });
});

it("reports every problem of every file at once", () => {
  const folder = writeCatalog({
    "books/x.yml": book("x", { level: "hard", stars: 5, year: "2020" }),
    "tools/y.yml": "title: [",
  });
  expect(problemsIn(folder)).toEqual([
    expect.stringMatching(
      /^books\/x.yml: level: must be one of .* \(got "hard"\), choose one of them$/,
    ),
    'books/x.yml: year: must be a number (got "2020"), write it in digits without quotes',
    "books/x.yml: stars: is not a field known here (got 5), remove it or correct its name",
    expect.stringMatching(/^tools\/y.yml: is not good YAML at line 1 /),
  ]);
});

it("accepts two resources of one title when one names the other", () => {
  const twin = book("x", { title: goodTitle, same_name_as: ["good"] });
  const folder = writeCatalog({ "books/good.yml": book("good"), "books/x.yml": twin });
  expect(problemsIn(folder)).toEqual([]);
  expect(idsIn(folder)).toEqual(["good", "x"]);
});

describe("what is no plain file inside the folder", () => {
  it("follows a link that stays inside and refuses one that leaves", () => {
    const folder = writeCatalog({
      ".data/inside.yml": book("inside"),
      "books/good.yml": book("good"),
    });
    const outside = join(scratchFolder(), "secret.yml");
    writeFileSync(outside, "title: secret");
    symlinkSync("../.data/inside.yml", join(folder, "books/inside.yml"));
    symlinkSync(outside, join(folder, "books/outside.yml"));
    expect(idsIn(folder)).toEqual(["good", "inside"]);
    expect(problemsIn(folder)).toEqual([
      "books/outside.yml: is a link to a place outside the catalog, put the file itself here",
    ]);
  });

  it("refuses a whole folder that is a link to the outside", () => {
    const folder = writeCatalog({});
    const outside = writeCatalog({ "x.yml": book("x") });
    symlinkSync(outside, join(folder, "books"));
    expect(problemsIn(folder)).toEqual([
      "books: is a link to a place outside the catalog, put the folder itself here",
    ]);
  });

  it("neither waits on a pipe nor trips over folders and dangling or circular links", () => {
    const folder = writeCatalog({ "books/good.yml": book("good") });
    execFileSync("mkfifo", [join(folder, "books/pipe.yml")]);
    mkdirSync(join(folder, "books/folder.yml"));
    symlinkSync("nowhere.yml", join(folder, "books/dangling.yml"));
    symlinkSync("circle.yml", join(folder, "books/circle.yml"));
    expect(idsIn(folder)).toEqual(["good"]);
    expect(problemsIn(folder)).toEqual([
      "books/circle.yml: cannot be read (got ELOOP), see that it is there and readable",
      "books/dangling.yml: cannot be read (got ENOENT), see that it is there and readable",
      "books/folder.yml: is a folder, a resource is a file",
      "books/pipe.yml: is a pipe, socket or device, put a plain file here",
    ]);
  });
});
