import { DatabaseError } from "./database-error.ts";
import { parseDatabaseUrl, withoutPassword } from "./database-url.ts";
import { explainOutage } from "./explain-outage.ts";
import { migrationState } from "./migrate.ts";
import { isMissing, openToRead } from "./open-to-read.ts";
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
export async function readStats(
  databaseUrl: string,
  window: StatsWindow,
  now: () => number,
): Promise<TeamStats[]> {
  const url = parseDatabaseUrl(databaseUrl);
  const address = withoutPassword(databaseUrl);
  if (isMissing(url)) throw new DatabaseError(`${address} is not there: the bot has not run yet.`);
  const db = openToRead(url);
  try {
    const { pending } = await migrationState(db);
    if (pending.length > 0) throw new DatabaseError(`${address} ${notMigrated}`);
    return await readTeams({ db, engine: url.engine, now }, window);
  } catch (error) {
    throw explainOutage(databaseUrl, error);
  } finally {
    await db.destroy();
  }
}

const notMigrated = "is not up to date. Start the bot, or run `npm run -s cli -- db migrate`.";

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
