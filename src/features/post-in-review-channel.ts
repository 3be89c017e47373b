import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { postPublicly } from "#slack/reply.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import type { FeatureDeps } from "./feature.ts";

/**
 * Shows it to the moderators in the review channel, if there is one, and gives where it stands. Their Home
 * shows it in any case, so what Slack refuses is for the log. The channel is the one that is stored now.
 */
export async function postInReviewChannel(
  { store, log }: Pick<FeatureDeps, "store" | "log">,
  client: WebClient,
  { team, message }: { readonly team: string; readonly message: Message },
): Promise<{ readonly channel: string; readonly ts: string } | undefined> {
  const { reviewChannel: channel } = await store.settings.get(team);
  if (channel === undefined) return undefined;
  try {
    const { ts } = await postPublicly(client, { channel }, message);
    return { channel, ts };
  } catch (error) {
    if (slackErrorName(error) === undefined) throw error;
    log.warn({ err: error }, "could not show something to moderators in the review channel");
    return undefined;
  }
}
