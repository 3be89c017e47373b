import { answerRef, parseRef } from "#cards/answer-ref.ts";
import type { CardAction } from "#cards/resource-card.ts";
import { resultIds } from "#cards/results.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Command, MessageShortcut, Press } from "#slack/handlers.ts";
import { UserError } from "#slack/user-error.ts";
import { createFindAnswer, type FindAnswer } from "./find-answer.ts";
import { createMention } from "./mention.ts";
import { isSmallTalk } from "./small-talk.ts";

export const openId = "find:open";
export const shortcutId = "find:message";

/** Words in, the best few resources out: command, direct message, mention, shortcut. */
export const createFind: CreateFeature = (deps) => {
  const answer = createFindAnswer(deps);
  return {
    name: "find",
    words: (command) => answerWords(answer, deps, command),
    mention: createMention(answer, deps),
    shortcuts: { [shortcutId]: (shortcut) => answerMessage(answer, shortcut) },
    answers: { find: answer.privately },
    actions: {
      [resultIds.more]: (press) => showRef(answer, press, "fresh page"),
      [resultIds.verbatim]: (press) => showRef(answer, press, "in place"),
      [resultIds.showAll]: (press) => showRef(answer, press, "fresh page"),
      [resultIds.ask]: (press) => ask(answer, press),
      [resultIds.without]: (press) => showRef(answer, press, "in place"),
      [openId]: ({ viewer, value }) => {
        deps.store.events.record({ ...viewer, kind: "open", resource: value });
        return Promise.resolve();
      },
    },
    cardActions: () => Promise.resolve(openAction),
    help: [
      "`/mlops-learn drift detection` — a topic, a question, a title or a name",
      "`/mlops-learn free courses for beginners` — with a type, level, cost or year",
      "Mention me in a thread, or choose “Find resources on this” from a message's menu",
    ],
  };
};

const openAction = (resource: { readonly url: string }): CardAction[] => [
  { place: "button", order: 10, actionId: openId, label: "Open", url: resource.url },
];

async function answerWords(answer: FindAnswer, { contributed }: FeatureDeps, command: Command) {
  const { text, viewer, reply } = command;
  const help = isSmallTalk(text) && (await contributed.draw(answerRef("help", text), viewer));
  await reply.privately(help || (await answer.ask(text, viewer)));
}

async function answerMessage(answer: FindAnswer, { message, viewer, reply }: MessageShortcut) {
  if (message.text === "") {
    throw new UserError(
      "That message has no words to search for. Type /mlops-learn and what you look for instead.",
    );
  }
  await reply.privately(await answer.ask(message.text, viewer));
}

/** Shows the answer that rides in a button: more of the same, all of it, or as typed. */
async function showRef(answer: FindAnswer, press: Press, where: "in place" | "fresh page") {
  const ref = parseRef(press.value);
  if (ref === undefined) throw new UserError(staleButton);
  const message = await answer.privately(ref, press.viewer);
  const sameCards = where === "in place" || (ref.n === 10 && ref.o === 0);
  if (sameCards && press.surface !== "public") await press.reply.inPlace(message);
  else await press.reply.privately(message);
}

const staleButton =
  "That button no longer knows what was asked. Ask again with /mlops-learn and the same words.";

async function ask(answer: FindAnswer, press: Press) {
  await press.reply.privately(await answer.ask(press.value, press.viewer));
}
