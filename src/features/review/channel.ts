import type { WebClient } from "@slack/web-api";
import type { FeatureDeps } from "#features/feature.ts";
import { postPublicly } from "#slack/reply.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import type { Suggestion } from "#store/suggestion.ts";
import { channelMessage } from "./drawn.ts";

/** Shows a new suggestion in the review channel, where there is one. Home shows it in any case. */
export async function postForReview(
  deps: FeatureDeps,
  client: WebClient,
  suggestion: Suggestion,
): Promise<void> {
  const { team, id } = suggestion;
  const { reviewChannel: channel } = await deps.store.settings.get(team);
  if (channel === undefined) return;
  const { catalog } = await deps.libraryOf(team);
  const { ts } = await postPublicly(client, { channel }, channelMessage(suggestion, catalog));
  await deps.store.suggestions.posted(team, id, { channel, ts });
}

/** The message or its channel is gone: there is nothing to draw again. */
const gone = new Set(["message_not_found", "channel_not_found", "is_archived", "not_in_channel"]);

/** Draws the review channel's message again, wherever the suggestion was decided. */
export async function redrawInChannel(
  { libraryOf }: FeatureDeps,
  client: WebClient,
  suggestion: Suggestion,
): Promise<void> {
  const { message: at, team } = suggestion;
  if (at === undefined) return;
  const { text, blocks } = channelMessage(suggestion, (await libraryOf(team)).catalog);
  try {
    await client.chat.update({ ...at, text, blocks: [...blocks] });
  } catch (error) {
    if (!gone.has(slackErrorName(error) ?? "")) throw error;
  }
}
