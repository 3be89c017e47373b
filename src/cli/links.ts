import { join } from "node:path";
import { InvalidArgumentError } from "commander";
import type { Catalog } from "#catalog/catalog.ts";
import { resourcePath } from "#catalog/folder.ts";
import { linksPath, readLinks, writeLinks, type Links } from "#catalog/links-file.ts";
import { CliError, type AddCommand, type Cli, type ExitCode } from "./command.ts";
import { openJournal } from "./links-journal.ts";
import { publicLookup, resolveByDns } from "#web/public-lookup.ts";
import { createPace } from "./links-pace.ts";
import { showProgress } from "./links-progress.ts";
import {
  linkCounts,
  linksReport,
  updateLinks,
  wrongStates,
  type VisitedFile,
} from "./links-report.ts";
import { request } from "./links-request.ts";
import { runLinks } from "./links-run.ts";
import { visit, type Visit, type Visiting } from "./links-visit.ts";
import { loadOrExplain } from "./load-search.ts";

interface LinksFlags {
  readonly changed?: true;
  readonly json?: true;
  readonly allowLoopback?: boolean;
  readonly concurrency: number;
  readonly spacing: number;
  readonly timeout: number;
}

export const addLinks: AddCommand = (program, shell) => {
  program
    .command("links")
    .description("visit the catalog's addresses; what was found goes into links.json")
    .option("--changed", "only addresses that are new or changed since links.json was written")
    .option("--concurrency <n>", "hosts asked at the same time", wholeNumber(1, 64), 8)
    .option(
      "--spacing <ms>",
      "milliseconds between two requests to one host",
      wholeNumber(0, 60_000),
      1000,
    )
    .option("--timeout <s>", "seconds that a request may take", wholeNumber(1, 300), 15)
    .option("--json", "print what was found as one JSON object")
    .option("--allow-loopback", "visit this machine too, as a test's server needs")
    .action(shell.does((flags: LinksFlags) => links(shell, flags)));
};

async function links(cli: Cli, flags: LinksFlags): Promise<ExitCode> {
  const catalog = loadOrExplain(cli);
  const known = readLinks(cli.catalogDir);
  if ("wrong" in known) throw new CliError(`${linksPath(cli.catalogDir)}: ${known.wrong}`);
  const urls = catalog.resources
    .filter(({ id, url }) => !flags.changed || known.value.get(id)?.url !== url)
    .map(({ url }) => url);
  const visits = await visitAll(cli, urls, flags);
  const visited = catalog.resources.flatMap((resource): VisitedFile[] => {
    const { id, url } = resource;
    const found = visits.get(url);
    return found
      ? [{ id, url, file: join(cli.catalogDir, resourcePath(resource)), visit: found }]
      : [];
  });
  keep(cli, { catalog, known: known.value, visited });
  const counts = linkCounts(visited);
  cli.stdout.write(flags.json ? `${JSON.stringify({ counts, visited })}\n` : linksReport(visited));
  return visited.some(({ visit: { state } }) => wrongStates.has(state)) ? 1 : 0;
}

/** Address → what was found, by this run or by one that was cut off. */
async function visitAll(
  cli: Cli,
  urls: readonly string[],
  flags: LinksFlags,
): Promise<ReadonlyMap<string, Visit>> {
  const journal = openJournal(cli.catalogDir, cli.now);
  const visits = new Map([...journal.before].filter(([url]) => urls.includes(url)));
  const progress = showProgress(cli.stderr, urls.length, visits);
  const visiting = createVisiting(cli, flags);
  await runLinks({
    urls: urls.filter((url) => !visits.has(url)),
    concurrency: flags.concurrency,
    visit: (url) => visit(url, visiting),
    onVisit: (url, found) => {
      journal.add(url, found);
      visits.set(url, found);
      progress.show();
    },
  });
  progress.clear();
  return visits;
}

function createVisiting(
  cli: Cli,
  { allowLoopback = false, spacing, timeout }: LinksFlags,
): Visiting {
  const lookup = publicLookup(resolveByDns, allowLoopback);
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const options = { lookup, allowLoopback, timeoutMs: timeout * 1000 };
  return {
    ask: (url, method) => request(url, method, options),
    pace: createPace(spacing, { now: () => performance.now(), wait }),
    now: () => cli.now().getTime(),
  };
}

interface Kept {
  readonly catalog: Catalog;
  readonly known: Links;
  readonly visited: readonly VisitedFile[];
}

/** Only now is the journal done with: cut off before, the next run has everything it needs. */
function keep(cli: Cli, { catalog, known, visited }: Kept): void {
  const today = cli.now().toISOString().slice(0, 10);
  const isThere = ([id]: readonly [string, unknown]) => catalog.resource(id) !== undefined;
  writeLinks(cli.catalogDir, new Map([...updateLinks(known, visited, today)].filter(isThere)));
  openJournal(cli.catalogDir, cli.now).remove();
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
