import { saidMessage } from "#cards/weekly-preview.ts";
import { noticeMessage } from "#cards/notices.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Press } from "#slack/handlers.ts";
import { postPublicly } from "#slack/reply.ts";
import { failureOf } from "#slack/call-outcome.ts";
import type { Posted } from "#store/delivery-changes.ts";
import type { Store } from "#store/store.ts";
import { historyMessage } from "./overview.ts";

/** The first who presses opens the post's thread; the others are shown where it is. */
export async function discuss({ store, settings }: FeatureDeps, press: Press): Promise<void> {
  const { viewer, client, reply, channel = "", messageTs = "" } = press;
  const { team, person } = viewer;
  const thread = press.thread ?? messageTs;
  const say = await settings.sentences(team);
  const claim = await claimThread(store, { team, channel, messageTs: thread });
  if (claim === undefined) {
    await reply.privately(noticeMessage(say.weeklyDiscussOpen));
    return;
  }
  const opening = say.weeklyDiscussOpening(`<@${person}>`);
  try {
    await postPublicly(client, { channel, thread }, saidMessage(opening));
  } catch (error) {
    // What may have arrived is not said again; for anything else, the next press is the first.
    if (failureOf(error).kind !== "unsure") await claim.release();
    throw error;
  }
}

/** For the one who opens the thread, a way to leave that to somebody else; for all others undefined. */
async function claimThread(
  { deliveries, seen }: Store,
  post: Posted,
): Promise<{ readonly release: () => Promise<void> } | undefined> {
  const { team, channel, messageTs } = post;
  const claim = await deliveries.claimDiscussion(post);
  switch (claim.kind) {
    case "claimed":
      return { release: () => deliveries.unclaimDiscussion(team, claim.id) };
    case "taken":
      return undefined;
    case "unknown post": {
      const isFirst = await seen.first(team, `weekly discuss ${channel} ${messageTs}`);
      return isFirst ? { release: () => Promise.resolve() } : undefined;
    }
  }
}

export async function showPicks(deps: FeatureDeps, press: Press): Promise<void> {
  const { viewer, channel = "", reply } = press;
  await reply.privately(await historyMessage(deps, { team: viewer.team, channel }));
}

export async function turnPage(deps: FeatureDeps, { viewer, value, reply }: Press): Promise<void> {
  const [channel = "", offset = ""] = value.split(" ");
  const page = { team: viewer.team, channel, offset: Number(offset) || 0 };
  await reply.inPlace(await historyMessage(deps, page));
}
