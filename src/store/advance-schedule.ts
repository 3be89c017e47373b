import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
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

export interface ChannelPast {
  /** The schedule as it is now, with what is pinned. */
  readonly schedule: Schedule;
  /** 1 in a channel where nothing was posted yet. */
  readonly round: number;
  /** Resources of this round, posted or about to be. */
  readonly used: ReadonlySet<string>;
  /** The latest slots, newest first, at most 20, skipped ones too. */
  readonly recent: readonly Delivery[];
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
    const past = await readPast(db, schedule);
    const choice = step.pick(past);
    refuseRepetition(choice, past);
    const delivery = await insertDelivery({ db, now: deps.now }, step, toPlanned(choice, past));
    if (delivery && delivery.resource === schedule.pinned) await unpin(db, schedule);
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

async function readPast(db: Db, schedule: Schedule): Promise<ChannelPast> {
  const ofChannel = db
    .selectFrom("deliveries")
    .where((row) => row.and({ team_id: schedule.team, channel: schedule.channel }));
  const recent = await ofChannel.selectAll().orderBy("due_at", "desc").limit(20).execute();
  const last = await ofChannel
    .select((row) => row.fn.max<number | null>("round").as("round"))
    .executeTakeFirst();
  const round = last?.round ?? 1;
  const used = await ofChannel
    .where("round", "=", round)
    .where("state", "in", ["planned", "posting", "posted"])
    .where("resource", "is not", null)
    .select("resource")
    .$narrowType<{ resource: string }>()
    .execute();
  return {
    schedule,
    round,
    used: new Set(used.map((row) => row.resource)),
    recent: recent.map(rowToDelivery),
  };
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
