import type { Resource } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import { context, section } from "./elements.ts";
import type { Message } from "./message.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { type CardAction, cardSentence, resourceCard } from "./resource-card.ts";
import { fallback } from "./results.ts";
import { weeklyIds } from "./weekly-ids.ts";
import { zoneWords, type Timing } from "./weekly-words.ts";

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
  readonly say: Sentences;
  readonly timing: Timing;
}

/** Resource of the week. It pings nobody. */
export function weeklyPostMessage(post: WeeklyPost): Message {
  const { say } = post;
  const topic = plainInMrkdwn(post.topic);
  const reasons = post.reasons.map((text) => ({ factor: "weekly", text }));
  const card = {
    hit: { resource: post.resource, score: 0, reasons },
    actions: [...post.actions, ...postActions(say)],
    say,
    ...(post.note === undefined ? {} : { note: post.note }),
  };
  const foot = footOf(post);
  return {
    blocks: [section(`*${say.weeklyHeading}* · ${topic}`), ...resourceCard(card), context(foot)],
    text: fallback([
      say.weeklyOpening(topic),
      cardSentence(card),
      plainInMrkdwn(post.resource.summary),
      `${foot}.`,
    ]),
  };
}

const postActions = (say: Sentences): readonly CardAction[] => [
  {
    place: "button",
    order: 90,
    actionId: weeklyIds.discuss,
    label: say.weeklyDiscuss,
    spoken: say.weeklyDiscussSpoken,
  },
  { place: "menu", order: 15, actionId: weeklyIds.picks, label: say.weeklyPicks },
];

function footOf({ owner, timing, say }: WeeklyPost): string {
  const { weekday, time, zone } = timing;
  return [
    ...(owner === undefined ? [] : [say.weeklySetUpBy(plainInMrkdwn(owner))]),
    say.weeklyTiming({ weekday, time, place: zoneWords(zone) }),
    say.weeklyChange,
  ].join(" · ");
}
