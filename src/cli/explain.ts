import {
  compareExplanations,
  createExplain,
  type Explained,
  type Explanation,
} from "#search/explain.ts";
import { CliError, type AddCommand, type Cli, type ExitCode } from "./command.ts";
import { loadOrExplain } from "./load-search.ts";
import { joinWords, parseLimit, takesQuery } from "./query-words.ts";

interface ExplainFlags {
  readonly id: readonly string[];
  readonly limit: number;
  readonly json?: true;
}

export const addExplain: AddCommand = (program, shell) => {
  takesQuery(program.command("explain"))
    .description("show every factor of a hit's score; with two ids, why one stands above the other")
    .argument("[words...]", "the query")
    .option("--id <id>", "explain this resource; give it twice to compare two", collect, [])
    .option("--limit <n>", "how many of the best to explain without --id", parseLimit, 3)
    .option("--json", "one JSON object instead of text")
    .action(
      shell.does((words: string[], flags: ExplainFlags) =>
        explain(shell, joinWords(words, shell), flags),
      ),
    );
};

const collect = (id: string, before: readonly string[]): readonly string[] => [...before, id];

function explain(cli: Cli, query: string, { id: ids, limit, json }: ExplainFlags): ExitCode {
  const catalog = loadOrExplain(cli);
  const unknown = ids.find((id) => !catalog.resource(id));
  if (unknown !== undefined) {
    throw new CliError(`${unknown}: no resource has this id. \`search --json\` shows ids.`);
  }
  const run = createExplain(catalog);
  const explained = run(query, ids.length > 0 ? { ids } : { limit });
  cli.stdout.write(json ? `${JSON.stringify(toJson(explained))}\n` : toText(explained));
  return explained.explanations.length > 0 ? 0 : 1;
}

function toJson({ explanations, ...rest }: Explained): object {
  return {
    ...rest,
    explanations: explanations.map(({ resource, ...explanation }) => ({
      id: resource.id,
      title: resource.title,
      ...explanation,
    })),
  };
}

const number = (value: number): string => value.toFixed(3).padStart(7);

function explanationLines({ resource, place, score, adds, times, reasons }: Explanation): string {
  if (place === 0) return `${resource.title} (${resource.id}): nothing in the query leads here.\n`;
  const lines = [
    `${place}. ${resource.title} (${resource.id})`,
    ...adds.map(({ name, value, why }) => `  + ${number(value)}  ${name}: ${why}`),
    ...times.map(({ name, value, why }) => `  × ${number(value)}  ${name}: ${why}`),
    `  = ${number(score)}`,
    `  why: ${reasons.join(" · ")}`,
  ];
  return `${lines.join("\n")}\n`;
}

function comparisonLines(a: Explanation, b: Explanation): string {
  const [upper, lower] = a.score >= b.score ? [a, b] : [b, a];
  if (lower.place === 0) return "";
  const lines = compareExplanations(upper, lower).map(
    ({ name, first, second, share }) =>
      `  ${`${(share * 100).toFixed(0)} %`.padStart(6)}  ${name}: ${first.toFixed(3)} against ${second.toFixed(3)}`,
  );
  const head = `Why ${upper.resource.id} stands above ${lower.resource.id} (shares of the distance):`;
  return `${[head, ...lines].join("\n")}\n`;
}

function toText({ words, unknown, corrections, explanations }: Explained): string {
  const [first, second] = explanations;
  const parts = [
    `words: ${words.join(", ") || "none"}${unknown.length > 0 ? `; unknown: ${unknown.join(", ")}` : ""}\n`,
    ...corrections.map(({ from, to }) => `read ${to} for ${from}\n`),
    ...explanations.map(explanationLines),
    first && second && explanations.length === 2 ? comparisonLines(first, second) : "",
  ];
  return explanations.length === 0
    ? `${parts.join("")}Nothing found.\n`
    : parts.filter(Boolean).join("\n");
}
