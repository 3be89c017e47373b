import type { Message } from "#cards/message.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { noticeMessage } from "#cards/notices.ts";
import { showAllButton } from "#cards/results.ts";
import { understoodLabels } from "#cards/understood.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Sentences } from "#language/english.ts";
import type { Constraint, SearchResult } from "#search/hit.ts";
import type { Mention } from "#slack/handlers.ts";
import { readMessage } from "#slack/read-thread.ts";
import { postPublicly } from "#slack/reply.ts";
import type { Thread } from "#store/shown.ts";
import { compactCards, type FindAnswer } from "./find-answer.ts";
import { lastWord, smallTalk } from "./small-talk.ts";
import { withWishes } from "./with-wishes.ts";

/** Answers where it was mentioned: in the thread, or in one that it starts. */
export function createMention(
  answer: FindAnswer,
  deps: FeatureDeps,
): (mention: Mention) => Promise<void> {
  return async (mention) => {
    const { text, thread } = mention;
    const talk = smallTalk(text);
    // Whoever calls for help in a thread wants it with what the thread is about.
    const isTalk = talk !== undefined && (talk !== "help" || thread === undefined);
    if (isTalk || (text === "" && thread === undefined)) {
      return post(mention, await shortWord(deps, mention));
    }
    const { hasSubject, constraints } = await answer.look(answer.refOf(text), mention.viewer);
    if (hasSubject || thread === undefined) return findIn(deps, answer, { mention, text });
    await findInThread(deps, answer, { mention, thread, wishes: constraints });
  };
}

interface AskedInThread {
  readonly mention: Mention;
  readonly thread: string;
  /** What was said beside the mention: "any books on this?" */
  readonly wishes: readonly Constraint[];
}

/** What is asked is what the thread is about. Where that cannot be read, the mention's own words are. */
async function findInThread(
  deps: FeatureDeps,
  answer: FindAnswer,
  { mention, thread, wishes }: AskedInThread,
): Promise<void> {
  const { client, channel, text } = mention;
  const parent = await readMessage(client, channel, thread);
  if (parent.text !== undefined && parent.text !== "") {
    const asked = withWishes(parent.text, wishes);
    return findIn(deps, answer, { mention, text: asked, fromThread: true });
  }
  if (text !== "") return findIn(deps, answer, { mention, text });
  const say = await deps.settings.sentences(mention.viewer.team);
  await mention.reply.privately(noticeMessage(parent.why?.(say) ?? say.threadWithoutWords));
}

/** One line: everybody reads it, and the whole help is a word away. */
async function shortWord({ settings }: FeatureDeps, { text, viewer }: Mention): Promise<Message> {
  const say = await settings.sentences(viewer.team);
  const talk = smallTalk(text);
  const last = lastWord(talk, say);
  if (last !== undefined) return noticeMessage(last);
  return noticeMessage(
    talk === "greeting" ? `${say.greeting} ${say.mentionHelp}` : say.mentionHelp,
  );
}

interface Asked {
  readonly mention: Mention;
  readonly text: string;
  readonly fromThread?: true;
}

async function findIn(
  deps: FeatureDeps,
  answer: FindAnswer,
  { mention, text, fromThread }: Asked,
): Promise<void> {
  const { viewer } = mention;
  const ref = answer.refOf(text);
  const shown = await shownIn(deps, threadOf(mention));
  const unseen = await answer.look(ref, viewer, { limit: compactCards, exclude: shown });
  const whole = await answer.look(ref, viewer, { limit: compactCards });
  await answer.count(whole, viewer);
  const say = await deps.settings.sentences(viewer.team);
  const result = { ...unseen, total: whole.total, fitting: whole.fitting };
  if (unseen.hits.length === 0) {
    const again = showAllButton({ ref, total: whole.total, say });
    const isSeen = whole.hits.length > 0;
    return mention.reply.privately(
      isSeen
        ? noticeMessage(say.nothingNewInThread, again)
        : await answer.compact({ ref, viewer, result }),
    );
  }
  const opening = fromThread === undefined ? undefined : understoodFromThread(result, say);
  const said = opening === undefined ? {} : { opening };
  await post(mention, await answer.compact({ ref, viewer, result, ...said }));
  await rememberShown(deps, threadOf(mention), result);
}

async function post(mention: Mention, message: Message): Promise<void> {
  const { client, channel, thread, ts } = mention;
  await postPublicly(client, { channel, thread: thread ?? ts }, message);
}

function threadOf({ viewer, channel, thread, ts }: Mention): Thread {
  return { team: viewer.team, channel, thread: thread ?? ts };
}

/** A card is not repeated in a thread. Where the store is away it may be: answering comes first. */
async function shownIn({ store, log }: FeatureDeps, thread: Thread): Promise<ReadonlySet<string>> {
  try {
    return await store.shown.in(thread);
  } catch (error) {
    log.error({ err: error }, "could not look up what a thread has seen");
    return new Set();
  }
}

/** The answer stands already: that one of its cards may come again is no trouble of the person's. */
async function rememberShown(
  { store, log }: FeatureDeps,
  thread: Thread,
  { hits }: SearchResult,
): Promise<void> {
  try {
    const ids = hits.map((hit) => hit.resource.id);
    await store.shown.add(thread, ids);
  } catch (error) {
    log.error({ err: error }, "could not remember what a thread has seen");
  }
}

/** "From this thread I understood: *monitoring*, *data drift*." */
function understoodFromThread(result: SearchResult, say: Sentences): string | undefined {
  const labels = understoodLabels(result.understood, say).map(
    (label) => `*${plainInMrkdwn(label)}*`,
  );
  return labels.length === 0 ? undefined : say.understoodFromThread(labels.join(", "));
}
