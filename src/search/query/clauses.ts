import { beginning } from "./negation-words.ts";
import type { Token } from "#search/words/tokens.ts";

const parting = /[.,;:!?\n()—–、。，！？；：]|\s-\s/u;

/** Whether a clause begins at a place: at the text's beginning, or behind what parts it from the last word. */
export function opensClause(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const last = tokens[at - 1];
  if (!token || !last) return true;
  return parting.test(text.slice(last.end, token.start));
}

/** Whether the words from a place on are of another clause, by a mark or by how it begins. */
export const opensAnother = (text: string, tokens: readonly Token[], at: number): boolean =>
  opensClause(text, tokens, at) || beginning.has(tokens[at]?.word ?? "");
