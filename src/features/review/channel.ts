import type { WebClient } from "@slack/web-api";
import type { FeatureDeps } from "#features/feature.ts";
import { postInReviewChannel } from "#features/post-in-review-channel.ts";
import { redrawMessage } from "#slack/redraw-message.ts";
import type { Suggestion } from "#store/suggestion.ts";
import { channelMessage, forgottenMessage, takenBackMessage } from "./drawn.ts";

/** Shows a new suggestion in the review channel, where there is one. Home shows it in any case. */
export async function postForReview(
  deps: FeatureDeps,
  client: WebClient,
  suggestion: Suggestion,
): Promise<void> {
  const { team, id } = suggestion;
  const message = await messageOf(deps, suggestion);
  const { at } = await postInReviewChannel(deps, client, { team, message });
  if (at === undefined || (await deps.store.suggestions.posted(team, id, at))) return;
  // Taken back while it was being posted.
  await redrawTakenBack(client, { ...suggestion, message: at });
}

/** Draws the review channel's message again, wherever the suggestion was decided. */
export async function redrawInChannel(
  deps: FeatureDeps,
  client: WebClient,
  suggestion: Suggestion,
): Promise<void> {
  const { message: at } = suggestion;
  if (at === undefined) return;
  await redrawMessage(client, at, await messageOf(deps, suggestion));
}

/** While it is open, with what was decided on the same address before. */
async function messageOf({ store, libraryOf }: FeatureDeps, suggestion: Suggestion) {
  const { team, urlKey, state } = suggestion;
  const { catalog } = await libraryOf(team);
  const rejected = await store.suggestions.rejectedOf(team, state === "open" ? [urlKey] : []);
  return channelMessage(suggestion, catalog, rejected.get(urlKey));
}

/** Whoever made them had everything deleted: what was approved stays, without their name. */
export async function redrawForgotten(
  deps: FeatureDeps,
  client: WebClient,
  suggestions: readonly Suggestion[],
): Promise<void> {
  const draw = async (suggestion: Suggestion): Promise<void> => {
    const { message: at, state } = suggestion;
    const isKept = state === "approved";
    if (isKept) await redrawInChannel(deps, client, { ...suggestion, person: undefined });
    else if (at !== undefined) await redrawMessage(client, at, forgottenMessage);
  };
  await Promise.all(suggestions.map(draw));
}

/** So that nobody looks at what no longer waits. */
export async function redrawTakenBack(client: WebClient, suggestion: Suggestion): Promise<void> {
  const { message: at } = suggestion;
  if (at !== undefined) await redrawMessage(client, at, takenBackMessage(suggestion));
}
