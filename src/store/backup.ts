import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import SQLite from "better-sqlite3";
import { DatabaseError } from "./database-error.ts";
import { migrationState, refuseNewer } from "./migrate.ts";
import { ownFile } from "./sqlite-owner.ts";
import { connectToRead, makePrivate, openSqliteToRead, realPath } from "./sqlite.ts";

/** Pages to copy in one step: all of them, since a write between two steps begins the copy anew. */
const allPages = 0x7fff_ffff;

/**
 * Copies a SQLite database as it is at one moment, while the bot goes on, and proves the copy
 * whole before it gets its name.
 * @throws DatabaseError if there is a file of that name already, or none can be written there, or no database is.
 */
export async function backUp(file: string, target: string): Promise<void> {
  if (existsSync(target)) {
    throw new DatabaseError(`${target} exists already. Name a file that does not.`);
  }
  if (!existsSync(file)) {
    throw new DatabaseError(`${file} is not there: the bot has not run yet.`);
  }
  const part = `${target}.part`;
  startFile(target, part);
  try {
    await copy(file, part);
    await proveWhole(part);
    renameSync(part, target);
  } finally {
    removeDatabase(part);
  }
}

/** Before anything is copied it is known that the target can be written. */
function startFile(target: string, part: string): void {
  try {
    makePrivate(part);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      `${target} cannot be written (${why}). Make its folder, or name another file.`,
      { cause: error },
    );
  }
}

/**
 * Puts a backup in the place of a SQLite database that no process uses.
 * @returns the name under which the replaced database is kept, if there was one.
 * @throws DatabaseError if the backup is damaged or newer than the code, or the database in use.
 */
export async function restore(file: string, backup: string): Promise<string | undefined> {
  if (!isFile(backup)) {
    throw new DatabaseError(`${backup} is not a file. Name the backup to restore.`);
  }
  await proveWhole(backup);
  const path = realPath(file);
  const disown = ownFile(path);
  const part = `${path}.part`;
  try {
    await copy(backup, part);
    const replaced = existsSync(path) ? moveAside(path) : undefined;
    renameSync(part, path);
    return replaced;
  } finally {
    removeDatabase(part);
    disown();
  }
}

async function copy(from: string, to: string): Promise<void> {
  removeDatabase(to);
  makePrivate(to);
  const source = connectToRead(from);
  try {
    await source.backup(to, { progress: () => allPages });
  } finally {
    source.close();
  }
  makeOneFile(to);
}

/** Without a journal beside it, the copy can be moved as one file. The bot turns the journal on again. */
function makeOneFile(file: string): void {
  const sqlite = new SQLite(file);
  sqlite.pragma("journal_mode = delete");
  sqlite.close();
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function verdictOn(file: string): unknown {
  try {
    const sqlite = connectToRead(file);
    const verdict = sqlite.pragma("integrity_check", { simple: true });
    sqlite.close();
    return verdict;
  } catch (error) {
    const cause = error instanceof DatabaseError ? error.cause : error;
    if (!(cause instanceof SQLite.SqliteError) || cause.code !== "SQLITE_NOTADB") throw error;
    throw new DatabaseError(`${file} is not a database of mlops-learn, nor any other.`, { cause });
  }
}

async function proveWhole(file: string): Promise<void> {
  const verdict = verdictOn(file);
  if (verdict !== "ok") throw new DatabaseError(`${file} is damaged (${String(verdict)}).`);
  const db = openSqliteToRead(file);
  const state = await migrationState(db);
  await db.destroy();
  refuseNewer(state);
  if (state.done.length > 0) return;
  throw new DatabaseError(`${file} is not a database of mlops-learn: it has none of its tables.`);
}

/** The parts of a SQLite database, of which only the first is always there. */
const suffixes = ["", "-wal", "-shm"];

/** A journal that stays behind would be played into the restored database and damage it. */
function moveAside(file: string): string {
  const aside = freeName(`${file}.replaced`);
  for (const suffix of suffixes) {
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
  }
  return aside;
}

function freeName(name: string): string {
  let number = 1;
  while (existsSync(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

function removeDatabase(file: string): void {
  for (const suffix of suffixes) rmSync(`${file}${suffix}`, { force: true });
}
