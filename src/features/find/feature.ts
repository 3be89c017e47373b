import { answerRef, parseRef } from "#cards/answer-ref.ts";
import { noticeMessage } from "#cards/notices.ts";
import type { CardAction } from "#cards/resource-card.ts";
import { resultIds } from "#cards/results.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Sentences } from "#language/english.ts";
import type { Command, MessageShortcut, Press } from "#slack/handlers.ts";
import { UserError } from "#slack/user-error.ts";
import { compactCards, createFindAnswer, type FindAnswer } from "./find-answer.ts";
import { createMention } from "./mention.ts";
import { createFollowUps, type FollowUps } from "./follow-up.ts";
import { lastWord, smallTalk } from "./small-talk.ts";

const openId = "find:open";
const shortcutId = "find:message";

/** Words in, the best few resources out: command, direct message, mention, shortcut. */
export const createFind: CreateFeature = (deps) => {
  const answer = createFindAnswer(deps);
  const followUps = createFollowUps(deps.now);
  return {
    name: "find",
    words: (command) => answerWords({ ...deps, answer, followUps }, command),
    heard: (news) => {
      if (news.kind === "person forgotten") followUps.forget(news.who);
      return Promise.resolve();
    },
    mention: createMention(answer, deps),
    shortcuts: { [shortcutId]: (shortcut) => answerMessage(answer, shortcut) },
    answers: { find: answer.privately },
    actions: {
      [resultIds.more]: (press) => showMore(answer, press),
      [resultIds.verbatim]: (press) => showRef(answer, press, "in place"),
      [resultIds.showAll]: (press) => showRef(answer, press, "below"),
      [resultIds.ask]: (press) => ask(answer, press),
      [resultIds.without]: (press) => showRef(answer, press, "in place"),
      [openId]: ({ viewer, value }) => {
        deps.store.events.record({ ...viewer, kind: "open", resource: value });
        return Promise.resolve();
      },
    },
    cardActions: (_audience, _resources, say) =>
      Promise.resolve((resource) => [openAction(resource, say)]),
    help: (say) => say.helpFind,
  };
};

function openAction({ url }: { readonly url: string }, { open }: Sentences): CardAction {
  return { place: "button", order: 10, actionId: openId, label: open, url };
}

interface WordsDeps extends FeatureDeps {
  readonly answer: FindAnswer;
  readonly followUps: FollowUps;
}

async function answerWords(deps: WordsDeps, command: Command) {
  const { answer, contributed, settings } = deps;
  const { text, viewer, reply } = command;
  const talk = smallTalk(text);
  const last = lastWord(talk, await settings.sentences(viewer.team));
  if (last !== undefined) return reply.privately(noticeMessage(last));
  const greeting = talk === "greeting" ? text : "";
  const help = talk && (await contributed.draw(answerRef("help", greeting), viewer));
  if (help) return reply.privately(help);
  const { answers } = await settings.of(viewer.team);
  if (answers === "private" || command.publicly === undefined) {
    return reply.privately(await answer.ask(await questionOf(deps, command), viewer));
  }
  await answerPublicly(answer, command, command.publicly);
}

/** Where one talks with the bot alone, "only free ones" is about what was asked before. */
async function questionOf({ answer, followUps }: WordsDeps, command: Command): Promise<string> {
  const { text, viewer, channel } = command;
  if (!channel.startsWith("D")) return text;
  const read = await answer.look(answer.refOf(text), viewer, { limit: 1 });
  return followUps.questionOf(viewer, text, read);
}

/** The short cards, with nothing personal. That nothing was found is no news for a channel. */
async function answerPublicly(
  answer: FindAnswer,
  { text, viewer, reply }: Command,
  publicly: NonNullable<Command["publicly"]>,
) {
  const ref = answer.refOf(text);
  const result = await answer.look(ref, viewer, { limit: compactCards });
  await answer.count(result, viewer);
  const message = await answer.compact({ ref, viewer, result });
  await (result.hits.length === 0 ? reply.privately(message) : publicly(message));
}

async function answerMessage(answer: FindAnswer, { message, viewer, reply }: MessageShortcut) {
  if (message.text === "") {
    throw new UserError((say) => say.messageWithoutWords);
  }
  await reply.privately(await answer.ask(message.text, viewer));
}

/** Five become ten in place; what comes after those begins a page of its own. */
async function showMore(answer: FindAnswer, press: Press) {
  await showRef(answer, press, parseRef(press.value)?.n === 10 ? "in place" : "below");
}

/** Shows the answer that rides in a button: more of the same, all of it, or as typed. */
async function showRef(answer: FindAnswer, press: Press, where: "in place" | "below") {
  const ref = parseRef(press.value);
  if (ref === undefined) throw new UserError((say) => say.buttonForgot);
  const message = await answer.privately(ref, press.viewer);
  const redraws = where === "in place" && press.surface !== "public";
  await (redraws ? press.reply.inPlace(message) : press.reply.privately(message));
}

async function ask(answer: FindAnswer, press: Press) {
  await press.reply.privately(await answer.ask(press.value, press.viewer));
}
