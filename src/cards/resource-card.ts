import type { Button, KnownBlock, Overflow } from "@slack/types";
import type { Resource } from "#catalog/schema.ts";
import { english, type Sentences } from "#language/english.ts";
import type { Hit } from "#search/hit.ts";
import { type AnswerRef, cardBlockId } from "./answer-ref.ts";
import { actions, button, context, section } from "./elements.ts";
import { cutText, limits } from "./limits.ts";
import { link, plainInMrkdwn } from "./mrkdwn.ts";
import { metaLine, typeWords } from "./words.ts";

/** One thing that a person can do with a card, contributed by a feature. */
export interface CardAction {
  /** A visible button, or an entry of the ⋯ menu. */
  readonly place: "button" | "menu";
  /** Left to right, top to bottom. */
  readonly order: number;
  readonly actionId: string;
  readonly label: string;
  readonly spoken?: string;
  /** Set on Open alone. */
  readonly url?: string;
  /** Stands on the short public cards too, where the title is already the link. */
  readonly compact?: true;
  /** On a list of one's own it stands as a button rather than in the menu. */
  readonly listed?: true;
  /** Its name in the menu, where a mark alone does not tell that it undoes. */
  readonly inMenu?: string;
  /** What the person did already, for the card to say where only a closed menu would. */
  readonly state?: string;
  /** The first to give way in a menu that is full. */
  readonly spare?: true;
}

/** A hit with what the asking person can do with it, and the answer that it stands in. */
export interface CardContent {
  readonly hit: Hit;
  readonly actions: readonly CardAction[];
  readonly ref?: AnswerRef;
  /** A line that the community adds: "added by your community". */
  readonly note?: string;
  /** English unless told. */
  readonly say?: Sentences;
}

/** All of the ⋯ menus' presses come with this id; the chosen option says which action and resource. */
export const cardMenuId = "card:menu";

export function resourceCard(content: CardContent): readonly KnownBlock[] {
  const { say } = content;
  const { resource } = content.hit;
  const small = smallLines(content);
  const row = cardActions(content);
  return [
    section(
      `${titleLine(resource)}\n${metaLine(resource, say)}\n${plainInMrkdwn(resource.summary)}`,
    ),
    ...(small.length === 0 ? [] : [context(small.join("\n"))]),
    ...(row === undefined ? [] : [row]),
  ];
}

/** Three lines, for a public answer. */
export function compactCard(content: CardContent): readonly KnownBlock[] {
  const { resource } = content.hit;
  const lines = [titleLine(resource), metaLine(resource, content.say), ...smallLines(content)];
  const few = content.actions.filter((action) => action.compact ?? action.place === "menu");
  const row = cardActions({ ...content, actions: few });
  return [section(lines.join("\n")), ...(row === undefined ? [] : [row])];
}

export function titleLine(resource: Resource): string {
  return `${typeWords[resource.type].mark} *${link(resource.url, resource.title)}*`;
}

/** As many as fit a line; they come in the order of their effect. `explain` has them all. */
const mostReasons = 4;

const reasonsSaid = ({ reasons }: Hit, say: Sentences): string[] =>
  reasons.slice(0, mostReasons).map(({ text }) => say.searchWords(text));

/** Why it is here, and what the person or the community adds: in one block, since ten cards fill a message. */
function smallLines(content: CardContent): string[] {
  return [whyLine(content), plainInMrkdwn(noteLine(content))].filter((line) => line !== "");
}

/** "_Why: topic: monitoring · recommended by 5 lists_" */
function whyLine({ hit, say = english }: CardContent): string {
  const reasons = reasonsSaid(hit, say).join(" · ");
  const line = say.why(plainInMrkdwn(reasons));
  if (reasons === "") return "";
  // An underscore that was quoted would end the slant early.
  return line.includes("_") ? line : `_${line}_`;
}

/** "You marked this as done · added by your community" */
function noteLine({ actions = [], note }: Partial<CardContent>): string {
  const states = actions.flatMap(({ place, state }) => (place === "menu" ? (state ?? []) : []));
  return [...states, ...(note === undefined ? [] : [note])].join(" · ");
}

/** The card as a sentence: "Title, course · free · about 6 hours. Why: … https://…" */
export function cardSentence(
  content: Pick<CardContent, "hit"> & Partial<CardContent>,
  line = metaLine,
): string {
  const { hit, say = english } = content;
  const { resource } = hit;
  const note = noteLine(content);
  const why = reasonsSaid(hit, say).join(", ");
  const parts = [
    `${plainInMrkdwn(resource.title)} (${say.lineInText(line(resource, say))}).`,
    why === "" ? "" : `${say.why(plainInMrkdwn(why))}.`,
    note === "" ? "" : `${plainInMrkdwn(note)}.`,
    plainInMrkdwn(resource.url),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** The row below a card, or nothing, since Slack refuses an empty row. */
export function cardActions({ hit, actions: offered, ref }: CardContent): KnownBlock | undefined {
  if (offered.length === 0) return undefined;
  const { resource } = hit;
  const inOrder = [...offered].sort((a, b) => a.order - b.order);
  const buttons: Button[] = inOrder
    .filter((action) => action.place === "button")
    .map((action) =>
      button({
        label: action.label,
        actionId: action.actionId,
        value: resource.id,
        spoken: `${action.spoken ?? action.label}: ${resource.title}`,
        ...(action.url === undefined ? {} : { url: action.url }),
      }),
    );
  const row = actions(buttons, cardBlockId(resource.id, ref));
  const menu = cardMenu(
    resource,
    inOrder.filter((action) => action.place === "menu"),
  );
  return menu === undefined ? row : { ...row, elements: [...row.elements, menu] };
}

const menuSeparator = "|";

/** Slack shows five: on a weekly post, which has an entry of its own, one gives way. */
function cardMenu(resource: Resource, all: readonly CardAction[]): Overflow | undefined {
  if (all.length === 0) return undefined;
  const isFull = all.length > limits.overflowOptions;
  const entries = isFull ? all.filter(({ spare }) => spare !== true) : all;
  return {
    type: "overflow",
    action_id: cardMenuId,
    options: entries.slice(0, limits.overflowOptions).map((entry) => ({
      text: { type: "plain_text", text: cutText(entry.inMenu ?? entry.label, limits.optionText) },
      value: `${entry.actionId}${menuSeparator}${resource.id}`,
    })),
  };
}

/** What was chosen in a ⋯ menu. */
export function parseMenuValue(value: string): { actionId: string; resourceId: string } {
  const [actionId = "", resourceId = ""] = value.split(menuSeparator);
  return { actionId, resourceId };
}
