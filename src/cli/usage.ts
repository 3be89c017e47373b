import { InvalidArgumentError } from "commander";
import { readStats, type TeamStats } from "#store/read-stats.ts";
import type { AddCommand, Cli, ExitCode } from "./command.ts";
import { toCsv } from "./csv.ts";
import { explainDatabase } from "./explain-database.ts";

/** As far back as people are counted. */
const longest = 90;
const mostRows = 100;

export const addUsage: AddCommand = (program, shell) => {
  program
    .command("usage")
    .description("print what people searched, opened and saved, and did not find, as CSV")
    .option("--days <days>", `up to today, at most ${longest}`, parseDays, 30)
    .action(shell.does((options: { days: number }) => usage(shell, options.days)));
};

function parseDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= longest) return days;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${longest}.`);
}

async function usage({ databaseUrl, stdout, now }: Cli, days: number): Promise<ExitCode> {
  const window = { days, limit: mostRows };
  const read = () => readStats(databaseUrl, window, () => now().getTime());
  const teams = await explainDatabase(read);
  stdout.write(toCsv([["team", "days", "what", "subject", "count"], ...teams.flatMap(toRows)]));
  return 0;
}

function toRows({ team, stats }: TeamStats): string[][] {
  const { days, searches, people, topics, opened, saved, nothing, weak } = stats;
  const rankings = {
    topic: topics,
    opened,
    saved,
    "found nothing": nothing,
    "answered with doubt": weak,
  };
  return [
    ["searches", "", String(searches)],
    ["people", "", String(people)],
    ...Object.entries(rankings).flatMap(([what, ranked]) =>
      ranked.map(({ subject, count }) => [what, subject, String(count)]),
    ),
  ].map((row) => [team, String(days), ...row]);
}
