import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap } from "yaml";
import type { Reading } from "./reading.ts";

/**
 * One YAML document as plain values. Refused beyond YAML's own errors: keys written twice, aliases
 * and anchors (nothing here needs them, and they expand without end) and keys that would reach
 * JavaScript's prototypes.
 *
 * `uniqueKeys` of the parser compares each key with each other: 0.5 s at 5,000 keys, so it is off
 * and the keys are looked at here. `prettyErrors` counts lines of every file for the few that fail.
 */
export function parseYaml(text: string): Reading<unknown> {
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
    const wrong = syntaxError(document, text) ?? refusal(document, text);
    if (wrong) return { wrong };
    const value: unknown = document.toJS();
    return value === null ? { wrong: "is empty, fill it in or remove it" } : { value };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { wrong: `cannot be read as YAML (got ${cause}), write it more plainly` };
  }
}

function syntaxError(document: Document.Parsed, text: string): string | undefined {
  const [error] = [...document.errors, ...document.warnings];
  if (!error) return undefined;
  const what = error.code === "MULTIPLE_DOCS" ? "more than one document" : error.message;
  return `is not good YAML at line ${lineAt(text, error.pos[0])} (got ${what}), mend it there`;
}

interface Refusal {
  readonly node: Node;
  readonly is: string;
  readonly remedy: string;
}

function refusal(document: Document.Parsed, text: string): string | undefined {
  const found = refuseNode(document.contents);
  if (!found) return undefined;
  return `${found.is} at line ${lineAt(text, found.node.range?.[0] ?? 0)} ${found.remedy}`;
}

function refuseNode(node: unknown): Refusal | undefined {
  if (!isNode(node)) return undefined;
  if (isAlias(node) || node.anchor)
    return { node, is: "has an anchor or alias", remedy: "(got & or *), write the text out or quote it" };
  if (isSeq(node)) return firstRefusal(node.items);
  if (!isMap(node)) return undefined;
  return refuseKeys(node) ?? firstRefusal(node.items.map(({ value }) => value));
}

/** Written as a loop because it runs over every node of 700 files at each start. */
function firstRefusal(nodes: readonly unknown[]): Refusal | undefined {
  for (const node of nodes) {
    const found = refuseNode(node);
    if (found) return found;
  }
  return undefined;
}

function refuseKeys(node: YAMLMap): Refusal | undefined {
  const seen = new Set<string>();
  for (const { key } of node.items) {
    if (!isScalar(key) || key.value === "__proto__")
      return { node, is: "has a key that is no plain name", remedy: `(got ${String(key)}), rename it` };
    const name = String(key.value);
    if (seen.has(name)) return { node, is: "says a key twice in the map", remedy: `(got ${name}), keep one` };
    seen.add(name);
  }
  return undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
