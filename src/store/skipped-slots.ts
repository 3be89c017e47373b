import { randomUUID } from "node:crypto";
import { readPast } from "./channel-history.ts";
import type { StoreDeps } from "./tables.ts";

export interface Passed {
  readonly team: string;
  readonly channel: string;
  readonly slots: readonly { readonly key: string; readonly dueAt: number }[];
  readonly reason: string;
}

/** Keeps that nothing was posted in these slots, and why. A slot that has a delivery already keeps it. */
export async function recordSkipped({ db, now }: StoreDeps, passed: Passed): Promise<void> {
  const { team, channel, slots, reason } = passed;
  if (slots.length === 0) return;
  const { round } = await readPast(db, team, channel);
  const at = now();
  const rows = slots.map(({ key, dueAt }) => ({
    ...{ id: randomUUID(), team_id: team, channel, slot: key, due_at: dueAt, attempts: 0, at },
    ...{ round, resource: null, state: "skipped" as const, reason, done_at: at },
  }));
  await db
    .insertInto("deliveries")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["team_id", "channel", "slot"]).doNothing())
    .execute();
}
