import SQLite from "better-sqlite3";
import { toStoreError } from "./store-unavailable.ts";

/** Ends the ownership. */
export type Disown = () => void;

/**
 * Makes this process the only owner of a database file, by an exclusive lock on a second database
 * beside it. The system frees such a lock however the process ends, which no file with a process
 * id in it can promise; and it leaves the data file open to readers, as for a backup.
 * @throws Error with a sentence for the operator if another process is the owner.
 */
export function ownFile(file: string): Disown {
  const lock = new SQLite(`${file}.owner`, { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new Error(refusal(file), { cause: error }) : toStoreError(error);
  }
  return () => {
    lock.close();
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

function refusal(file: string): string {
  return `${file} is in use by another process. Stop that one first; to run several, set DATABASE_URL to a postgres:// address.`;
}
