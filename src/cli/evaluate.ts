import { fileURLToPath } from "node:url";
import { InvalidArgumentError, Option } from "commander";
import type { Catalog } from "#catalog/catalog.ts";
import type { AddCommand, Cli, ExitCode } from "./command.ts";
import { pairedBootstrap } from "./evaluate-bootstrap.ts";
import { crossValidate } from "./evaluate-folds.ts";
import { loadJudged, type JudgedQuery } from "./evaluate-judged.ts";
import { createOwn, createPeer, peerNames, type PeerName } from "./evaluate-peers.ts";
import { reportToJson, reportToText, type EngineReport } from "./evaluate-report.ts";
import { onTopic, runQueries, summarise, worstOf, type Outcome } from "./evaluate-run.ts";
import { loadOrExplain } from "./load-search.ts";

interface EvaluateFlags {
  readonly file: string;
  readonly against: readonly PeerName[];
  readonly folds?: number;
  readonly worst: number;
  readonly json?: true;
}

const ownName = "mlops-learn";
const defaultName = "test/search/judged/dev.jsonl";
const defaultFile = fileURLToPath(new URL(`../../${defaultName}`, import.meta.url));

export const addEvaluate: AddCommand = (program, shell) => {
  program
    .command("evaluate")
    .description("measure the search on judged queries, beside its peers")
    .addOption(
      new Option("--file <file>", "judged queries, one JSON object a line").default(
        defaultFile,
        defaultName,
      ),
    )
    .addOption(
      new Option("--against <peers>", `peers to run beside, of: ${peerNames.join(",")}`)
        .argParser(parsePeers)
        .default([], "none"),
    )
    .option("--worst <n>", "how many of those served worst to print", parseWorst, 10)
    .option("--folds <n>", "what each weight is worth, and whether fitting pays", parseFolds)
    .option("--json", "one JSON object instead of text")
    .action(shell.does((flags: EvaluateFlags) => evaluate(shell, flags)));
};

function parsePeers(text: string): readonly PeerName[] {
  return text.split(",").map((name) => {
    const peer = peerNames.find((known) => known === name.trim());
    if (peer) return peer;
    throw new InvalidArgumentError(`Known peers: ${peerNames.join(", ")}.`);
  });
}

function parseWorst(text: string): number {
  const worst = Number(text);
  if (text !== "" && Number.isInteger(worst) && worst >= 0) return worst;
  throw new InvalidArgumentError("It must be a whole number, 0 for none.");
}

function parseFolds(text: string): number {
  const folds = Number(text);
  if (Number.isInteger(folds) && folds >= 2 && folds <= 20) return folds;
  throw new InvalidArgumentError("It must be a whole number from 2 to 20.");
}

async function evaluate(cli: Cli, flags: EvaluateFlags): Promise<ExitCode> {
  const catalog = loadOrExplain(cli);
  const { queries, missing } = loadJudged(flags.file, catalog);
  const own = runQueries(createOwn(catalog), queries);
  const peers = await Promise.all(
    flags.against.map((name) => runPeer({ name, catalog, queries, own })),
  );
  const report = {
    file: flags.file === defaultFile ? defaultName : flags.file,
    queries: queries.length,
    engines: [{ name: ownName, summary: summarise(own) }, ...peers],
    missing,
    worst: worstOf(own, flags.worst),
    ...(flags.folds ? { folds: crossValidate(catalog, queries, flags.folds) } : {}),
  };
  cli.stdout.write(
    flags.json ? `${JSON.stringify(reportToJson(report))}\n` : reportToText(report, catalog),
  );
  return missing.length > 0 ? 1 : 0;
}

interface PeerRun {
  readonly name: PeerName;
  readonly catalog: Catalog;
  readonly queries: readonly JudgedQuery[];
  readonly own: readonly Outcome[];
}

async function runPeer({ name, catalog, queries, own }: PeerRun): Promise<EngineReport> {
  const outcomes = runQueries(await createPeer(name, catalog), queries);
  const scores = (of: readonly Outcome[]): number[] => onTopic(of).map(({ ndcg }) => ndcg);
  return {
    name,
    summary: summarise(outcomes),
    lead: pairedBootstrap(scores(own), scores(outcomes)),
  };
}
