import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

export interface Dropped {
  readonly team: string;
  readonly channel: string;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Takes back what is planned for later, which nobody has posted for sure: after a change it must not
 * go out, and its slot may be planned anew. What is due already has had its time; see `skipDue`.
 */
export async function dropPlanned(db: Transaction<Tables>, dropped: Dropped): Promise<void> {
  const { team, channel, now } = dropped;
  await db
    .deleteFrom("deliveries")
    .where((row) => row.and({ team_id: team, channel, state: "planned" }))
    .where("due_at", ">", now)
    .execute();
}

/** Records that what is due and not posted yet will not be, and why. */
export async function skipDue(
  db: Transaction<Tables>,
  { team, channel, now }: Dropped,
  reason: string,
): Promise<void> {
  await db
    .updateTable("deliveries")
    .set({ state: "skipped", reason, done_at: now })
    .where((row) => row.and({ team_id: team, channel, state: "planned" }))
    .where("due_at", "<=", now)
    .execute();
}
