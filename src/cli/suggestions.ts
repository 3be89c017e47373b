import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inFolder, printProblem } from "#catalog/problem.ts";
import { resourceYaml } from "#catalog/write-resource.ts";
import { readApproved } from "#store/read-approved.ts";
import { CliError, type AddCommand, type Cli, type ExitCode } from "./command.ts";
import { refreshDocs } from "./docs.ts";
import { explainDatabase } from "./explain-database.ts";
import { loadOrExplain } from "./load-search.ts";
import { checkFiles, type PlannedFile, planFiles } from "./suggestions-plan.ts";
import { count } from "./words.ts";

interface ExportFlags {
  readonly team?: string;
  readonly to?: string;
}

export const addSuggestions: AddCommand = (program, shell) => {
  program
    .command("suggestions")
    .description("what communities added to the catalog")
    .command("export")
    .description("write approved suggestions as catalog files, ready for a pull request")
    .option("--team <id>", "of one workspace alone, as T0123ABCD")
    .option("--to <folder>", "a folder like the catalog's; else the catalog's own")
    .action(shell.does((flags: ExportFlags) => exportApproved(shell, flags)));
};

async function exportApproved(cli: Cli, { team, to }: ExportFlags): Promise<ExitCode> {
  const { catalogDir, databaseUrl, stdout, now } = cli;
  const catalog = loadOrExplain(cli);
  const folder = to ?? catalogDir;
  const approved = await explainDatabase(() =>
    readApproved(databaseUrl, team, () => now().getTime()),
  );
  const files = planFiles(catalog, approved, (path) => existsSync(join(folder, path)));
  if (files.length === 0) {
    stdout.write("Nothing is approved that the catalog lacks.\n");
    return 1;
  }
  for (const file of files) write(cli, folder, file);
  if (to === undefined) refreshDocs(cli);
  const problems = checkFiles(catalog, files, now().getUTCFullYear()).map(inFolder(folder));
  stdout.write(`${count(files.length, "file")} written.\n`);
  if (problems.length === 0) return 0;
  stdout.write(`\nTo be mended by hand:\n${problems.map(printProblem).join("\n")}\n`);
  return 1;
}

function write({ stdout }: Cli, folder: string, { path, draft }: PlannedFile): void {
  const file = join(folder, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, resourceYaml(draft), { flag: "wx" });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(`${file} could not be written (${why}). Name another folder with --to.`, {
      cause,
    });
  }
  stdout.write(`${file}\n`);
}
