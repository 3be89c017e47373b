import { coverageOf, type Coverage, type TopicCoverage } from "#catalog/coverage.ts";
import { costs, levels, resourceTypes, statuses } from "#catalog/schema.ts";
import type { AddCommand, Cli, ExitCode } from "./command.ts";
import { loadOrExplain } from "./load-search.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

/** A topic with fewer is thin: five is what one answer shows. */
const enough = 5;
/** Headings short enough that all types stand side by side. */
const shortTypes = {
  newsletter: "newsl.",
  community: "comm.",
  conference: "conf.",
  podcast: "podc.",
};

export const addStats: AddCommand = (program, shell) => {
  program
    .command("stats")
    .description("count the catalog by type, topic, level and cost, and show where it is thin")
    .option("--json", "print the counts as one JSON object")
    .action(shell.does((options: { json?: true }) => stats(shell, options.json === true)));
};

function stats(cli: Cli, json: boolean): ExitCode {
  const coverage = coverageOf(loadOrExplain(cli));
  cli.stdout.write(json ? `${JSON.stringify(coverage)}\n` : report(coverage));
  return 0;
}

function report(coverage: Coverage): string {
  const { topics } = coverage;
  const totals = `${count(coverage.total, "resource")} in ${count(topics.length, "topic")}.\n`;
  const kinds = [
    `Type: ${counted(coverage.type)}`,
    `Level: ${counted(coverage.level)}`,
    `Cost: ${counted(coverage.cost)}`,
    `Status: ${counted(coverage.status)}`,
  ];
  return [totals, `${kinds.join("\n")}\n`, byLevel(topics), byType(topics), thin(topics)].join(
    "\n",
  );
}

function counted(counts: Readonly<Record<string, number>>): string {
  const found = Object.entries(counts).filter(([, number]) => number > 0);
  return found.map(([kind, number]) => `${kind} ${number}`).join(", ") || "none";
}

function byLevel(topics: readonly TopicCoverage[]): string {
  const head = ["By topic and level", "total", ...levels, ...costs, statuses[1], "picks"];
  const rows = topics.map(({ id, total, level, cost, status, picks }) => [
    id,
    total,
    ...levels.map((each) => level[each]),
    ...costs.map((each) => cost[each]),
    status.archived,
    picks,
  ]);
  return table(head, rows);
}

function byType(topics: readonly TopicCoverage[]): string {
  const short: Readonly<Record<string, string>> = shortTypes;
  const head = ["By topic and type", ...resourceTypes.map((type) => short[type] ?? type)];
  return table(
    head,
    topics.map(({ id, type }) => [id, ...resourceTypes.map((each) => type[each])]),
  );
}

function thin(topics: readonly TopicCoverage[]): string {
  const lines = [
    ...levels
      .filter((level) => level !== "all")
      .map((level): [string, TopicCoverage[]] => [
        `Nothing ${level === "beginner" ? "for beginners" : level}`,
        topics.filter((topic) => topic.level[level] === 0),
      ]),
    [`Fewer than ${enough} resources`, topics.filter(({ total }) => total < enough)],
    ["Nothing free", topics.filter(({ cost }) => cost.free + cost.freemium === 0)],
  ] satisfies [string, TopicCoverage[]][];
  const said = lines
    .filter(([, found]) => found.length > 0)
    .map(([what, found]) => `${what}: ${found.map(({ id }) => id).join(", ")}.\n`);
  return said.join("") || "No topic is thin.\n";
}
