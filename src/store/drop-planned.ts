import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Takes back what is only planned, which nobody has posted for sure: after a change it must not go
 * out, and its slot may be planned anew.
 */
export async function dropPlanned(
  db: Transaction<Tables>,
  team: string,
  channel: string,
): Promise<void> {
  await db
    .deleteFrom("deliveries")
    .where((row) => row.and({ team_id: team, channel, state: "planned" }))
    .execute();
}
