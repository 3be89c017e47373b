import { rowToSchedule } from "./schedule.ts";
import type { Schedule } from "./schedule.ts";
import type { StoreDeps } from "./tables.ts";

export interface SchedulePauses {
  /** False if it pauses already, or there is none. */
  readonly pause: (team: string, channel: string, reason: string) => Promise<boolean>;
  /** True for exactly one caller a pause, who then tells the owner. */
  readonly claimTelling: (team: string, channel: string) => Promise<boolean>;
  /** Undefined if it does not pause. */
  readonly resume: (
    team: string,
    channel: string,
    nextRunAt: number,
  ) => Promise<Schedule | undefined>;
}

export function createSchedulePauses({ db, now }: StoreDeps): SchedulePauses {
  const paused = (team: string, channel: string) =>
    db
      .updateTable("schedules")
      .where((row) => row.and({ team_id: team, channel }))
      .where("paused_for", "is not", null);

  return {
    pause: async (team, channel, reason) => {
      const row = await db
        .updateTable("schedules")
        .set({ paused_for: reason, told_at: null })
        .where((schedule) => schedule.and({ team_id: team, channel }))
        .where("paused_for", "is", null)
        .returning("channel")
        .executeTakeFirst();
      return row !== undefined;
    },
    claimTelling: async (team, channel) => {
      const row = await paused(team, channel)
        .set({ told_at: now() })
        .where("told_at", "is", null)
        .returning("channel")
        .executeTakeFirst();
      return row !== undefined;
    },
    resume: async (team, channel, nextRunAt) => {
      const row = await paused(team, channel)
        .set({ paused_for: null, told_at: null, next_run_at: nextRunAt })
        .returningAll()
        .executeTakeFirst();
      return row && rowToSchedule(row);
    },
  };
}
