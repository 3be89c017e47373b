import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "#catalog/load.ts";
import { printProblem } from "#catalog/problem.ts";
import { book, writeCatalog } from "./write-catalog.ts";

/** What loading says, paths from the catalog's folder. */
function problemsIn(folder: string): string[] {
  return loadCatalog(folder).problems.map((problem) =>
    printProblem(problem).replaceAll(`${folder}/`, ""),
  );
}

function idsIn(folder: string): string[] {
  return loadCatalog(folder).catalog.resources.map(({ id }) => id);
}

describe("the files that all share", () => {
  it("loads nothing without topics and says so once", () => {
    const folder = writeCatalog({ "books/good.yml": book("good") });
    rmSync(join(folder, "topics.yml"));
    expect(idsIn(folder)).toEqual([]);
    expect(problemsIn(folder)).toEqual([
      "topics.yml: cannot be read (got ENOENT), see that it is there and readable",
    ]);
  });

  it("keeps the good topics beside a bad one", () => {
    const topics = {
      monitoring: { label: "Monitoring", description: "Watching." },
      Bad_Id: {},
      bare: {},
    };
    const folder = writeCatalog({ "topics.yml": topics, "books/good.yml": book("good") });
    expect(idsIn(folder)).toEqual(["good"]);
    expect(problemsIn(folder)).toEqual([
      'topics.yml: Bad_Id: must be lower-case words joined by hyphens (got "Bad_Id"), correct it',
      "topics.yml: bare.label: is missing (got nothing), add it",
      "topics.yml: bare.description: is missing (got nothing), add it",
    ]);
  });

  it("does without words and subjects, and says what is wrong with them", () => {
    const folder = writeCatalog({
      "words.yml": "type: {book: {xx: [a]}}",
      "subjects.yml": "drift: data drift",
    });
    expect(problemsIn(folder)).toEqual([
      'words.yml: type.book.xx: is not a field known here (got ["a"]), remove it or correct its name',
      'subjects.yml: drift: must be a list (got "data drift"), write each entry on its own line after "- "',
    ]);
  });
});
