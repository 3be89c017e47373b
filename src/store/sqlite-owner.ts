import SQLite from "better-sqlite3";
import { DatabaseError } from "./database-error.ts";

/** Ends the ownership. */
export type Disown = () => void;

/**
 * Makes this process the only owner of a database file, by an exclusive lock on a second database
 * beside it. The system frees such a lock however the process ends, which no file with a process
 * id in it can promise; and it leaves the data file open to readers, as for a backup.
 * @throws DatabaseError if another process is the owner.
 */
export function ownFile(file: string): Disown {
  const lock = openLock(`${file}.owner`);
  try {
    lock.pragma("journal_mode = memory");
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    throw isBusy(error) ? inUse(file, error) : cannotOpen(file, error);
  }
  return () => {
    lock.close();
  };
}

function openLock(file: string): SQLite.Database {
  try {
    return new SQLite(file, { timeout: 0 });
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

function inUse(file: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    `${file} is in use by another process. Stop that one first; to run several, set DATABASE_URL to a postgres:// address.`,
    { cause },
  );
}

export function cannotOpen(file: string, cause: unknown): DatabaseError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseError(
    `${file} cannot be opened (${detail}). Check that this user may write the file and its folder, and that DATABASE_URL names a SQLite database.`,
    { cause },
  );
}
