import { existsSync } from "node:fs";
import { join } from "node:path";
import { got, type Problem } from "./problem.ts";
import type { SharedReading } from "./read-shared.ts";
import { readText } from "./read-text.ts";
import { languages, type GlossaryEntry, type Language } from "./schema.ts";

const file = "glossary.tsv";
const header = ["en", ...languages].join("\t");

/**
 * `glossary.tsv`, which a catalog may do without: a line for each English word or phrase, a column for
 * each language, several forms parted by commas. A table and no YAML, since ten thousand words of YAML
 * would take a tenth of a second of every start.
 */
export function readGlossary(root: string): SharedReading<readonly GlossaryEntry[]> {
  if (!existsSync(join(root, file))) return { value: [], problems: [] };
  const text = readText(root, join(root, file));
  if ("wrong" in text) return { value: [], problems: [{ file, field: "", message: text.wrong }] };
  const [first = "", ...lines] = text.value.replace(/\n$/, "").split("\n");
  if (first !== header) {
    const message = `must begin with the columns ${header.replaceAll("\t", ", ")}, parted by tabs ${got(first)}`;
    return { value: [], problems: [{ file, field: "line 1", message }] };
  }
  const readings = lines.map((line, at) => readLine(line, `line ${at + 2}`));
  const entries = readings.flatMap((reading) => ("entry" in reading ? [reading.entry] : []));
  const problems = readings.flatMap((reading) => ("problem" in reading ? [reading.problem] : []));
  return { value: entries, problems: [...problems, ...claimedTwice(entries)] };
}

function readLine(line: string, field: string): { entry: GlossaryEntry } | { problem: Problem } {
  const [english = "", ...cells] = line.split("\t");
  const wrong = (message: string) => ({ problem: { file, field, message } });
  if (english.trim() === "")
    return wrong(`must begin with an English word ${got(line)}, write one`);
  if (cells.length !== languages.length) {
    return wrong(
      `must have ${languages.length + 1} columns ${got(cells.length + 1)}, part them by tabs`,
    );
  }
  const forms = languages.map((language, at) => [language, formsIn(cells[at] ?? "")] as const);
  const filled = forms.filter(([, words]) => words.length > 0);
  if (filled.length === 0)
    return wrong(`is said in no language ${got(english)}, fill a column or remove it`);
  return { entry: { english, forms: Object.fromEntries(filled) } };
}

const formsIn = (cell: string): string[] =>
  cell
    .split(",")
    .map((form) => form.trim())
    .filter(Boolean);

/** A word that means two things would ask for either at random. */
function claimedTwice(entries: readonly GlossaryEntry[]): Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ english, forms }) =>
    Object.entries(forms).flatMap(([language, words]) =>
      words.flatMap((word) => {
        const key = `${language}:${word.toLowerCase()}`;
        const owner = owners.get(key);
        owners.set(key, owner ?? english);
        if (owner === undefined) return [];
        const message = `stands under “${owner}” too ${got(word)}, leave it to one of them`;
        return [{ file, field: `${english}.${language as Language}`, message }];
      }),
    ),
  );
}
