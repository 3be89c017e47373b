import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { normaliseUrl } from "#catalog/address.ts";
import { createCatalog, type Catalog } from "#catalog/catalog.ts";
import { resourcePath, typeFolders } from "#catalog/folder.ts";
import { printProblem, type Problem } from "#catalog/problem.ts";
import { proposeId } from "#catalog/propose.ts";
import { addressFault, parseResource } from "#catalog/read-resource.ts";
import { entryRules } from "#catalog/rules/entries.ts";
import { resourceTypes, type Resource } from "#catalog/schema.ts";
import { resourceYaml, type ResourceDraft } from "#catalog/write-resource.ts";
import { flagsToFields, takesFields, type AddFlags } from "./add-flags.ts";
import { askForRest, type Fields } from "./add-prompts.ts";
import { check } from "./check.ts";
import { CliError, type AddCommand, type Cli, type ExitCode } from "./command.ts";
import { refreshDocs } from "./docs.ts";
import { loadOrExplain } from "./load-search.ts";

export const addAdd: AddCommand = (program, shell) => {
  takesFields(program.command("add"))
    .description("add a resource: asks for what the flags leave open, where there is a terminal")
    .argument("<url>", "its address")
    .action(shell.does((url: string, flags: AddFlags) => add(shell, url, flags)));
};

async function add(cli: Cli, url: string, flags: AddFlags): Promise<ExitCode> {
  const catalog = loadOrExplain(cli);
  const fault = addressFault(url, !flags.https);
  if (fault) throw new CliError(`url: ${fault}`, { exitCode: 2 });
  const address = normaliseUrl(url);
  const existing = catalog.resources.find((known) => normaliseUrl(known.url) === address);
  if (existing) return showExisting(cli, existing);
  const given = flagsToFields(url, flags);
  const fields = isTalking(cli) ? await askForRest(given, catalog, cli) : given;
  const id =
    flags.id ?? proposeId(titleOf(fields), (taken) => catalog.resource(taken) !== undefined);
  const resource = parseOrExplain(fields, id);
  explainClashes(catalog, resource);
  write(cli, resource, fields);
  return check(cli);
}

function titleOf({ title }: Fields): string {
  return typeof title === "string" ? title : "";
}

function isTalking({ stdin, stdout }: Cli): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}

function showExisting({ catalogDir, stdout }: Cli, existing: Resource): ExitCode {
  const { title, type, level, url, summary } = existing;
  const file = join(catalogDir, resourcePath(existing));
  stdout.write(
    `It is in the catalog already: ${file}\n\n${title} (${type}, ${level})\n${summary}\n${url}\n`,
  );
  return 1;
}

function parseOrExplain(fields: Fields, id: string): Resource {
  const type = resourceTypes.find((known) => known === fields["type"]) ?? "article";
  const reading = parseResource({ type, id, path: `${typeFolders[type]}/${id}.yml` }, fields);
  if ("resource" in reading) return reading.resource;
  throw notWritten(reading.problems);
}

/** What the other resources would make of it: a title that is taken, a topic that is not there. */
function explainClashes(catalog: Catalog, resource: Resource): void {
  const grown = createCatalog({ ...catalog, resources: [...catalog.resources, resource] });
  const own = entryRules
    .flatMap((rule) => rule(grown))
    .filter(({ file }) => file === resourcePath(resource));
  if (own.length > 0) throw notWritten(own);
}

function notWritten(problems: readonly Problem[]): CliError {
  const lines = problems.map(({ field, message }) =>
    printProblem({ file: "", field: field || "id", message }),
  );
  return new CliError(
    `Nothing was written. Mend these, each by the flag of its name:\n  ${lines.join("\n  ")}`,
    { exitCode: 2 },
  );
}

function write(cli: Cli, resource: Resource, fields: Fields): void {
  const file = join(cli.catalogDir, resourcePath(resource));
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file))
    throw new CliError(`${file} is there already. Mend or remove it, or give another --id.`);
  // The fields have been through parseResource, so they are what a file may say.
  writeFileSync(file, resourceYaml(fields as ResourceDraft), { flag: "wx" });
  cli.stdout.write(`${file} is written.\n`);
  refreshDocs(cli);
}
