import { pino } from "pino";
import { answerRef } from "#cards/answer-ref.ts";
import { allFeatures } from "#features/all.ts";
import { createFeatures } from "#features/create-features.ts";
import { createLibraries } from "#features/libraries.ts";
import { createLibrary } from "#search/library.ts";
import { ephemeralResponse } from "#slack/reply.ts";
import { openStore } from "#store/store.ts";
import type { AddCommand, Cli, ExitCode } from "./command.ts";
import { loadOrExplain } from "./load-search.ts";
import { joinWords, takesQuery } from "./query-words.ts";

export const addCard: AddCommand = (program, shell) => {
  takesQuery(program.command("card"))
    .description("print the message that Slack would get for a query, as JSON")
    .argument("[words...]", "a query, as typed behind /mlops-learn")
    .action(shell.does((words: string[]) => printCard(shell, joinWords(words, shell))));
};

/** Drawn by the bot's own features, for a person who has saved and voted for nothing. */
async function printCard(cli: Cli, query: string): Promise<ExitCode> {
  const library = createLibrary(loadOrExplain(cli));
  const now = () => cli.now().getTime();
  const log = pino({ level: "silent" });
  const store = await openStore(":memory:", { now });
  try {
    const { contributed } = createFeatures(allFeatures, {
      libraries: createLibraries({ base: library, store, log, now }),
      store,
      log,
      now,
    });
    const nobody = { team: "T0", person: "U0" };
    const message = await contributed.draw(answerRef("find", query), nobody);
    if (message === undefined) return 1;
    cli.stdout.write(`${JSON.stringify(ephemeralResponse(message), null, 2)}\n`);
    return library.search(query).hits.length > 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}
