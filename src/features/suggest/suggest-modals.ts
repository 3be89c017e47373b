import type { ModalView } from "@slack/types";
import { context, divider, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { modal } from "#cards/modal.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { type CardContent, cardSentence, resourceCard } from "#cards/resource-card.ts";
import { type FormContent, suggestionForm } from "#cards/suggestion-form.ts";
import type { Sentences } from "#language/english.ts";

export const submitId = "suggest:send";

export interface SuggestContent extends FormContent {
  /** What stands above the form: the resource that has the address already. */
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

export function waitingMessage(title: string, { suggestWaits }: Sentences): Message {
  const text = suggestWaits(plainInMrkdwn(title));
  return { blocks: [section(text)], text };
}
