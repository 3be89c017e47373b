import { closeSync, existsSync, mkdirSync, openSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import SQLite from "better-sqlite3";
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Dialect } from "kysely";
import { guardDriver } from "./guard-driver.ts";
import { cacheStatements } from "./statement-cache.ts";
import { cannotOpen, ownFile } from "./sqlite-owner.ts";
import type { Disown } from "./sqlite-owner.ts";
import type { Database, Tables } from "./tables.ts";

/** How long a statement waits for another connection's, as for a backup's first moment, in ms. */
const timeout = 5_000;

/** Opens the file, made if it is not there with its folder; without a file, a database in memory. */
export function openSqlite(file: string | undefined): Database {
  if (file === undefined) return toKysely(configure(new SQLite(":memory:")), () => undefined);
  const path = realPath(file);
  const disown = ownFile(path);
  try {
    makePrivate(path);
    return toKysely(configure(new SQLite(path, { timeout })), disown);
  } catch (error) {
    disown();
    throw cannotOpen(path, error);
  }
}

/**
 * Opens a file that is there for reading alone, also while another process owns it. What it reads
 * is of one moment as long as it is read in one transaction.
 */
export function openSqliteToRead(file: string): Database {
  return toKysely(connectToRead(file), () => undefined);
}

export function connectToRead(file: string): SQLite.Database {
  try {
    const sqlite = new SQLite(file, { readonly: true, fileMustExist: true, timeout });
    sqlite.pragma("schema_version");
    return sqlite;
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

/** Two names of one file must meet at one lock. */
export function realPath(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return existsSync(file)
      ? realpathSync(file)
      : join(realpathSync(dirname(file)), basename(file));
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

/** People's data: nobody but the bot's own user reads it. SQLite gives its journal the same rights. */
export function makePrivate(file: string): void {
  closeSync(openSync(file, "a", 0o600));
}

function configure(sqlite: SQLite.Database): SQLite.Database {
  sqlite.pragma("journal_mode = wal");
  // Each commit reaches the disk before it is answered; WAL's own default would lose the last ones.
  sqlite.pragma("synchronous = full");
  sqlite.pragma("foreign_keys = on");
  // What somebody has deleted is overwritten, not only let go of.
  sqlite.pragma("secure_delete = on");
  return sqlite;
}

function toKysely(sqlite: SQLite.Database, disown: Disown): Database {
  const dialect: Dialect = {
    createAdapter: transactionalAdapter,
    createDriver: () => guardDriver(immediateDriver(sqlite, disown)),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

/** Kysely says that SQLite cannot undo DDL. It can, and a killed migration needs it. */
function transactionalAdapter(): SqliteAdapter {
  return Object.create(new SqliteAdapter(), {
    supportsTransactionalDdl: { value: true },
  }) as SqliteAdapter;
}

/** A transaction that takes the write lock only at its first write may find it taken: SQLITE_BUSY. */
function immediateDriver(database: SQLite.Database, disown: Disown): SqliteDriver {
  const driver = new SqliteDriver({ database: cacheStatements(database) });
  driver.beginTransaction = async (connection) => {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  };
  driver.destroy = () => {
    database.close();
    disown();
    return Promise.resolve();
  };
  return driver;
}
