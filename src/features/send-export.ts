import { noticeMessage } from "#cards/notices.ts";
import { preformattedMessages } from "#cards/preformatted.ts";
import type { Press } from "#slack/handlers.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import type { FeatureDeps } from "./feature.ts";

/**
 * As direct messages, of which there may be as many as it needs, and which stay: what is ephemeral is
 * gone when Slack is opened again. Where the press stands elsewhere, the answer says where to look.
 */
export async function sendExport(
  { settings }: Pick<FeatureDeps, "settings">,
  { viewer, client, channel, reply }: Press,
  { what, parts }: { readonly what: string; readonly parts: readonly string[] },
): Promise<void> {
  const say = await settings.sentences(viewer.team);
  for (const message of preformattedMessages(what, parts, say)) {
    await sendDirectly(client, viewer.person, message);
  }
  if (channel?.startsWith("D") === true) return;
  await reply.privately(noticeMessage(say.exportSent(parts.length)));
}
