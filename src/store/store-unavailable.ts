export type UnavailableReason = "full" | "read-only" | "unreachable" | "damaged" | "busy";

/**
 * The store cannot do its work just now. People are told in their language by `reason`; the
 * driver's own error, for the log, is the `cause`.
 */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, cause: unknown) {
    super(`the database is ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The code's beginning says it: SQLite's extended codes add a suffix, Postgres's classes are two characters. */
const reasonByCode: readonly (readonly [prefix: string, reason: UnavailableReason])[] = [
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_IOERR", "unreachable"],
  ["SQLITE_CANTOPEN", "unreachable"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_NOTADB", "damaged"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  ["53100", "full"],
  ["53", "busy"],
  ["25006", "read-only"],
  ["08", "unreachable"],
  // It took longer than `statement_timeout`, as where it waited for another's lock.
  ["57014", "busy"],
  ["57P", "unreachable"],
  ["28", "unreachable"],
  ["3D000", "unreachable"],
  ["58", "unreachable"],
  ["XX001", "damaged"],
  ["XX002", "damaged"],
  ["ECONN", "unreachable"],
  ["ENOTFOUND", "unreachable"],
  ["EAI_", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ETIMEDOUT", "unreachable"],
  ["EPIPE", "unreachable"],
];

/** What `pg` says without a code when the connection breaks or the pool has none to give. */
const brokenConnection =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i;

/** The driver's error as `StoreUnavailable` if it is an outage; any other error as it is. */
export function toStoreError(error: unknown): unknown {
  const reason = findReason(error);
  return reason === undefined ? error : new StoreUnavailable(reason, error);
}

function findReason(error: unknown): UnavailableReason | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const known = reasonByCode.find(([prefix]) => code?.startsWith(prefix));
  if (known) return known[1];
  return brokenConnection.test(error.message) ? "unreachable" : undefined;
}
