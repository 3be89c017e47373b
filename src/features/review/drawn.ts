import { context, section } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import {
  openButtons,
  suggestionCard,
  type SuggestionContent,
  suggestionSentence,
  takeOutButton,
} from "#cards/suggestion.ts";
import type { Catalog } from "#catalog/catalog.ts";
import { suggestedResource } from "#features/suggested-resource.ts";
import type { Suggestion } from "#store/suggestion.ts";

/** `rejected` is what was rejected of the same address before. */
export function contentOf(
  suggestion: Suggestion,
  { topic }: Catalog,
  rejected?: Suggestion,
): SuggestionContent {
  const resource = suggestedResource(suggestion, (id) => topic(id) !== undefined);
  const topics = suggestion.fields.topics.map((id) => topic(id)?.label ?? id);
  const before = rejected && `Suggested before: ${decision(rejected)}.${reasonOf(rejected)}`;
  return { id: suggestion.id, person: suggestion.person, resource, topics, before };
}

/** What stands in the review channel, before the decision and after it. */
export function channelMessage(
  suggestion: Suggestion,
  catalog: Catalog,
  rejected?: Suggestion,
): Message {
  const content = contentOf(suggestion, catalog, rejected);
  const sentence = suggestionSentence(content);
  if (suggestion.state === "open") {
    return {
      blocks: [
        section("*A suggestion for the catalog*"),
        ...suggestionCard(content, openButtons(content)),
      ],
      text: `A suggestion for the catalog. ${sentence}`,
    };
  }
  const decided = `${decision(suggestion)}.${reasonOf(suggestion)}`;
  const buttons = suggestion.state === "approved" ? [takeOutButton(content)] : [];
  return {
    blocks: [...suggestionCard(content, buttons), context(decided)],
    text: `${decided} ${sentence}`,
  };
}

/** For whoever came second: who decided what. */
export function decidedMessage(suggestion: Suggestion): Message {
  const title = plainInMrkdwn(suggestion.fields.title);
  const text = `${decision(suggestion)} already: “${title}”.${reasonOf(suggestion)}`;
  return { blocks: [section(text)], text };
}

/** Nothing is left to decide. */
export function takenBackMessage({ fields }: Suggestion): Message {
  return noticeMessage(`A suggestion that was taken back: “${fields.title}”.`);
}

/** Neither what it was nor who made it. */
export const forgottenMessage: Message = noticeMessage(
  "A suggestion that was deleted with everything about whoever made it.",
);

/** "<@U1> approved it". Whoever rejects one says why; one without a reason was approved and taken out. */
function decision({ state, decidedBy, reason }: Suggestion): string {
  const by = decidedBy === undefined ? "Somebody" : `<@${decidedBy}>`;
  const isTakenOut = state === "rejected" && reason === undefined;
  return `${by} ${isTakenOut ? "took it out" : `${state} it`}`;
}

function reasonOf({ reason }: Suggestion): string {
  return reason === undefined ? "" : ` Reason: ${plainInMrkdwn(reason)}`;
}
