import type { Transaction } from "kysely";
import { chosenByHand } from "./delivery.ts";
import type { Tables } from "./tables.ts";

export interface Dropped {
  readonly team: string;
  readonly channel: string;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Takes back what is planned for later, which nobody has posted for sure: after a change it must not
 * go out, and its slot may be planned anew. What is due already has had its time; see `skipDue`. What a
 * person chose is pinned, so that it stays chosen.
 */
export async function dropPlanned(db: Transaction<Tables>, dropped: Dropped): Promise<void> {
  const { team, channel, now } = dropped;
  const rows = await db
    .deleteFrom("deliveries")
    .where((row) => row.and({ team_id: team, channel, state: "planned" }))
    .where("due_at", ">", now)
    .returning(["resource", "reason"])
    .execute();
  await pinChosen(db, dropped, rows);
}

/** Records that what is due and not posted yet will not be, and why. What a person chose is pinned. */
export async function skipDue(
  db: Transaction<Tables>,
  dropped: Dropped,
  reason: string,
): Promise<void> {
  const { team, channel, now } = dropped;
  const rows = await db
    .selectFrom("deliveries")
    .where((row) => row.and({ team_id: team, channel, state: "planned" }))
    .where("due_at", "<=", now)
    .select(["resource", "reason"])
    .execute();
  await pinChosen(db, dropped, rows);
  await db
    .updateTable("deliveries")
    .set({ state: "skipped", reason, done_at: now })
    .where((row) => row.and({ team_id: team, channel, state: "planned" }))
    .where("due_at", "<=", now)
    .execute();
}

type Picked = Pick<Tables["deliveries"], "resource" | "reason">;

async function pinChosen(
  db: Transaction<Tables>,
  { team, channel }: Dropped,
  rows: readonly Picked[],
): Promise<void> {
  const chosen = rows.find(({ reason }) => reason === chosenByHand);
  if (chosen === undefined) return;
  await db
    .updateTable("schedules")
    .set({ pinned: chosen.resource })
    .where((row) => row.and({ team_id: team, channel }))
    .execute();
}
