import { existsSync } from "node:fs";
import type { DatabaseUrl } from "./database-url.ts";
import { openPostgres } from "./postgres.ts";
import { openSqliteToRead } from "./sqlite.ts";
import type { Database } from "./tables.ts";

/** Whether the bot has never made its database. That of a server shows only once it is asked. */
export function isMissing(url: DatabaseUrl): boolean {
  return url.engine === "sqlite" && !(url.file !== undefined && existsSync(url.file));
}

/** Works while the bot runs. */
export function openToRead(url: DatabaseUrl): Database {
  return url.engine === "postgres" ? openPostgres(url.url) : openSqliteToRead(url.file ?? "");
}
