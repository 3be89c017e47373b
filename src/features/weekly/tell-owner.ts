import type { Message } from "#cards/message.ts";
import type { AtHome, FeatureDeps } from "#features/feature.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import type { Schedule } from "#store/schedule.ts";

/** What somebody else did with it is told to whoever set it up. It is done though they cannot be told. */
export async function tellOwner(
  { log }: Pick<FeatureDeps, "log">,
  { viewer, client }: Pick<AtHome, "viewer" | "client">,
  { owner, message }: Pick<Schedule, "owner"> & { readonly message: Message },
): Promise<void> {
  if (owner === undefined || owner === viewer.person) return;
  try {
    await sendDirectly(client, owner, message);
  } catch (error) {
    log.info({ error: slackErrorName(error) }, "an owner was not told of a change to their post");
  }
}
