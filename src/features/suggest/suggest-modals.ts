import type { ModalView } from "@slack/types";
import { context, divider, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { modal } from "#cards/modal.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { noticeMessage } from "#cards/notices.ts";
import { type CardContent, cardSentence, resourceCard } from "#cards/resource-card.ts";
import { type FilledForm, suggestionForm } from "#cards/suggestion-form.ts";
import type { Topic } from "#catalog/schema.ts";

export const submitId = "suggest:send";

export interface FormContent {
  readonly filled: FilledForm;
  readonly topics: readonly Topic[];
  /** What stands above the form: the resource that has the address already. */
  readonly above?: Message;
}

export function suggestModal({ filled, topics, above }: FormContent): ModalView {
  return modal({
    callbackId: submitId,
    title: "Suggest a resource",
    submit: "Suggest",
    close: "Cancel",
    blocks: [
      ...(above === undefined ? [] : [...above.blocks, divider]),
      ...suggestionForm(filled, topics),
      context("A moderator looks at it first, and I tell you what became of it."),
    ],
  });
}

/** The resource that a person was about to suggest. */
export function knownMessage(card: CardContent): Message {
  const heading = "It is in the catalog already:";
  return {
    blocks: [section(heading), ...resourceCard({ ...card, actions: [] })],
    text: `${heading} ${cardSentence(card)}`,
  };
}

export function waitingMessage(title: string): Message {
  const named = plainInMrkdwn(title);
  const text = `Somebody suggested it already, as “${named}”. It waits for a moderator.`;
  return { blocks: [section(text)], text };
}

export const thanksMessage = noticeMessage(
  "Thank you. A moderator looks at it, and I tell you what became of it.",
);
