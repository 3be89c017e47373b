import { noticeMessage } from "#cards/notices.ts";
import type { Sentences } from "#language/english.ts";
import type { Press } from "#slack/handlers.ts";
import type { FeatureDeps } from "./feature.ts";

/**
 * After a press changed something of the person's own: the answer that the card stands in is drawn
 * again in place. Where everybody sees it, or it is not known any more, the sentence is said instead.
 */
export async function showChange(
  { contributed, settings }: Pick<FeatureDeps, "contributed" | "settings">,
  press: Press,
  sentence: (say: Sentences) => string,
): Promise<void> {
  const { ref, viewer, surface, reply } = press;
  if (surface === "home") return contributed.refreshHome(press);
  const again = ref && surface !== "public" ? await contributed.draw(ref, viewer) : undefined;
  if (again === undefined) {
    const say = await settings.sentences(viewer.team);
    await reply.privately(noticeMessage(sentence(say)));
  } else await reply.inPlace(again);
  await contributed.refreshHome(press);
}
