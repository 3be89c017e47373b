import { dropPlanned, skipDue } from "./drop-planned.ts";
import { rowToSchedule } from "./schedule.ts";
import type { Schedule } from "./schedule.ts";
import type { StoreDeps } from "./tables.ts";

/** The reason of a pause that a person asked for, who so knows of it. */
export const pausedByHand = "by_hand";

export interface SchedulePauses {
  /**
   * False if it pauses already, or there is none. What is planned for later is gone, what is due
   * already is skipped for the same reason; what a person chose stays chosen. Nobody is to be told of
   * what a person did by hand.
   */
  readonly pause: (team: string, channel: string, reason: string) => Promise<boolean>;
  /** Those of the workspaces that pause without anybody having been told. */
  readonly untold: (teams: readonly string[], limit: number) => Promise<readonly Schedule[]>;
  /** True for exactly one caller a pause, who then tells the owner. */
  readonly claimTelling: (team: string, channel: string) => Promise<boolean>;
  /** For what was not told for sure: somebody may claim it again. */
  readonly unclaimTelling: (team: string, channel: string) => Promise<void>;
  /** Undefined if it does not pause. With an owner, it is theirs from now on. */
  readonly resume: (
    team: string,
    channel: string,
    from: { readonly nextRunAt: number; readonly owner?: string },
  ) => Promise<Schedule | undefined>;
}

export function createSchedulePauses(deps: StoreDeps): SchedulePauses {
  const { db, now } = deps;
  const paused = (team: string, channel: string) =>
    db
      .updateTable("schedules")
      .where((row) => row.and({ team_id: team, channel }))
      .where("paused_for", "is not", null);

  return {
    pause: (team, channel, reason) => pauseSchedule(deps, { team, channel, reason }),
    untold: (teams, limit) => listUntold(deps, teams, limit),
    claimTelling: async (team, channel) => {
      const row = await paused(team, channel)
        .set({ told_at: now() })
        .where("told_at", "is", null)
        .returning("channel")
        .executeTakeFirst();
      return row !== undefined;
    },
    unclaimTelling: async (team, channel) => {
      await paused(team, channel).set({ told_at: null }).execute();
    },
    resume: async (team, channel, { nextRunAt, owner }) => {
      const row = await paused(team, channel)
        .set({
          ...{ paused_for: null, told_at: null, next_run_at: nextRunAt },
          ...(owner === undefined ? {} : { owner }),
        })
        .returningAll()
        .executeTakeFirst();
      return row && rowToSchedule(row);
    },
  };
}

async function listUntold(
  { db }: StoreDeps,
  teams: readonly string[],
  limit: number,
): Promise<Schedule[]> {
  const rows = await db
    .selectFrom("schedules")
    .where("team_id", "in", teams)
    .where("paused_for", "is not", null)
    .where("told_at", "is", null)
    .selectAll()
    .orderBy("next_run_at")
    .limit(limit)
    .execute();
  return rows.map(rowToSchedule);
}

interface Pause {
  readonly team: string;
  readonly channel: string;
  readonly reason: string;
}

async function pauseSchedule({ db, now }: StoreDeps, { team, channel, reason }: Pause) {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable("schedules")
      .set({ paused_for: reason, told_at: reason === pausedByHand ? now() : null })
      .where((schedule) => schedule.and({ team_id: team, channel }))
      .where("paused_for", "is", null)
      .returning("channel")
      .executeTakeFirst();
    if (row === undefined) return false;
    const dropped = { team, channel, now: now() };
    await dropPlanned(transaction, dropped);
    await skipDue(transaction, dropped, reason);
    return true;
  });
}
