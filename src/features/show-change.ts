import { button } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import type { Sentences } from "#language/english.ts";
import type { Press } from "#slack/handlers.ts";
import type { FeatureDeps } from "./feature.ts";

export interface Change {
  readonly sentence: (say: Sentences) => string;
  /** The action that takes it back, with the same value. */
  readonly undo?: string;
}

/** Of the row below a sentence: pressed, the sentence gives way to what became of it. */
const noteBlockId = "note";

/**
 * After a press changed something of the person's own: the answer that the card stands in is drawn
 * again in place. Where everybody sees it, or it is not known any more, the sentence is said instead, with a way back.
 */
export async function showChange(
  { contributed, settings }: Pick<FeatureDeps, "contributed" | "settings">,
  press: Press,
  change: Change,
): Promise<void> {
  const { ref, viewer, surface, reply } = press;
  if (surface === "home") return contributed.refreshHome(press);
  const again = ref && surface !== "public" ? await contributed.draw(ref, viewer) : undefined;
  if (again === undefined) {
    const note = noteOf(change, press, await settings.sentences(viewer.team));
    await (press.blockId === noteBlockId ? reply.inPlace(note) : reply.privately(note));
  } else await reply.inPlace(again);
  await contributed.refreshHome(press);
}

function noteOf({ sentence, undo: actionId }: Change, { value }: Press, say: Sentences): Message {
  const text = sentence(say);
  if (actionId === undefined) return noticeMessage(text);
  const undo = button({ label: say.undo, actionId, value, spoken: `${say.undo}: ${text}` });
  return noticeMessage(text, [undo], noteBlockId);
}
