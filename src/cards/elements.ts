import type {
  ActionsBlock,
  Button,
  ConfirmationDialog,
  ContextBlock,
  KnownBlock,
  SectionBlock,
} from "@slack/types";
import { cutText, limits } from "./limits.ts";

export function section(mrkdwn: string): SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text: cutText(mrkdwn, limits.sectionText) } };
}

export function context(mrkdwn: string): ContextBlock {
  return {
    type: "context",
    elements: [{ type: "mrkdwn", text: cutText(mrkdwn, limits.sectionText) }],
  };
}

export const divider: KnownBlock = { type: "divider" };

export interface ButtonOptions {
  readonly label: string;
  readonly actionId: string;
  readonly value?: string;
  readonly url?: string;
  /** What a screen reader says; names the object: "Save: Designing Machine Learning Systems". */
  readonly spoken?: string;
  readonly style?: "primary" | "danger";
  /** Asked first, for what cannot be undone. */
  readonly confirm?: Question;
}

export interface Question {
  readonly title: string;
  /** mrkdwn */
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

export function button(options: ButtonOptions): Button {
  return {
    type: "button",
    action_id: options.actionId,
    text: { type: "plain_text", text: cutText(options.label, limits.buttonText) },
    accessibility_label: cutText(options.spoken ?? options.label, limits.accessibilityLabel),
    ...(options.value === undefined ? {} : { value: options.value }),
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.style === undefined ? {} : { style: options.style }),
    ...(options.confirm === undefined ? {} : { confirm: dialog(options.confirm) }),
  };
}

function dialog({ title, text, yes, no }: Question): ConfirmationDialog {
  return {
    title: { type: "plain_text", text: cutText(title, limits.confirmTitle) },
    text: { type: "mrkdwn", text: cutText(text, limits.confirmText) },
    confirm: { type: "plain_text", text: cutText(yes, limits.confirmButton) },
    deny: { type: "plain_text", text: cutText(no, limits.confirmButton) },
    style: "danger",
  };
}

/** A row of buttons. Slack wants action ids to differ within one block, so equal ones are numbered. */
export function actions(buttons: readonly Button[], blockId?: string): ActionsBlock {
  return {
    type: "actions",
    ...(blockId === undefined ? {} : { block_id: blockId }),
    elements: buttons.slice(0, limits.actionsElements).map((one, at) => ({
      ...one,
      action_id: sharesId(buttons, one) ? `${one.action_id ?? ""}#${at}` : (one.action_id ?? ""),
    })),
  };
}

/** Nothing where there are none: Slack refuses an empty row. */
export function buttonRow(buttons: readonly Button[], blockId?: string): KnownBlock[] {
  return buttons.length === 0 ? [] : [actions(buttons, blockId)];
}

function sharesId(buttons: readonly Button[], one: Button): boolean {
  return buttons.some((other) => other !== one && other.action_id === one.action_id);
}

/** The declared id behind one that `actions` numbered. */
export function declaredActionId(actionId: string): string {
  return actionId.replace(/#\d+$/u, "");
}
