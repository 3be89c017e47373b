import type { CompiledQuery, DatabaseConnection, Driver } from "kysely";
import { toStoreError } from "./store-unavailable.ts";

/** Makes a driver store only what both engines can keep, and name its outages. */
export function guardDriver(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver);
  const guarded = new WeakSet<DatabaseConnection>();
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options).catch(rethrow);
    if (!guarded.has(connection)) guardConnection(connection);
    guarded.add(connection);
    return connection;
  };
  return driver;
}

function guardConnection(connection: DatabaseConnection): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = <Row>(query: CompiledQuery, options?: object) =>
    execute<Row>({ ...query, parameters: query.parameters.map(storable) }, options).catch(rethrow);
}

/** Postgres refuses the null character, and neither engine keeps half of a surrogate pair. */
function storable(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value;
}

function rethrow(error: unknown): never {
  throw toStoreError(error);
}
