import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startSqliteFiles } from "../store/engines.ts";
import { startPostgres } from "../store/postgres-server.ts";
import { repositoryCatalog } from "../bot.ts";
import type { Torture } from "./torture.ts";

/** Where one torture keeps its rows. */
export interface TortureEngine extends Pick<Torture, "databaseUrl" | "query" | "processes"> {
  readonly stop: () => Promise<void>;
}

/** Three processes on one Postgres. */
export async function postgresTorture(): Promise<TortureEngine> {
  const server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  const client = new pg.Client({ connectionString: databaseUrl });
  // A server that ends is told by the next query, and not by the end of this process.
  client.on("error", () => undefined);
  await client.connect();
  return {
    ...{ databaseUrl, processes: 3 },
    query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    stop: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** One process on SQLite, started again and again. */
export async function sqliteTorture(): Promise<TortureEngine> {
  const files = await startSqliteFiles();
  const databaseUrl = await files.freshUrl();
  return {
    ...{ databaseUrl, processes: 1 },
    query: (sql) => files.query(databaseUrl, sql),
    stop: files.stop,
  };
}

/** Enough that no channel uses them up in a year. */
const resourceCount = 150;

export interface CatalogFile {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** A part of the catalog, in one file that a process reads in a moment. */
export async function writeCatalogFile(): Promise<CatalogFile> {
  const { resources, ...others } = repositoryCatalog();
  const suited = resources.filter(({ level, cost }) => level !== "advanced" && cost === "free");
  const parts = { ...others, resources: suited.slice(0, resourceCount) };
  const folder = await mkdtemp(join(tmpdir(), "mlops-learn-torture-"));
  const path = join(folder, "catalog.json");
  await writeFile(path, JSON.stringify(parts));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
