import type { KnownBlock } from "@slack/types";
import type { Resource } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import { section } from "./elements.ts";
import { joinLines } from "./join-lines.ts";
import { limits } from "./limits.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { noticeMessage } from "./notices.ts";
import { fallback } from "./results.ts";
import { titleLine } from "./resource-card.ts";

export interface HelpfulResource {
  readonly resource: Resource;
  readonly helpful: number;
}

/** By itself: the same list, or why there is none. */
export function topMessage(top: readonly HelpfulResource[], say: Sentences): Message {
  if (top.length === 0) return noticeMessage(say.nothingHelpful);
  const named = top.map(
    ({ resource, helpful }, at) => `${at + 1}: ${resource.title}, ${say.helpfulCount(helpful)}.`,
  );
  const text = fallback([`${say.homeMonth}.`, ...named].map(plainInMrkdwn));
  return { blocks: topBlocks(top, say), text };
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
