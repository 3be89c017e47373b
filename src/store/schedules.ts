import { advanceSchedule } from "./advance-schedule.ts";
import type { Step } from "./advance-schedule.ts";
import type { Delivery } from "./delivery.ts";
import { dropPlanned, skipDue } from "./drop-planned.ts";
import { createSchedulePauses } from "./pauses.ts";
import type { SchedulePauses } from "./pauses.ts";
import { rowToSchedule, scheduleTerms } from "./schedule.ts";
import type { Schedule, ScheduleTerms } from "./schedule.ts";
import type { StoreDeps } from "./tables.ts";

export interface NewSchedule {
  readonly team: string;
  readonly channel: string;
  readonly owner: string | undefined;
  readonly terms: ScheduleTerms;
  readonly nextRunAt: number;
  /** It runs unless told. */
  readonly pausedFor?: string | undefined;
  readonly toldAt?: number | undefined;
}

/** One weekly post a channel. */
export interface Schedules extends SchedulePauses {
  /**
   * Sets the channel's schedule, whatever it was before. What was planned for later is gone, to be
   * planned anew; what is due already still goes out. What a person chose stays chosen.
   */
  readonly put: (schedule: NewSchedule) => Promise<Schedule>;
  readonly find: (team: string, channel: string) => Promise<Schedule | undefined>;
  readonly list: (team: string) => Promise<readonly Schedule[]>;
  /** Those of the workspaces that run and whose time has come, the longest due first. */
  readonly due: (
    teams: readonly string[],
    before: number,
    limit: number,
  ) => Promise<readonly Schedule[]>;
  /**
   * Moves a due schedule to its next time and plans the slot's delivery, both or neither.
   * Undefined if another process did, the schedule changed or pauses, or the slot was planned
   * before: then there is nothing to do.
   */
  readonly advance: (step: Step) => Promise<Delivery | undefined>;
  /** Pins the next slot's resource, or unpins it with `undefined`. False if there is no schedule. */
  readonly pin: (team: string, channel: string, resource: string | undefined) => Promise<boolean>;
  /**
   * False if there was none. What is planned for later is gone, what is due already is skipped; what
   * was posted stays, so that nothing is posted twice.
   */
  readonly remove: (team: string, channel: string) => Promise<boolean>;
}

export function createSchedules(deps: StoreDeps): Schedules {
  const { db } = deps;
  return {
    put: (schedule) => putSchedule(deps, schedule),
    advance: (step) => advanceSchedule(deps, step),
    pin: async (team, channel, resource) => {
      const pinned = await db
        .updateTable("schedules")
        .set({ pinned: resource ?? null })
        .where((row) => row.and({ team_id: team, channel }))
        .returning("channel")
        .executeTakeFirst();
      return pinned !== undefined;
    },
    remove: (team, channel) => removeSchedule(deps, team, channel),
    ...createScheduleLists(deps),
    ...createSchedulePauses(deps),
  };
}

function createScheduleLists({ db }: StoreDeps): Pick<Schedules, "find" | "list" | "due"> {
  return {
    find: async (team, channel) => {
      const row = await db
        .selectFrom("schedules")
        .where((schedule) => schedule.and({ team_id: team, channel }))
        .selectAll()
        .executeTakeFirst();
      return row && rowToSchedule(row);
    },
    list: async (team) => {
      const rows = await db
        .selectFrom("schedules")
        .where("team_id", "=", team)
        .selectAll()
        .orderBy("channel")
        .execute();
      return rows.map(rowToSchedule);
    },
    due: async (teams, before, limit) => {
      const rows = await db
        .selectFrom("schedules")
        .where("team_id", "in", teams)
        .where("paused_for", "is", null)
        .where("next_run_at", "<=", before)
        .selectAll()
        .orderBy("next_run_at")
        .limit(limit)
        .execute();
      return rows.map(rowToSchedule);
    },
  };
}

async function putSchedule({ db, now }: StoreDeps, schedule: NewSchedule): Promise<Schedule> {
  const { team, channel, owner, nextRunAt, pausedFor, toldAt } = schedule;
  const fresh = {
    owner: owner ?? null,
    terms: JSON.stringify(scheduleTerms.parse(schedule.terms)),
    next_run_at: nextRunAt,
    paused_for: pausedFor ?? null,
    told_at: toldAt ?? null,
  };
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("schedules")
      .values({ team_id: team, channel, ...fresh, at: now() })
      .onConflict((conflict) => conflict.columns(["team_id", "channel"]).doUpdateSet(fresh))
      .execute();
    await dropPlanned(transaction, { team, channel, now: now() });
    const row = await transaction
      .selectFrom("schedules")
      .where((put) => put.and({ team_id: team, channel }))
      .selectAll()
      .executeTakeFirstOrThrow();
    return rowToSchedule(row);
  });
}

async function removeSchedule(
  { db, now }: StoreDeps,
  team: string,
  channel: string,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const removed = await transaction
      .deleteFrom("schedules")
      .where((row) => row.and({ team_id: team, channel }))
      .returning("channel")
      .executeTakeFirst();
    const dropped = { team, channel, now: now() };
    await dropPlanned(transaction, dropped);
    await skipDue(transaction, dropped, "turned_off");
    return removed !== undefined;
  });
}
