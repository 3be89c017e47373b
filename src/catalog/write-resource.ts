import { Document, isNode, isScalar, isSeq, Scalar } from "yaml";
import type { z } from "zod";
import { resourceFile } from "./schema.ts";

/** What one may write in a resource's file. */
export type ResourceDraft = z.input<typeof resourceFile>;

/** Short lists stand on their key's line, as in the files written by hand. */
const onOneLine: ReadonlySet<string> = new Set(["authors", "topics", "prerequisites", "same_name_as"]);

/** A resource's file, its fields in the schema's order; what is not given or empty is left out. */
export function resourceYaml(draft: ResourceDraft): string {
  const known = Object.keys(resourceFile.shape) as (keyof ResourceDraft)[];
  const fields = known.filter((field) => isGiven(draft[field]));
  const given = Object.fromEntries(fields.map((field) => [field, draft[field]]));
  const document = new Document(given, { aliasDuplicateObjects: false });
  for (const field of fields) layOut(field, document.get(field, true));
  return document.toString({ lineWidth: 100, flowCollectionPadding: false });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function layOut(field: string, node: unknown): void {
  if (!isNode(node)) return;
  if (isSeq(node)) node.flow = onOneLine.has(field);
  if (isScalar(node) && field === "summary") node.type = Scalar.BLOCK_FOLDED;
}
