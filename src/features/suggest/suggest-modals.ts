import type { ModalView } from "@slack/types";
import { actions, button, context, divider, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { answerModal, modal } from "#cards/modal.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { type CardContent, cardSentence, resourceCard } from "#cards/resource-card.ts";
import { type FormContent, suggestionForm } from "#cards/suggestion-form.ts";
import type { Sentences } from "#language/english.ts";
import type { Suggestion } from "#store/suggestion.ts";
import type { Who } from "#store/who.ts";

export const submitId = "suggest:send";

/** `open` takes an address as its value, or any words where none is known. */
export const suggestIds = { open: "suggest:open", message: "suggest:message" } as const;

export interface SuggestContent extends FormContent {
  /** What stands above the form: the resource that has the address already, that none has, what is wrong with it. */
  readonly above?: Message;
}

export function suggestModal({ above, ...content }: SuggestContent): ModalView {
  const { say } = content;
  return modal({
    callbackId: submitId,
    title: say.suggestResource,
    submit: say.suggestSend,
    close: say.cancel,
    blocks: [
      ...(above === undefined ? [] : [...above.blocks, divider]),
      ...suggestionForm(content),
      context(say.suggestFirst),
    ],
  });
}

/** The resource that a person was about to suggest. */
export function knownMessage(card: CardContent, { suggestKnown }: Sentences): Message {
  return {
    blocks: [section(suggestKnown), ...resourceCard({ ...card, actions: [] })],
    text: `${suggestKnown} ${cardSentence(card)}`,
  };
}

export function waitingMessage(
  { person, fields }: Suggestion,
  viewer: Who,
  { suggestWaits, suggestWaitsOwn }: Sentences,
): Message {
  const waits = person === viewer.person ? suggestWaitsOwn : suggestWaits;
  const text = waits(plainInMrkdwn(fields.title));
  return { blocks: [section(text)], text };
}

/** Instead of the form. It is not the end: one may have come with another in mind. */
export function knownModal({ blocks, text }: Message, say: Sentences): ModalView {
  const another = { label: say.suggestAnother, actionId: suggestIds.open, value: "new" };
  return answerModal({ blocks: [...blocks, actions([button(another)])], text }, say);
}
