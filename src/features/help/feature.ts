import { context } from "#cards/elements.ts";
import { helpMessage } from "#cards/help.ts";
import type { Message } from "#cards/message.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Command } from "#slack/handlers.ts";
import type { Who } from "#store/who.ts";

/** Three that work with any catalog that has these topics; those that find nothing are left out. */
const examples = ["monitoring", "how do I start with MLOps?", "free courses for beginners"];

/** `/mlops-learn` alone, `help`, and what a greeting gets. */
export const createHelp: CreateFeature = (deps) => {
  const show = {
    run: async ({ viewer, reply }: Command) => reply.privately(await help(deps, viewer, "")),
  };
  return {
    name: "help",
    commands: { "": show, help: show },
    answers: { help: (ref, viewer) => help(deps, viewer, ref.q) },
    home: {
      order: 90,
      blocks: async ({ viewer }) => {
        const sentences = await deps.settings.sentences(viewer.team);
        const lines = deps.contributed.help(sentences).map((line) => `• ${line}`);
        return [context(lines.join("\n"))];
      },
    },
  };
};

async function help(deps: FeatureDeps, viewer: Who, greeting: string): Promise<Message> {
  const { catalog, search } = await deps.libraryOf(viewer.team);
  const working = examples.filter((example) => search(example, { limit: 1 }).hits.length > 0);
  const [sentences, { answers }] = await Promise.all([
    deps.settings.sentences(viewer.team),
    deps.settings.of(viewer.team),
  ]);
  return helpMessage({
    ...{ sentences, answers },
    greets: greeting !== "",
    resources: catalog.resources.length,
    topics: catalog.topics.length,
    examples: working,
    lines: deps.contributed.help(sentences),
  });
}
