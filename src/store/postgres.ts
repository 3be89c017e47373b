import { Socket } from "node:net";
import {
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import pg from "pg";
import { guardDriver } from "./guard-driver.ts";
import type { Database, Tables } from "./tables.ts";

/** Longest wait for a connection, in ms: a person waits for the answer. */
const connectionTimeoutMillis = 5_000;
/** Longest run of a statement, in ms: maintenance may take a while, nothing takes a minute. */
const statement_timeout = 60_000;
/**
 * Longest silence of a connection at work, in ms: the server keeps to `statement_timeout`, and says so. One at rest
 * is closed sooner by the pool.
 */
const longestSilence = statement_timeout + 5_000;
/** Until the system asks whether the other end is still there, in ms; an end that is gone is known 10 s later. */
const keepAliveInitialDelayMillis = 10_000;

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];

/** `int8` and `numeric`, as `count(*)` and `sum()` give. */
const wideNumbers = new Set<number>([20, 1700]);

export function openPostgres(connectionString: string, silence = longestSilence): Database {
  const pool = new pg.Pool({
    connectionString,
    types: { getTypeParser },
    connectionTimeoutMillis,
    statement_timeout,
    keepAlive: true,
    keepAliveInitialDelayMillis,
    stream: () => socketThatEndsInSilence(silence),
    application_name: "mlops-learn",
  });
  // An `error` without a listener ends the process: the pool emits it for clients at rest, each
  // client for itself while it is at work, as when the server restarts.
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => guardDriver(new PostgresDriver({ pool })),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/**
 * A network that swallows everything, without a word, would hold its query for ever. pg's own `query_timeout`
 * gives the query up and keeps the connection, on which the next one would wait behind it.
 */
function socketThatEndsInSilence(silence: number): Socket {
  const socket = new Socket();
  const silent = Object.assign(new Error(`no answer for ${silence / 1000} s`), {
    code: "ETIMEDOUT",
  });
  return socket.setTimeout(silence, () => socket.destroy(silent));
}

/** They come as text, since they may exceed a JavaScript number; ours never do. */
function getTypeParser(oid: TypeId): (text: string) => unknown {
  return wideNumbers.has(oid) ? Number : (pg.types.getTypeParser(oid) as (text: string) => unknown);
}

function ignore(): void {
  // The pool drops the client, and the query in hand fails by itself.
}
