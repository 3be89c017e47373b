import type { Button, KnownBlock, ModalView } from "@slack/types";
import type { Resource } from "#catalog/schema.ts";
import { countOf } from "#language/count-of.ts";
import { actions, button, buttonRow, context, section } from "./elements.ts";
import { input } from "./inputs.ts";
import type { Message } from "./message.ts";
import { modal } from "./modal.ts";
import { cardSentence, resourceCard } from "./resource-card.ts";
import { weeklyIds } from "./weekly-ids.ts";
import { slotDate, slotDay } from "./weekly-words.ts";

/** What comes next in a channel, for whoever may change it. */
export interface WeeklyPreview {
  readonly channel: string;
  readonly dueAt: number;
  readonly zone: string;
  /** Undefined where nothing fits. */
  readonly resource: Resource | undefined;
  readonly reasons: readonly string[];
  /** Set once the slot is planned; before that the pick may still change by itself. */
  readonly delivery: string | undefined;
  /** What was just done about it, as mrkdwn. */
  readonly done?: string;
  /** Somebody said that it is to be posted. */
  readonly isKept?: boolean;
}

export function weeklyPreviewMessage(preview: WeeklyPreview): Message {
  const heading = headingOf(preview);
  const { resource, done } = preview;
  const lead = done === undefined ? [] : [section(done)];
  const hit = resource && toHit(resource, preview.reasons);
  return {
    blocks: [
      ...lead,
      section(heading),
      ...(hit === undefined ? [] : resourceCard({ hit, actions: [] })),
      actions(buttonsOf(preview)),
    ],
    text: [done, heading, hit && cardSentence({ hit })].filter((part) => part).join(" "),
  };
}

export interface FormPreview {
  /** Nothing was ever set up in the channel. */
  readonly isNew: boolean;
  /** How many resources fit. */
  readonly fitting: number;
  readonly dueAt: number;
  readonly zone: string;
  readonly resource: Resource | undefined;
  readonly reasons: readonly string[];
}

/** As it would look, below the fields of the form. */
export function formPreview(preview: FormPreview): KnownBlock[] {
  const { isNew, fitting, dueAt, zone, resource, reasons } = preview;
  if (resource === undefined) return [nothingFits];
  const first = `${isNew ? "First" : "Next"} on ${slotDay(dueAt, zone)} · ${countOf(fitting, "resource")} to pick from`;
  return [context(first), ...resourceCard({ hit: toHit(resource, reasons), actions: [] })];
}

const nothingFits = section("Nothing in the catalog fits. Choose more topics, types or levels.");

const toHit = (resource: Resource, reasons: readonly string[]) => ({
  resource,
  score: 0,
  reasons: reasons.map((text) => ({ factor: "weekly", text })),
});

function headingOf(preview: WeeklyPreview): string {
  const { channel, dueAt, zone, resource, delivery, isKept = false } = preview;
  const when = slotDate(dueAt, zone);
  if (resource === undefined) {
    return `Nothing in the catalog fits what <#${channel}> asked for, so nothing will be posted on ${when}. Change it, or choose a resource yourself.`;
  }
  if (delivery === undefined) {
    return `<#${channel}> gets its next resource on ${when}. As things stand, it is this one:`;
  }
  const silence = isKept ? "" : " Without a word from you it is posted as it is.";
  return `<#${channel}> gets this on ${when}.${silence}`;
}

function buttonsOf({ channel, delivery, resource, isKept }: WeeklyPreview): Button[] {
  const title = resource?.title ?? "the next post";
  const change = button({
    label: "Change",
    actionId: weeklyIds.open,
    value: channel,
    spoken: "Change the weekly post",
  });
  const pause = button({
    ...{ label: "Pause", actionId: weeklyIds.pause, value: channel },
    spoken: "Pause the weekly post",
  });
  if (delivery === undefined) {
    const pin = { label: "Choose another", actionId: weeklyIds.pin, value: channel };
    return [button({ ...pin, spoken: `Choose another than: ${title}` }), change, pause];
  }
  const about = (label: string, actionId: string) =>
    button({ label, actionId, value: delivery, spoken: `${label}: ${title}` });
  return [
    ...(isKept === true ? [] : [about("Keep", weeklyIds.keep)]),
    about("Skip this one", weeklyIds.skip),
    about("Choose another", weeklyIds.swap),
    button({
      ...{ label: "Pin for next week", actionId: weeklyIds.pinNext, value: delivery },
      spoken: "Choose what comes next week",
    }),
    pause,
  ];
}

export function unskipButton(delivery: string): Button {
  return button({ label: "Post it after all", actionId: weeklyIds.unskip, value: delivery });
}

/** Where one looks for a resource by its title or subject. */
export function chooseModal(title: string, metadata: string): ModalView {
  return modal({
    callbackId: weeklyIds.choose,
    title,
    submit: "Choose",
    close: "Cancel",
    metadata,
    blocks: [
      input({
        id: weeklyIds.resource,
        label: "Resource",
        hint: "Any resource of the catalog that this channel has not had yet.",
        element: {
          type: "external_select",
          action_id: weeklyIds.resource,
          placeholder: { type: "plain_text", text: "Type a title or a topic" },
          min_query_length: 2,
        },
      }),
    ],
  });
}

/** One line for a person, as mrkdwn made by us: dates and channels stay what they are. */
export function saidMessage(mrkdwn: string, buttons: readonly Button[] = []): Message {
  return {
    text: mrkdwn,
    blocks: [section(mrkdwn), ...buttonRow(buttons)],
  };
}
