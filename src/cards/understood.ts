import type { Sentences } from "#language/english.ts";
import type { Understood } from "#search/hit.ts";

/** A part of a query as it was understood. Topics and names stay in the catalog's language. */
export function understoodLabel({ label, constraint }: Understood, say: Sentences): string {
  return constraint === undefined || constraint.kind === "topic" ? label : say.searchWords(label);
}

export function understoodLabels(parts: readonly Understood[], say: Sentences): string[] {
  return parts.map((part) => understoodLabel(part, say));
}
