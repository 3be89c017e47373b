import type { Resource } from "#catalog/schema.ts";
import { context, section } from "./elements.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { type CardAction, cardSentence, resourceCard } from "./resource-card.ts";
import { fallback } from "./results.ts";
import { weeklyIds } from "./weekly-ids.ts";
import { timingWords } from "./weekly-words.ts";

export interface WeeklyPost {
  readonly resource: Resource;
  /** Of the resource's first topic. */
  readonly topic: string;
  /** Why it was picked, as plain text. */
  readonly reasons: readonly string[];
  readonly actions: readonly CardAction[];
  readonly note?: string | undefined;
  /** Who set it up, by name: a mention would ping them each week. */
  readonly owner: string | undefined;
  readonly timing: Parameters<typeof timingWords>[0];
}

/** Resource of the week. It pings nobody. */
export function weeklyPostMessage(post: WeeklyPost): Message {
  const heading = `*Resource of the week* · ${plainInMrkdwn(post.topic)}`;
  const reasons = post.reasons.map((text) => ({ factor: "weekly", text }));
  const card = {
    hit: { resource: post.resource, score: 0, reasons },
    actions: [...post.actions, ...postActions],
    ...(post.note === undefined ? {} : { note: post.note }),
  };
  const foot = footOf(post);
  return {
    blocks: [section(heading), ...resourceCard(card), context(foot)],
    text: fallback([
      `Resource of the week on ${plainInMrkdwn(post.topic)}:`,
      cardSentence(card),
      plainInMrkdwn(post.resource.summary),
      `${foot}.`,
    ]),
  };
}

const postActions: readonly CardAction[] = [
  {
    place: "button",
    order: 90,
    actionId: weeklyIds.discuss,
    label: "Discuss in thread",
    spoken: "Discuss in the thread",
  },
  { place: "menu", order: 15, actionId: weeklyIds.picks, label: "See all picks of this channel" },
];

function footOf({ owner, timing }: WeeklyPost): string {
  const by = owner === undefined ? "" : `Set up by ${plainInMrkdwn(owner)} · `;
  return `${by}${timingWords(timing)} · change with \`/mlops-learn weekly\``;
}
