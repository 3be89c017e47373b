import type { Button, KnownBlock } from "@slack/types";
import type { Resource } from "#catalog/schema.ts";
import { button, buttonRow, context, section } from "./elements.ts";
import { plainInMrkdwn } from "./mrkdwn.ts";
import { titleLine } from "./resource-card.ts";
import { metaLine } from "./words.ts";

/** Ids of what a moderator presses; their listener is the review feature. Each takes a suggestion's id. */
export const reviewIds = {
  approve: "review:approve",
  edit: "review:edit",
  reject: "review:reject",
  takeOut: "review:take-out",
} as const;

export interface SuggestionContent {
  readonly id: string;
  readonly resource: Resource;
  /** Labels of its topics. */
  readonly topics: readonly string[];
  /** What was decided on the same address before, as mrkdwn made by us. */
  readonly before?: string | undefined;
  /** Slack id of whoever suggested it, unless that person had everything deleted. */
  readonly person: string | undefined;
}

/** A suggestion as a moderator sees it, with what can be done about it. */
export function suggestionCard(
  content: SuggestionContent,
  buttons: readonly Button[],
): KnownBlock[] {
  const { resource, topics, person, before } = content;
  const from = person === undefined ? "" : ` · suggested by <@${person}>`;
  return [
    section(`${titleLine(resource)}\n${metaLine(resource)}\n${plainInMrkdwn(resource.summary)}`),
    context(`Topics: ${plainInMrkdwn(topics.join(", "))}${from}`),
    ...(before === undefined ? [] : [context(before)]),
    ...buttonRow(buttons),
  ];
}

/** "Title (article · beginner · free): what one gets. Topics: …. https://…" */
export function suggestionSentence({ resource, topics }: SuggestionContent): string {
  const { title, summary, url } = resource;
  const [named, what, on, at] = [title, summary, topics.join(", "), url].map(plainInMrkdwn);
  return `${named ?? ""} (${metaLine(resource).toLowerCase()}): ${what ?? ""} Topics: ${on ?? ""}. ${at ?? ""}`;
}

export function openButtons({ id, resource }: SuggestionContent): Button[] {
  const about = (label: string) => ({ label, value: id, spoken: `${label}: ${resource.title}` });
  return [
    button({ ...about("Approve"), actionId: reviewIds.approve, style: "primary" }),
    button({ ...about("Edit"), actionId: reviewIds.edit }),
    button({ ...about("Reject"), actionId: reviewIds.reject, style: "danger" }),
  ];
}

export function takeOutButton({ id, resource }: SuggestionContent): Button {
  return button({
    label: "Take out",
    actionId: reviewIds.takeOut,
    value: id,
    spoken: `Take out: ${resource.title}`,
    confirm: {
      title: "Take it out?",
      text: "Searches in this workspace find it no longer. Whoever saved it keeps its name in the list.",
      yes: "Take it out",
      no: "Keep it",
    },
  });
}
