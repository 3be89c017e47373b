import { sql } from "kysely";
import { uncertain } from "./delivery.ts";

// Written into a query, not bound: SQLite takes a partial index where the query says the index's own
// condition. Of a bound list it does not know that, and for a bound value it plans anew at each call.

/** Not done yet. A query that looks for one of the two has to name both, to be of `deliveries_due`. */
export const waiting = [sql.lit("planned" as const), sql.lit("posting" as const)] as const;

export const posted = sql.lit("posted" as const);

/** What a channel had, is about to have, or perhaps had. */
export function isBrought(table: "deliveries" | "other") {
  const [state, reason] = [sql.ref(`${table}.state`), sql.ref(`${table}.reason`)];
  return sql<boolean>`(${state} in ('planned', 'posting', 'posted')
    or (${state} = 'failed' and ${reason} = ${uncertain}))`;
}
