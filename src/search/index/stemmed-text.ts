import { stem } from "#search/index/lunr-index.ts";
import { toTokens } from "#search/words/tokens.ts";

export interface StemmedText {
  readonly stems: ReadonlySet<string>;
  /** All of them as they stand, with a space about each. */
  readonly inOrder: string;
}

/** As many texts as a large catalog has are remembered. */
const maxRemembered = 20_000;
const remembered = new Map<string, StemmedText>();

export function stemmedText(text: string): StemmedText {
  const known = remembered.get(text);
  if (known) return known;
  const stems = toTokens(text).map(({ word }) => stem(word));
  const made = { stems: new Set(stems), inOrder: ` ${stems.join(" ")} ` };
  if (remembered.size < maxRemembered) remembered.set(text, made);
  return made;
}
