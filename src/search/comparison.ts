import type { Catalog } from "#catalog/catalog.ts";
import type { Comparison, NamedTitle } from "./parsed-query.ts";
import type { Token } from "./tokens.ts";

const joiners = new Set(["or", "vs", "versus", "and", "against", "with"]);
const insteadOf =
  /\b(?:alternatives?|alternative|competitors?|similar|instead|replacements?)\s+(?:to|of|for)\b/u;

/** Whether two named tools are joined: at most three words apart, one of them `or`, `vs`, … */
function areJoined(tokens: readonly Token[], a: NamedTitle, b: NamedTitle): boolean {
  const between = tokens.slice(Math.min(a.to, b.to), Math.max(a.from, b.from));
  return between.length <= 3 && between.some(({ word }) => joiners.has(word));
}

/** Reads `A or B`, `A vs B` and `alternatives to A`, where they name tools of the catalog. */
export function readComparison(
  tokens: readonly Token[],
  titles: readonly NamedTitle[],
  catalog: Catalog,
): Comparison | undefined {
  const tools = titles.filter(({ id }) => catalog.resource(id)?.type === "tool");
  const ids = [...new Set(tools.map(({ id }) => id))];
  if (ids.length === 0) return undefined;
  if (insteadOf.test(tokens.map(({ word }) => word).join(" "))) return { kind: "instead", ids };
  const joined = tools.some((a) =>
    tools.some((b) => a.id !== b.id && a.from !== b.from && areJoined(tokens, a, b)),
  );
  return joined ? { kind: "either", ids } : undefined;
}
