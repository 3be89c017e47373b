import fc from "fast-check";
import { expect, it } from "vitest";
import { loadCatalog } from "#catalog/load.ts";
import { printProblem } from "#catalog/problem.ts";
import { book, writeCatalog } from "./write-catalog.ts";

/** Whatever stands in the three files, the good one loads and each line of output is one line. */
function loads(content: { topics: unknown; resource: unknown; subjects: unknown }): void {
  const folder = writeCatalog({
    "books/any.yml": content.resource,
    "subjects.yml": content.subjects,
    "words.yml": content.topics,
    "books/good.yml": book("good"),
  });
  const { catalog, problems } = loadCatalog(folder);
  expect(catalog.resources.map(({ id }) => id)).toContain("good");
  for (const line of problems.map(printProblem)) expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
}

const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
const yamlish = fc.string({
  unit: fc.constantFrom(...Array.from("ab: -[]{}&*!|>'\"%@`#?,.\n\t0~<="), "\u2028", "é", "\0"),
  maxLength: 120,
});
const value = fc.jsonValue({ maxDepth: 4 });
const fields = fc.constantFrom(
  "title",
  "url",
  "year",
  "topics",
  "summary",
  "picks",
  "id",
  "hours",
  "part_of",
);
const nearly = fc.dictionary(fields, value).map((changes) => book("any", changes));

it("never throws, whatever bytes the files hold", () => {
  fc.assert(
    fc.property(fc.oneof(bytes, yamlish), fc.oneof(bytes, yamlish), (resource, shared) => {
      loads({ resource, topics: shared, subjects: shared });
    }),
    { numRuns: 150 },
  );
});

it("never throws, whatever values the fields hold", () => {
  fc.assert(
    fc.property(fc.oneof(nearly, value), value, (resource, shared) => {
      loads({ resource: wrapped(resource), topics: wrapped(shared), subjects: wrapped(shared) });
    }),
    { numRuns: 150 },
  );
});

it("never throws, whatever the topics are", () => {
  fc.assert(
    fc.property(fc.oneof(bytes, yamlish, value.map(wrapped)), (topics) => {
      const folder = writeCatalog({ "topics.yml": topics, "books/good.yml": book("good") });
      const { catalog, problems } = loadCatalog(folder);
      expect(catalog.resources.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

/** A bare string would be taken for a file's raw text. */
function wrapped(value: unknown): unknown {
  return typeof value === "string" ? JSON.stringify(value) : value;
}
