import { COLLECTION_STYLE, dump, SCALAR_STYLE, type Document, type Node } from "js-yaml";
import type { z } from "zod";
import { resourceFile } from "./schema.ts";

/** What one may write in a resource's file. */
export type ResourceDraft = z.input<typeof resourceFile>;

/** Short lists stand on their key's line, as in the files written by hand. */
const onOneLine: ReadonlySet<string> = new Set([
  "authors",
  "topics",
  "prerequisites",
  "same_name_as",
]);

/** A resource's file, its fields in the schema's order; what is not given or empty is left out. */
export function resourceYaml(draft: ResourceDraft): string {
  const known = Object.keys(resourceFile.shape) as (keyof ResourceDraft)[];
  const fields = known.filter((field) => isGiven(draft[field]));
  const given = Object.fromEntries(fields.map((field) => [field, draft[field]]));
  return dump(given, { lineWidth: 100, noRefs: true, quoteStyle: "double", transform: layOut });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function layOut(documents: readonly Document[]): void {
  for (const { contents } of documents)
    if (contents?.kind === "mapping")
      for (const { key, value } of contents.items)
        if (key.kind === "scalar") layOutField(key.value, value);
}

function layOutField(field: string, node: Node): void {
  if (node.kind === "sequence" && onOneLine.has(field)) node.style = COLLECTION_STYLE.FLOW;
  if (node.kind === "scalar" && field === "summary") node.style = SCALAR_STYLE.FOLDED_BLOCK;
}
