import { CORE_SCHEMA, loadAll, mapTag, YAMLException } from "js-yaml";
import { quoted } from "./problem.ts";
import type { Reading } from "./reading.ts";

/** Objects whose keys are names: none twice, no numbers, lists or maps, and none that reaches JavaScript's prototypes. */
const plainKeys: typeof mapTag = {
  ...mapTag,
  // Left to `addPair`, whose message can name the key.
  has: () => false,
  addPair: (carrier, key, value) => {
    if (typeof key !== "string" || key === "__proto__")
      return `the key ${quoted(key)}, which is no plain name`;
    if (Object.hasOwn(carrier, key)) return `the key ${quoted(key)} twice`;
    return mapTag.addPair(carrier, key, value);
  },
};

const schema = CORE_SCHEMA.withTags(plainKeys);

/**
 * One YAML document as plain values. Aliases are refused (nothing here needs them, and they expand
 * without end), as are keys written twice, tags of other schemas and nesting deeper than any file needs.
 */
export function parseYaml(text: string): Reading<unknown> {
  try {
    const [value, ...others] = loadAll(text, { schema, maxAliases: 0, maxDepth: 12 });
    if (others.length > 0)
      return { wrong: "has more than one document (got ---), keep one and remove the line" };
    if (value === undefined || value === null)
      return { wrong: "is empty, fill it in or remove it" };
    return { value };
  } catch (error) {
    return { wrong: faultOf(error) };
  }
}

/** The parser runs into limits of JavaScript's too, with other errors than its own. */
function faultOf(error: unknown): string {
  if (!(error instanceof YAMLException))
    return `cannot be read as YAML (got ${String(error)}), write it more plainly`;
  const line = error.mark ? ` at line ${error.mark.line + 1}` : "";
  const isAlias = error.reason.includes("maxAliases");
  const found = isAlias ? "an alias, which is not taken here" : error.reason;
  return `is not good YAML${line} (got ${found}), ${isAlias ? "write the text out" : "mend it there"}`;
}
