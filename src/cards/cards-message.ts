import type { KnownBlock } from "@slack/types";
import { divider, section } from "./elements.ts";
import { limits } from "./limits.ts";
import type { Message } from "./message.ts";
import { type CardContent, cardSentence, resourceCard } from "./resource-card.ts";
import { fallback } from "./results.ts";

export interface CardsContent {
  /** mrkdwn, escaped by its maker. */
  readonly heading: string;
  readonly cards: readonly CardContent[];
  /** Below the cards. */
  readonly after?: readonly KnownBlock[];
}

/** Cards under a heading: similar ones, saved ones, one that is shared. */
export function cardsMessage({ heading, cards, after = [] }: CardsContent): Message {
  const drawn = cards.flatMap((card) => [divider, ...resourceCard(card)]);
  const sentences = cards.map((card, at) =>
    cards.length === 1 ? cardSentence(card) : `${at + 1}: ${cardSentence(card)}`,
  );
  return {
    blocks: [section(heading), ...drawn, ...after].slice(0, limits.blocksInMessage),
    text: fallback([heading, ...sentences]),
  };
}
