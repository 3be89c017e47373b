import { partCharacters } from "#cards/preformatted.ts";
import type { PersonExport } from "#store/export-person.ts";

type Part = Record<string, object[]>;

/** The export as JSON, in parts of which each can be read for itself. Empty tables are left out. */
export function exportParts(exported: PersonExport): string[] {
  const rows = Object.entries(exported).flatMap(([table, all]) =>
    all.map((row) => ({ table, row, length: toJson(row).length })),
  );
  const parts: Part[] = [];
  let left = 0;
  for (const { table, row, length } of rows) {
    if (length > left) {
      parts.push({});
      left = partCharacters;
    }
    const part = parts.at(-1) ?? {};
    part[table] = [...(part[table] ?? []), row];
    left -= length + table.length;
  }
  return parts.map(toJson);
}

/** One row a line. */
function toJson(value: object): string {
  return JSON.stringify(value, null, 1);
}
