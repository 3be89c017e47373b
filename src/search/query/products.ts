import type { LookedUp } from "./look-up.ts";
import type { Match } from "./meaning.ts";
import type { Language } from "./query-language.ts";

/** Besides what was found, names that are no title's, topic's or person's: Docker, Lambda. */
export function withProducts(
  { tokens, matches }: Pick<LookedUp, "tokens" | "matches">,
  { isProperName }: Pick<Language, "isProperName">,
): readonly Match[] {
  const products = tokens.flatMap(({ word }, from): Match[] =>
    isProperName(word) ? [{ from, to: from + 1, meaning: { kind: "product" } }] : [],
  );
  return matches.concat(products);
}
