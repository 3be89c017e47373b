import type SQLite from "better-sqlite3";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** More than the bot has different statements. */
const mostStatements = 300;

/**
 * Keeps statements prepared. Preparing one takes ten times as long as running it, and what it
 * allocates outside of JavaScript's heap stays until a garbage collection that knows nothing of it
 * happens to come: without this, a busy bot grows by hundreds of megabytes.
 */
export function cacheStatements(sqlite: SQLite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const statement = statements.get(sql) ?? sqlite.prepare(sql);
      statements.delete(sql);
      statements.set(sql, statement);
      const [oldest] = statements.keys();
      if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
  };
}
