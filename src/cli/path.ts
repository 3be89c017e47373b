import { createPath, type LearningPath } from "#search/path.ts";
import { createSearch } from "#search/search.ts";
import type { AddCommand, Cli, ExitCode } from "./command.ts";
import { loadOrExplain } from "./load-search.ts";
import { joinWords, takesQuery } from "./query-words.ts";

interface PathFlags {
  readonly json?: true;
}

export const addPath: AddCommand = (program, shell) => {
  takesQuery(program.command("path"))
    .description("an ordered route through a topic, as in: path feature stores in 10 hours free")
    .argument("[words...]", "topic, time, cost and level")
    .option("--json", "one JSON object instead of text")
    .action(
      shell.does((words: string[], flags: PathFlags) =>
        showPath(shell, joinWords(words, shell), flags),
      ),
    );
};

function showPath(cli: Cli, request: string, { json }: PathFlags): ExitCode {
  const catalog = loadOrExplain(cli);
  const path = createPath(catalog, createSearch(catalog))(request);
  cli.stdout.write(json ? `${JSON.stringify(toJson(path))}\n` : toText(path));
  return path.thin === undefined ? 0 : 1;
}

function toJson({ steps, hours, thin }: LearningPath): object {
  return {
    steps: steps.map(({ id, title, url, type, level, hours: own }) => ({
      id,
      title,
      url,
      type,
      level,
      hours: own,
    })),
    hours,
    ...(thin === undefined ? {} : { thin }),
  };
}

function toText({ steps, hours, thin, understood }: LearningPath): string {
  const lines = steps.map(
    ({ title, type, level, hours: own, url }, at) =>
      `${at + 1}. ${title}\n   ${type} · ${level} · ${own} h\n   ${url}`,
  );
  const head = understood.map(({ label }) => label).join(" · ");
  const sum = steps.length > 0 ? `${hours} hours in all` : "";
  return `${[head, ...lines, sum, thin ?? ""].filter(Boolean).join("\n")}\n`;
}
