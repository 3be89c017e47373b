import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import pg from "pg";
import { startPostgres } from "./postgres-server.ts";

/** A place where databases are made, and how to look into one past the store. */
export interface Engine {
  /** The address of a database that does not exist yet, or is empty. */
  readonly freshUrl: () => Promise<string>;
  readonly query: (url: string, sql: string) => Promise<Record<string, unknown>[]>;
  readonly stop: () => Promise<void>;
}

export const engines = [
  { name: "SQLite", start: startSqliteFiles },
  { name: "Postgres", start: startPostgresEngine },
] as const;

export async function startSqliteFiles(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), "mlops-learn-sqlite-"));
  return {
    freshUrl: () => Promise.resolve(`sqlite:${join(folder, randomUUID(), "test.db")}`),
    query: (url, sql) => {
      const db = new SQLite(url.slice("sqlite:".length));
      const statement = db.prepare<[], Record<string, unknown>>(sql);
      const rows = statement.reader ? statement.all() : [];
      if (!statement.reader) statement.run();
      db.close();
      return Promise.resolve(rows);
    },
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** One database, emptied for each test: making another takes Postgres ten times as long. */
async function startPostgresEngine(): Promise<Engine> {
  const server = await startPostgres();
  const url = await server.createDatabase();
  return {
    freshUrl: async () => {
      await queryPostgres(url, "drop schema public cascade; create schema public");
      return url;
    },
    query: queryPostgres,
    stop: () => server.stop(),
  };
}

export async function queryPostgres(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}
