import { readDatabase } from "./read-database.ts";
import { createStats, type Stats, type StatsWindow } from "./stats.ts";
import type { StoreDeps } from "./tables.ts";

export interface TeamStats {
  readonly team: string;
  readonly stats: Stats;
}

/**
 * The statistics of every workspace that has some, read while the bot may run.
 * @throws DatabaseError with a sentence for the operator.
 */
export function readStats(
  databaseUrl: string,
  window: StatsWindow,
  now: () => number,
): Promise<TeamStats[]> {
  return readDatabase(databaseUrl, now, (deps) => readTeams(deps, window));
}

async function readTeams(deps: StoreDeps, window: StatsWindow): Promise<TeamStats[]> {
  const rows = await deps.db
    .selectFrom("event_counts")
    .select("team_id")
    .distinct()
    .orderBy("team_id")
    .execute();
  const find = createStats(deps);
  const all: TeamStats[] = [];
  for (const { team_id: team } of rows) all.push({ team, stats: await find(team, window) });
  return all;
}
