import type { KnownBlock } from "@slack/types";
import type { Resource } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import { section } from "./elements.ts";
import { joinLines } from "./join-lines.ts";
import { limits } from "./limits.ts";
import { titleLine } from "./resource-card.ts";

export interface HelpfulResource {
  readonly resource: Resource;
  readonly helpful: number;
}

/** For a glance: a rank, a link and how many found it helpful. Few blocks, since Home holds a hundred. */
export function topBlocks(top: readonly HelpfulResource[], say: Sentences): KnownBlock[] {
  if (top.length === 0) return [];
  const lines = top.map(
    ({ resource, helpful }, at) =>
      `${at + 1}. ${titleLine(resource)}   ${say.helpfulCount(helpful)}`,
  );
  const heading = `*${say.homeMonth}*`;
  return joinLines([heading, ...lines], limits.sectionText).map(section);
}
