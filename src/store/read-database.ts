import { DatabaseError } from "./database-error.ts";
import { parseDatabaseUrl, withoutPassword } from "./database-url.ts";
import { explainOutage } from "./explain-outage.ts";
import { migrationState } from "./migrate.ts";
import { isMissing, openToRead } from "./open-to-read.ts";
import type { StoreDeps } from "./tables.ts";

/**
 * Reads a database that is there and up to date, while the bot may run.
 * @throws DatabaseError with a sentence for the operator.
 */
export async function readDatabase<Result>(
  databaseUrl: string,
  now: () => number,
  read: (deps: StoreDeps) => Promise<Result>,
): Promise<Result> {
  const url = parseDatabaseUrl(databaseUrl);
  const address = withoutPassword(databaseUrl);
  if (isMissing(url)) throw new DatabaseError(`${address} is not there: the bot has not run yet.`);
  const db = openToRead(url);
  try {
    const { pending } = await migrationState(db);
    if (pending.length > 0) throw new DatabaseError(`${address} ${notMigrated}`);
    return await read({ db, engine: url.engine, now });
  } catch (error) {
    throw explainOutage(databaseUrl, error);
  } finally {
    await db.destroy();
  }
}

const notMigrated = "is not up to date. Start the bot, or run `npm run -s cli -- db migrate`.";
