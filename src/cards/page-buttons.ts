import type { Button } from "@slack/types";
import type { Sentences } from "#language/english.ts";
import { button } from "./elements.ts";

export interface PageOf {
  /** How many are passed over. */
  readonly offset: number;
  readonly total: number;
  readonly pageSize: number;
}

/** "11–20", or "11" where that is all of the page. */
export function pageSpan(offset: number, count: number): string {
  return count === 1 ? `${offset + 1}` : `${offset + 1}–${offset + count}`;
}

/** Ways to the pages beside this one; the value is how many that one passes over. */
export function pageButtons(
  actionId: string,
  { offset, total, pageSize }: PageOf,
  say: Sentences,
): Button[] {
  const turn = (label: string, to: number) => button({ label, actionId, value: String(to) });
  return [
    ...(offset === 0 ? [] : [turn(say.newer, Math.max(0, offset - pageSize))]),
    ...(offset + pageSize >= total ? [] : [turn(say.older, offset + pageSize)]),
  ];
}
