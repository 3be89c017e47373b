import type { Search } from "#search/hit.ts";
import { createSearch } from "#search/search.ts";
import type { AddCommand, Cli, ExitCode } from "./command.ts";
import { resultToJson, resultToText } from "./hit-lines.ts";
import { readLines } from "./lines.ts";
import { loadOrExplain } from "./load-search.ts";
import { joinWords, parseLimit, refuseWords, takesQuery } from "./query-words.ts";

interface SearchFlags {
  readonly json?: true;
  readonly batch?: true;
  readonly limit: number;
}

export const addSearch: AddCommand = (program, shell) => {
  takesQuery(program.command("search"))
    .description("answer a query as the bot would")
    .argument("[words...]", "free text and operators, as in: free courses type:book -paid by:huyen")
    .option("--json", "one JSON object instead of text")
    .option("--batch", "queries from standard input, one a line; one JSON object a line, in order")
    .option("--limit <n>", "how many hits at most", parseLimit, 5)
    .action(
      shell.does((words: string[], flags: SearchFlags) => {
        if (!flags.batch) return searchOnce(shell, joinWords(words, shell), flags);
        refuseWords(words, shell);
        return searchBatch(shell, flags.limit);
      }),
    );
};

function searchOnce(cli: Cli, query: string, { json, limit }: SearchFlags): ExitCode {
  const search = createSearch(loadOrExplain(cli));
  const start = performance.now();
  const result = search(query, { limit });
  const took = performance.now() - start;
  cli.stdout.write(json ? `${JSON.stringify(resultToJson(result, took))}\n` : resultToText(result));
  return result.hits.length > 0 ? 0 : 1;
}

/** One line of JSON for each line read, as soon as it is read. */
async function searchBatch(cli: Cli, limit: number): Promise<ExitCode> {
  const search = createSearch(loadOrExplain(cli));
  for await (const line of readLines(cli.stdin)) {
    cli.stdout.write(`${answerLine(search, line, limit)}\n`);
  }
  return 0;
}

function answerLine(search: Search, line: string, limit: number): string {
  const start = performance.now();
  const result = search(line, { limit });
  return JSON.stringify(resultToJson(result, performance.now() - start));
}
