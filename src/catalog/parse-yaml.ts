import { isAlias, isMap, isScalar, parseDocument, visit, type Document, type Node } from "yaml";
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

function refusal(document: Document.Parsed, text: string): string | undefined {
  let wrong: string | undefined;
  visit(document, {
    Node(_, node) {
      const what = nodeRefusal(node);
      if (!what) return undefined;
      wrong = `${what.is} at line ${lineAt(text, node.range?.[0] ?? 0)} ${what.remedy}`;
      return visit.BREAK;
    },
  });
  return wrong;
}

interface Refusal {
  readonly is: string;
  readonly remedy: string;
}

function nodeRefusal(node: Node): Refusal | undefined {
  if (isAlias(node) || node.anchor)
    return { is: "has an anchor or alias", remedy: "(got & or *), write the text out or quote it" };
  if (!isMap(node)) return undefined;
  const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : "a list or map"));
  const forbidden = keys.find((key) => key === "__proto__" || key === "a list or map");
  if (forbidden) return { is: "has a key that is no name", remedy: `(got ${forbidden}), remove it` };
  const twice = repeated(keys);
  return twice === undefined
    ? undefined
    : { is: "has a key twice in the map", remedy: `(got ${twice}), keep one` };
}

function repeated(keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return keys.find((key) => seen.size === seen.add(key).size);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
