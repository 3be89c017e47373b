import { z } from "zod";
import { englishModal } from "#cards/modal.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Press, Submission } from "#slack/handlers.ts";
import { redrawBelow } from "#slack/open-modal.ts";
import type { Suggestion } from "#store/suggestion.ts";
import { queueMessage } from "./queue.ts";

/** Which suggestion a modal is about, as the moderator saw it, and the queue that it was opened from. */
const origin = z.object({
  id: z.string(),
  version: z.int(),
  /** The queue's modal; absent where it was pressed in the review channel. */
  queue: z.string().optional(),
});

export type Origin = z.infer<typeof origin>;

export function toMetadata({ surface, view }: Press, { id, version }: Suggestion): string {
  const queue = surface === "modal" ? view?.id : undefined;
  const from: Origin = { id, version, ...(queue === undefined ? {} : { queue }) };
  return JSON.stringify(from);
}

export function parseOrigin(metadata: string): Origin {
  return origin.parse(JSON.parse(metadata));
}

/** The queue below the modal that was just sent, without what was decided. */
export async function redrawQueue(
  deps: FeatureDeps,
  { viewer, client, metadata }: Submission,
): Promise<void> {
  const { queue } = parseOrigin(metadata);
  await redrawBelow(client, queue, englishModal(await queueMessage(deps, viewer.team)));
}
