import type { Match } from "./meaning.ts";
import type { Language } from "./query-language.ts";
import type { Token } from "#search/words/tokens.ts";

/** Words that no title, topic or person need have, and that are names all the same: Docker, Lambda. */
export const productsIn = (
  tokens: readonly Token[],
  { isProperName }: Pick<Language, "isProperName">,
): readonly Match[] =>
  tokens.flatMap(({ word }, from): Match[] =>
    isProperName(word) ? [{ from, to: from + 1, meaning: { kind: "product" } }] : [],
  );
