import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { book, scratchFolder, topics, writeCatalog, type Files } from "../catalog/write-catalog.ts";
import { runCli } from "./run-cli.ts";

function catalogOf(files: Files): string {
  return writeCatalog(
    { "topics.yml": { monitoring: topics.monitoring }, ...files },
    join(scratchFolder(), "catalog"),
  );
}

it("says that nothing is wrong, and ends in 0", async () => {
  const catalogDir = catalogOf({ "books/one.yml": book("one") });
  expect(await runCli(["check"], { catalogDir })).toEqual({
    code: 0,
    out: "1 resource, 1 topic: no problems.\n",
    err: "",
  });
});

it("groups what is wrong by file, counts it, and ends in 1", async () => {
  const catalogDir = catalogOf({
    "books/one.yml": book("one", { year: 2031, url: "https://bit.ly/x" }),
    "tools/two.yml": "",
  });
  const { code, out } = await runCli(["check"], { catalogDir });
  expect(code).toBe(1);
  expect(out.replaceAll(`${catalogDir}/`, "").split("\n")).toEqual([
    expect.stringMatching(/^books\/one.yml: url: is a shortened link/),
    expect.stringMatching(/^books\/one.yml: year: lies in the future/),
    "",
    "tools/two.yml: is empty, fill it in or remove it",
    "",
    "1 resource, 1 topic: 3 problems in 2 files.",
    "",
  ]);
});

it("says what to do for a catalog that is not there", async () => {
  const { code, out } = await runCli(["check"], { catalogDir: "/no/such/catalog" });
  expect(code).toBe(1);
  expect(out).toContain("/no/such/catalog: cannot be opened (got ENOENT), set CATALOG_DIR");
});

it("prints no control characters of a file's name or content", async () => {
  const catalogDir = catalogOf({
    "books/one\u001b[2J\nfake.yml": book("one", { title: "\u001b[31m" }),
  });
  const { out } = await runCli(["check"], { catalogDir });
  expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(out).toContain("\\u{1b}[2J\\u{a}fake.yml");
});

it("holds the page that was generated to the catalog, and leaves any other page alone", async () => {
  const catalogDir = catalogOf({ "books/one.yml": book("one") });
  const page = join(dirname(catalogDir), "docs/catalog.md");
  mkdirSync(dirname(page));
  writeFileSync(page, "# Our own page\n");
  expect((await runCli(["check"], { catalogDir })).code).toBe(0);
  expect(await runCli(["docs"], { catalogDir })).toMatchObject({ code: 1 });
  expect(readFileSync(page, "utf8")).toBe("# Our own page\n");
});

it("finds the generated page out of date once the catalog has changed", async () => {
  const catalogDir = catalogOf({ "books/one.yml": book("one") });
  expect((await runCli(["docs", "--check"], { catalogDir })).code).toBe(1);
  expect((await runCli(["docs"], { catalogDir })).out).toContain("is written");
  expect((await runCli(["docs"], { catalogDir })).out).toContain("was up to date");
  expect((await runCli(["docs", "--check"], { catalogDir })).code).toBe(0);
  expect((await runCli(["check"], { catalogDir })).code).toBe(0);
  writeCatalog(
    { "topics.yml": { monitoring: topics.monitoring }, "books/two.yml": book("two") },
    catalogDir,
  );
  const { code, out } = await runCli(["check"], { catalogDir });
  expect(code).toBe(1);
  expect(out).toContain(
    "catalog.md: is not what the catalog gives now, run `npm run -s cli -- docs`",
  );
});

it("shows titles in the page as they are, whatever Markdown makes of them", async () => {
  const title = "A [b](c) <img src=x> *d* _e_ | `f`";
  const catalogDir = catalogOf({
    "books/one.yml": book("one", { title, url: "https://example.com/a(b)" }),
  });
  await runCli(["docs"], { catalogDir });
  const page = readFileSync(join(dirname(catalogDir), "docs/catalog.md"), "utf8");
  expect(page).toContain(
    String.raw`- [A \[b\](c) \<img src=x\> \*d\* \_e\_ \| \`f\`](https://example.com/a%28b%29) (book, beginner, free, 2020): `,
  );
});
