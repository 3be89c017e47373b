import { DatabaseError } from "./database-error.ts";
import { withoutPassword } from "./database-url.ts";
import { StoreUnavailable } from "./store-unavailable.ts";

/** An outage while the database is opened concerns the operator, not a person who pressed a button. */
export function explainOutage(databaseUrl: string, error: unknown): unknown {
  const cause = error instanceof StoreUnavailable ? error.cause : undefined;
  if (!(cause instanceof Error)) return error;
  const remedy = databaseUrl.startsWith("postgres")
    ? "Check that the server runs and that the address, user and password are right."
    : "Check that the disk has room and that this user may write the file.";
  return new DatabaseError(
    `${withoutPassword(databaseUrl)} cannot be used (${cause.message}). ${remedy}`,
    { cause },
  );
}
