import type { WebClient } from "@slack/web-api";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { failureOf } from "#slack/call-outcome.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import { postPublicly } from "#slack/reply.ts";
import type { FeatureDeps } from "./feature.ts";

export interface ShownForReview {
  /** Where it stands, if it is known to. */
  readonly at?: { readonly channel: string; readonly ts: string };
  /** Slack does not let the bot post in the review channel. */
  readonly isRefused: boolean;
}

interface ForReview {
  readonly team: string;
  readonly message: Message;
}

/**
 * Shows it to the moderators in the review channel. Their Home shows it in any case, so a failure is for
 * the log. The channel is the one that is stored now; without one, those whom the settings name hear that
 * something waits.
 */
export async function postInReviewChannel(
  deps: Pick<FeatureDeps, "store" | "settings" | "log">,
  client: WebClient,
  { team, message }: ForReview,
): Promise<ShownForReview> {
  const { store, log } = deps;
  const { reviewChannel: channel, moderators } = await store.settings.get(team);
  if (channel === undefined) {
    const { waitsForModerators } = await deps.settings.sentences(team);
    await tellEach(deps, client, {
      people: moderators,
      message: noticeMessage(waitsForModerators),
    });
    return { isRefused: false };
  }
  try {
    const { ts } = await postPublicly(client, { channel }, message);
    return { at: { channel, ts }, isRefused: false };
  } catch (error) {
    log.warn({ err: error }, "could not show something to moderators in the review channel");
    return { isRefused: failureOf(error).kind === "refused" };
  }
}

interface Telling {
  readonly people: readonly string[];
  readonly message: Message;
}

async function tellEach(
  { log }: Pick<FeatureDeps, "log">,
  client: WebClient,
  { people, message }: Telling,
): Promise<void> {
  for (const person of people) {
    try {
      await sendDirectly(client, person, message);
    } catch (error) {
      log.warn({ err: error }, "could not tell a moderator that something waits");
    }
  }
}
