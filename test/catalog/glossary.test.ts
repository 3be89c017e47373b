import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printProblem } from "#catalog/problem.ts";
import { readGlossary } from "#catalog/read-glossary.ts";
import { realCatalog } from "../search/real-catalog.ts";

const header = "en\tzh\tja\tko\tes\tpt\tfr\tde\tru";

function read(...lines: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), "glossary-"));
  writeFileSync(join(root, "glossary.tsv"), `${lines.join("\n")}\n`);
  return readGlossary(root);
}

describe("the glossary", () => {
  it("is a table of English words and how eight languages say them", () => {
    const { value, problems } = read(header, "model\t模型\t\t\tmodelo, modelos\t\t\t\t");
    expect(problems).toEqual([]);
    expect(value).toEqual([
      { english: "model", forms: { zh: ["模型"], es: ["modelo", "modelos"] } },
    ]);
  });

  it.each([
    ["other columns", ["en\tes", "model\tmodelo"], "line 1: must begin with the columns en, zh"],
    ["too few columns", [header, "model\t模型"], "line 2: must have 9 columns (got 2)"],
    [
      "no English word",
      [header, "\t模型\t\t\t\t\t\t\t"],
      "line 2: must begin with an English word",
    ],
    ["no other word", [header, "model\t\t\t\t\t\t\t\t"], "line 2: is said in no language"],
  ])("says what is wrong: %s", (_, lines, said) => {
    const { problems } = read(...lines);
    expect(problems.map(printProblem)).toEqual([expect.stringContaining(`glossary.tsv: ${said}`)]);
  });

  it("says which word stands under two entries", () => {
    const es = (english: string) => `${english}\t\t\t\tprueba\t\t\t\t`;
    const { problems } = read(header, es("test"), es("proof"));
    expect(problems).toEqual([
      {
        file: "glossary.tsv",
        field: "proof.es",
        message: 'stands under “test” too (got "prueba"), leave it to one of them',
      },
    ]);
  });

  it("may be left out", () => {
    expect(readGlossary(mkdtempSync(join(tmpdir(), "glossary-")))).toEqual({
      value: [],
      problems: [],
    });
  });

  it("of the project has some hundred words in every language", () => {
    for (const language of ["zh", "ja", "ko", "es", "pt", "fr", "de", "ru"] as const)
      expect(realCatalog.glossary.filter(({ forms }) => forms[language]).length).toBeGreaterThan(
        350,
      );
  });
});
