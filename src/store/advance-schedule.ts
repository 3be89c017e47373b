import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { readPast } from "./channel-history.ts";
import type { ChannelHistory } from "./channel-history.ts";
import { rowToDelivery } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import { rowToSchedule } from "./schedule.ts";
import type { Schedule } from "./schedule.ts";
import type { StoreDeps, Tables } from "./tables.ts";

export interface Step {
  /** The schedule as it was read; it advances only if its `nextRunAt` is still this. */
  readonly schedule: Schedule;
  /** The schedule's next time after this slot. */
  readonly nextRunAt: number;
  readonly slot: string;
  /** When to post. */
  readonly dueAt: number;
  /** Pure and at once: it runs inside the transaction. */
  readonly pick: (past: ChannelPast) => Choice;
}

export interface ChannelPast extends ChannelHistory {
  /** The schedule as it is now, with what is pinned. */
  readonly schedule: Schedule;
}

export type Choice =
  /** `round` is the past's round, or one more when the pool is used up. */
  | { readonly resource: string; readonly round: number; readonly reason?: string }
  /** Nothing is posted for the slot, and the history says why. */
  | { readonly skipped: string };

type Db = Transaction<Tables>;

export async function advanceSchedule(deps: StoreDeps, step: Step): Promise<Delivery | undefined> {
  return deps.db.transaction().execute(async (db) => {
    const schedule = await moveSchedule(db, step);
    if (schedule === undefined) return undefined;
    const past = { schedule, ...(await readPast(db, schedule.team, schedule.channel)) };
    const choice = step.pick(past);
    refuseRepetition(choice, past);
    const delivery = await insertDelivery({ db, now: deps.now }, step, toPlanned(choice, past));
    // A pin that could not be kept, as its resource left the catalog, is over with its slot too.
    if (delivery?.state === "planned" && schedule.pinned !== undefined) await unpin(db, schedule);
    return delivery;
  });
}

/** The compare-and-swap: on Postgres the winner also keeps others from this row until it commits. */
async function moveSchedule(db: Db, { schedule, nextRunAt }: Step): Promise<Schedule | undefined> {
  const { team, channel } = schedule;
  const row = await db
    .updateTable("schedules")
    .set({ next_run_at: nextRunAt })
    .where((old) => old.and({ team_id: team, channel, next_run_at: schedule.nextRunAt }))
    .where("paused_for", "is", null)
    .returningAll()
    .executeTakeFirst();
  return row && rowToSchedule(row);
}

async function unpin(db: Db, { team, channel }: Schedule): Promise<void> {
  await db
    .updateTable("schedules")
    .set({ pinned: null })
    .where((row) => row.and({ team_id: team, channel }))
    .execute();
}

function refuseRepetition(choice: Choice, past: ChannelPast): void {
  if ("skipped" in choice || choice.round !== past.round || !past.used.has(choice.resource)) return;
  throw new Error(
    `${choice.resource} was posted in ${past.schedule.channel} in round ${past.round} already.`,
  );
}

type Planned = Pick<Tables["deliveries"], "round" | "resource" | "state" | "reason">;

function toPlanned(choice: Choice, past: ChannelPast): Planned {
  if ("skipped" in choice) {
    return { round: past.round, resource: null, state: "skipped", reason: choice.skipped };
  }
  const { round, resource, reason = null } = choice;
  return { round, resource, state: "planned", reason };
}

async function insertDelivery(
  { db, now }: { readonly db: Db; readonly now: () => number },
  { schedule, slot, dueAt }: Step,
  planned: Planned,
): Promise<Delivery | undefined> {
  const { team, channel } = schedule;
  const at = now();
  const row = await db
    .insertInto("deliveries")
    .values({
      ...{ id: randomUUID(), team_id: team, channel, slot, due_at: dueAt, attempts: 0, at },
      ...planned,
      done_at: planned.state === "skipped" ? at : null,
    })
    .onConflict((conflict) => conflict.columns(["team_id", "channel", "slot"]).doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && rowToDelivery(row);
}
