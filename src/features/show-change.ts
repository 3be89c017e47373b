import { noticeMessage } from "#cards/notices.ts";
import type { Press } from "#slack/handlers.ts";
import type { Contributed } from "./feature.ts";

/**
 * After a press changed something of the person's own: the answer that the card stands in is drawn
 * again in place. Where everybody sees it, or it is not known any more, the sentence is said instead.
 */
export async function showChange(
  contributed: Contributed,
  press: Press,
  sentence: string,
): Promise<void> {
  const { ref, viewer, surface, reply } = press;
  if (surface === "home") return contributed.refreshHome(press);
  const again = ref && surface !== "public" ? await contributed.draw(ref, viewer) : undefined;
  await (again === undefined ? reply.privately(noticeMessage(sentence)) : reply.inPlace(again));
  await contributed.refreshHome(press);
}
