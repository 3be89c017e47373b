import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Migration } from "kysely/migration";
import { DatabaseError } from "./database-error.ts";
import { migrations } from "./migrations/all.ts";
import { postgresSpelling, sqliteSpelling } from "./migrations/engine.ts";
import type { Statements } from "./migrations/engine.ts";
import type { Database, Engine } from "./tables.ts";

/** Migrations done and to do, by name in their order. `unknown` are a newer version's. */
export interface MigrationState {
  readonly done: readonly string[];
  readonly pending: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Brings the database to this version: all of it or nothing, and one process at a time.
 * @throws DatabaseError if the database is newer than the code.
 */
export async function migrate(
  db: Database,
  engine: Engine,
  steps: Readonly<Record<string, Statements>> = migrations,
): Promise<void> {
  refuseNewer(await migrationState(db));
  const { error } = await createMigrator(db, engine, steps).migrateToLatest();
  if (error === undefined) return;
  // A newer version may have migrated while this one waited for its turn.
  refuseNewer(await migrationState(db));
  throw new DatabaseError("The database could not be migrated; it is as it was before.", {
    cause: error,
  });
}

export async function migrationState(db: Database): Promise<MigrationState> {
  const known = Object.keys(migrations);
  const done = await doneMigrations(db);
  return {
    done,
    pending: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}

/** @throws DatabaseError */
export function refuseNewer({ unknown }: MigrationState): void {
  if (unknown.length === 0) return;
  throw new DatabaseError(
    `The database is newer than this version of mlops-learn (it has ${unknown.join(", ")}). Install the version that it was used with, or restore a backup made before the upgrade.`,
  );
}

async function doneMigrations(db: Database): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

function createMigrator(
  db: Database,
  engine: Engine,
  steps: Readonly<Record<string, Statements>>,
): Migrator {
  const byName: Record<string, Migration> = {};
  for (const [name, statements] of Object.entries(steps)) {
    byName[name] = toMigration(statements, engine);
  }
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(byName) } });
}

function toMigration(statements: Statements, engine: Engine): Migration {
  const spelling = engine === "sqlite" ? sqliteSpelling : postgresSpelling;
  return {
    up: async (db) => {
      for (const statement of statements(spelling)) await sql.raw(statement).execute(db);
    },
  };
}
