import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import type { Catalog } from "#catalog/catalog.ts";
import type { Problem } from "#catalog/problem.ts";
import { printProblem } from "#catalog/problem.ts";
import { CliError, type AddCommand, type Cli, type ExitCode } from "./command.ts";
import { docsPage, docsPath, generatedMark } from "./docs-page.ts";
import { loadOrExplain } from "./load-search.ts";

export const addDocs: AddCommand = (program, shell) => {
  program
    .command("docs")
    .description("write the catalog as a page to read: docs/catalog.md beside its folder")
    .option("--check", "write nothing; exit code 1 if the page is out of date")
    .action(shell.does((options: { check?: true }) => docs(shell, options.check === true)));
};

function docs(cli: Cli, onlyCheck: boolean): ExitCode {
  const catalog = loadOrExplain(cli);
  const path = docsPath(cli.catalogDir);
  const shown = relative(process.cwd(), path);
  const current = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const isStale = current !== docsPage(catalog);
  if (onlyCheck) {
    cli.stdout.write(isStale ? `${printProblem(stale(shown))}\n` : `${shown} is up to date.\n`);
    return isStale ? 1 : 0;
  }
  if (current !== undefined && !isGenerated(current))
    throw new CliError(`${shown} was not written by this command. Move it away, and run it again.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, docsPage(catalog));
  cli.stdout.write(`${shown} ${isStale ? "is written" : "was up to date"}.\n`);
  return 0;
}

/** Writes the page anew where there is one that was generated, so that `check` finds it up to date. */
export function refreshDocs(cli: Cli): void {
  const catalog = loadOrExplain(cli);
  if (staleDocs(cli.catalogDir, catalog).length > 0)
    writeFileSync(docsPath(cli.catalogDir), docsPage(catalog));
}

/**
 * That the page beside a catalog says something else than the catalog. Only a page that was
 * generated is looked at: another community's catalog need not have one.
 */
export function staleDocs(catalogDir: string, catalog: Catalog): readonly Problem[] {
  if (catalog.resources.length === 0) return [];
  const path = docsPath(catalogDir);
  if (!existsSync(path)) return [];
  const current = readFileSync(path, "utf8");
  return isGenerated(current) && current !== docsPage(catalog)
    ? [stale(relative(process.cwd(), path))]
    : [];
}

function isGenerated(page: string): boolean {
  return page.startsWith(generatedMark);
}

function stale(file: string): Problem {
  return {
    file,
    field: "",
    message: "is not what the catalog gives now, run `npm run -s cli -- docs`",
  };
}
