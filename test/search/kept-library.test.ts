import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { beforeEach, describe, expect, it } from "vitest";
import { openLibrary } from "#search/kept-library.ts";

const repositoryCatalog = fileURLToPath(new URL("../../catalog", import.meta.url));

/** Two topics' worth of the project's own catalog, in a folder of its own. */
function smallFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kept-"));
  for (const name of ["topics.yml", "words.yml", "subjects.yml", "glossary.tsv", "books", "tools"])
    cpSync(join(repositoryCatalog, name), join(folder, name), { recursive: true });
  return folder;
}

let place: { readonly catalogDir: string; readonly keptIn: string };
beforeEach(() => {
  place = {
    catalogDir: smallFolder(),
    keptIn: join(mkdtempSync(join(tmpdir(), "kept-")), "cache"),
  };
});

const keptFile = (): string => join(place.keptIn, readdirSync(place.keptIn)[0] ?? "");
/** As a start does: opens it, and keeps what it found. */
function start() {
  const opened = openLibrary(place);
  opened.keep();
  return opened;
}

const answer = (query: string) =>
  start()
    .library.search(query)
    .hits.map(({ resource, score, reasons }) => ({
      id: resource.id,
      score,
      reasons,
    }));

describe("a library", () => {
  it.each([
    "monitoring",
    "free books on kubernetes",
    "feture store",
    "libros de mlops",
    "模型监控",
  ])("that was kept answers as one that was found: %s", (query) => {
    const found = answer(query);
    expect(found.length).toBeGreaterThan(0);
    expect(answer(query)).toEqual(found);
  });

  it("is opened from what was kept", () => {
    start();
    const kept = deserialize(readFileSync(keptFile())) as {
      parts: { resources: { title: string }[] };
    };
    const [first] = kept.parts.resources;
    if (first) first.title = "Kept, not read";
    writeFileSync(keptFile(), serialize(kept));
    expect(openLibrary(place).library.catalog.resources[0]?.title).toBe("Kept, not read");
  });

  it("is found anew after any change of the catalog, and the old one is thrown away", () => {
    start();
    const before = readdirSync(place.keptIn);
    appendFileSync(join(place.catalogDir, "topics.yml"), "\n# a remark\n");
    start();
    const after = readdirSync(place.keptIn);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });

  it("is found anew where what was kept is cut short", () => {
    const found = answer("monitoring");
    truncateSync(keptFile(), 1000);
    expect(answer("monitoring")).toEqual(found);
  });

  it("needs no place to be kept in", () => {
    writeFileSync(place.keptIn, "a file where the folder should be");
    expect(answer("monitoring").length).toBeGreaterThan(0);
  });

  it("keeps what is wrong with the catalog, too", () => {
    writeFileSync(join(place.catalogDir, "books", "bad.yml"), "title: [");
    const { problems } = start();
    expect(problems.map(({ file }) => file)).toContain(join(place.catalogDir, "books/bad.yml"));
    expect(openLibrary(place).problems).toEqual(problems);
  });

  it("of a folder that is not there is empty and says so", () => {
    const { library, problems } = openLibrary({
      ...place,
      catalogDir: join(place.catalogDir, "no"),
    });
    expect(library.catalog.resources).toEqual([]);
    expect(problems[0]?.message).toContain("cannot be opened");
  });
});
