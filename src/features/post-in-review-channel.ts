import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { failureOf } from "#slack/call-outcome.ts";
import { postPublicly } from "#slack/reply.ts";
import type { FeatureDeps } from "./feature.ts";

export interface ShownForReview {
  /** Where it stands, if it is known to. */
  readonly at?: { readonly channel: string; readonly ts: string };
  /** Slack does not let the bot post in the review channel. */
  readonly isRefused: boolean;
}

/**
 * Shows it to the moderators in the review channel, if there is one. Their Home shows it in any case, so
 * a failure is for the log. The channel is the one that is stored now.
 */
export async function postInReviewChannel(
  { store, log }: Pick<FeatureDeps, "store" | "log">,
  client: WebClient,
  { team, message }: { readonly team: string; readonly message: Message },
): Promise<ShownForReview> {
  const { reviewChannel: channel } = await store.settings.get(team);
  if (channel === undefined) return { isRefused: false };
  try {
    const { ts } = await postPublicly(client, { channel }, message);
    return { at: { channel, ts }, isRefused: false };
  } catch (error) {
    log.warn({ err: error }, "could not show something to moderators in the review channel");
    return { isRefused: failureOf(error).kind === "refused" };
  }
}
