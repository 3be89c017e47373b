import { context } from "#cards/elements.ts";
import { helpMessage } from "#cards/help.ts";
import type { Message } from "#cards/message.ts";
import type { AtHome, CreateFeature, FeatureDeps, HelpReader } from "#features/feature.ts";
import type { Command } from "#slack/handlers.ts";
import type { Who } from "#store/who.ts";

/** Three that work with any catalog that has these topics; those that find nothing are left out. */
const examples = ["monitoring", "how do I start with MLOps?", "free courses for beginners"];

/** `/mlops-learn` alone, `help`, and what a greeting gets. */
export const createHelp: CreateFeature = (deps) => {
  const show = {
    run: async (command: Command) => {
      const reader = await readerOf(deps, command);
      await command.reply.privately(await help(deps, command.viewer, { reader }));
    },
  };
  return {
    name: "help",
    commands: { "": show, help: show },
    answers: {
      // A greeting brings no way to ask Slack who is an administrator: it gets what is for everybody.
      help: (ref, viewer) => help(deps, viewer, { greets: ref.q !== "", reader: anybody }),
    },
    home: {
      order: 90,
      blocks: async (asked) => {
        const sentences = await deps.settings.sentences(asked.viewer.team);
        const told = deps.contributed.help(sentences, await readerOf(deps, asked));
        const lines = told.map((line) => `• ${line}`);
        return [context(lines.join("\n"))];
      },
    },
  };
};

const anybody: HelpReader = { isModerator: false, isAdmin: false };

/** Help comes also where Slack or the store does not tell. Every administrator is a moderator. */
async function readerOf(
  { moderators, log }: FeatureDeps,
  { client, viewer }: AtHome,
): Promise<HelpReader> {
  const orNo = async (answer: Promise<boolean>): Promise<boolean> => {
    try {
      return await answer;
    } catch (error) {
      log.warn({ err: error }, "could not look up what somebody may do");
      return false;
    }
  };
  const isModerator = await orNo(moderators.isModerator(client, viewer));
  return { isModerator, isAdmin: isModerator && (await orNo(moderators.isAdmin(client, viewer))) };
}

interface Reading {
  readonly reader: HelpReader;
  /** Whether it answers a greeting. */
  readonly greets?: boolean;
}

async function help(deps: FeatureDeps, viewer: Who, reading: Reading): Promise<Message> {
  const { greets = false, reader } = reading;
  const library = await deps.libraryOf(viewer.team);
  const { catalog, search } = library;
  const community = await deps.contributed.signals(viewer.team);
  const working = examples.filter(
    (example) => search(example, { limit: 1, community }).hits.length > 0,
  );
  const [sentences, { answers }] = await Promise.all([
    deps.settings.sentences(viewer.team),
    deps.settings.of(viewer.team),
  ]);
  return helpMessage({
    sentences,
    answers,
    greets,
    resources: catalog.resources.length,
    topics: catalog.topics.length,
    examples: working,
    more: deps.contributed.examples(library, community),
    lines: deps.contributed.help(sentences, reader),
  });
}
