import { checkCatalog } from "#catalog/check.ts";
import { printProblem, type Problem } from "#catalog/problem.ts";
import type { AddCommand, Cli, ExitCode } from "./command.ts";
import { staleDocs } from "./docs.ts";
import { count } from "./words.ts";

export const addCheck: AddCommand = (program, shell) => {
  program
    .command("check")
    .description("report every problem in every file of the catalog")
    .action(shell.does(() => check(shell)));
};

/** The whole report, as the last word of other commands too. */
export function check({ catalogDir, stdout, now }: Cli): ExitCode {
  const checked = checkCatalog(catalogDir, now().getUTCFullYear());
  const { catalog } = checked;
  const problems = [...checked.problems, ...staleDocs(catalogDir, catalog)];
  for (const group of groupByFile(problems))
    stdout.write(`${group.map(printProblem).join("\n")}\n\n`);
  const what = `${count(catalog.resources.length, "resource")}, ${count(catalog.topics.length, "topic")}`;
  const files = new Set(problems.map(({ file }) => file)).size;
  stdout.write(
    problems.length === 0
      ? `${what}: no problems.\n`
      : `${what}: ${count(problems.length, "problem")} in ${count(files, "file")}.\n`,
  );
  return problems.length === 0 ? 0 : 1;
}

function groupByFile(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  return [...Map.groupBy(problems, ({ file }) => file).values()];
}
