import { answerRef } from "#cards/answer-ref.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { noticeMessage } from "#cards/notices.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { SearchResult } from "#search/hit.ts";
import type { Mention } from "#slack/handlers.ts";
import { readMessage } from "#slack/read-thread.ts";
import { postPublicly } from "#slack/reply.ts";
import type { FindAnswer } from "./find-answer.ts";
import { isSmallTalk } from "./small-talk.ts";

/** Answers where it was mentioned: in the thread, or in one that it starts. */
export function createMention(
  answer: FindAnswer,
  { contributed }: FeatureDeps,
): (mention: Mention) => Promise<void> {
  const post = async (mention: Mention, message: Parameters<typeof postPublicly>[2]) => {
    const thread = mention.thread ?? mention.ts;
    await postPublicly(mention.client, { channel: mention.channel, thread }, message);
  };

  const help = async (mention: Mention) => {
    const message = await contributed.draw(answerRef("help", mention.text), mention.viewer);
    if (message) await post(mention, message);
  };

  const find = async (mention: Mention, text: string, fromThread: boolean) => {
    const ref = answer.refOf(text);
    const result = await answer.look(ref, mention.viewer);
    const opening = fromThread ? understoodFromThread(result) : undefined;
    const found = { ref, viewer: mention.viewer, result };
    const message = await answer.compact(opening === undefined ? found : { ...found, opening });
    await post(mention, message);
  };

  return async (mention) => {
    if (mention.text !== "" && !isSmallTalk(mention.text))
      return find(mention, mention.text, false);
    if (mention.text !== "" || mention.thread === undefined) return help(mention);
    const parent = await readMessage(mention.client, mention.channel, mention.thread);
    if (parent.text !== undefined && parent.text !== "") return find(mention, parent.text, true);
    await mention.reply.privately(noticeMessage(parent.why ?? noWords));
  };
}

const noWords =
  "The message that started this thread has no words to search for. Mention me with what you look for, as in “@mlops-learn monitoring”.";

/** "From this thread I understood: *monitoring*, *data drift*." */
function understoodFromThread(result: SearchResult): string | undefined {
  const labels = result.understood.map((part) => `*${plainInMrkdwn(part.label)}*`);
  return labels.length === 0 ? undefined : `From this thread I understood: ${labels.join(", ")}.`;
}
