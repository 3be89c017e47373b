import { existsSync, statSync } from "node:fs";
import { parseDatabaseUrl, withoutPassword } from "./database-url.ts";
import type { DatabaseUrl } from "./database-url.ts";
import { explainOutage } from "./explain-outage.ts";
import { migrationState } from "./migrate.ts";
import type { MigrationState } from "./migrate.ts";
import { isMissing, openToRead } from "./open-to-read.ts";
import { tableNames } from "./tables.ts";
import type { Database, Tables } from "./tables.ts";

export interface DatabaseStatus {
  /** Without the password. */
  readonly address: string;
  readonly engine: DatabaseUrl["engine"];
  /** False where the bot has never run. */
  readonly exists: boolean;
  /** A SQLite file's, with its journal. */
  readonly bytes: number | undefined;
  readonly migrations: MigrationState;
  /** Rows of each table, in the order of the tables; empty where not all is migrated. */
  readonly rows: readonly { readonly table: keyof Tables; readonly count: number }[];
}

/** Looks only: it makes nothing, and works while the bot runs. */
export async function readDatabaseStatus(databaseUrl: string): Promise<DatabaseStatus> {
  const url = parseDatabaseUrl(databaseUrl);
  const about = { address: withoutPassword(databaseUrl), engine: url.engine };
  if (isMissing(url)) return { ...about, exists: false, bytes: undefined, ...nothing };
  const db = openToRead(url);
  try {
    const contents = await readTables(db);
    const exists = contents.migrations.done.length > 0;
    return { ...about, exists, bytes: sizeOf(url), ...contents };
  } catch (error) {
    throw explainOutage(databaseUrl, error);
  } finally {
    await db.destroy();
  }
}

type Contents = Pick<DatabaseStatus, "migrations" | "rows">;

const nothing: Contents = { migrations: { done: [], pending: [], unknown: [] }, rows: [] };

async function readTables(db: Database): Promise<Contents> {
  const migrations = await migrationState(db);
  if (migrations.pending.length > 0) return { migrations, rows: [] };
  const rows = [];
  for (const table of tableNames) {
    const { count } = await db
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    rows.push({ table, count });
  }
  return { migrations, rows };
}

function sizeOf(url: DatabaseUrl): number | undefined {
  if (url.engine === "postgres" || url.file === undefined) return undefined;
  return [url.file, `${url.file}-wal`]
    .filter((part) => existsSync(part))
    .reduce((bytes, part) => bytes + statSync(part).size, 0);
}
