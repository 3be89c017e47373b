import type { StoreDeps } from "./tables.ts";

/** A thread is named by its channel and the `ts` of its first message. */
export interface Thread {
  readonly team: string;
  readonly channel: string;
  readonly thread: string;
}

/** Resources shown in a thread already, so that the next answer there brings new ones. */
export interface Shown {
  readonly add: (thread: Thread, resources: readonly string[]) => Promise<void>;
  readonly in: (thread: Thread) => Promise<ReadonlySet<string>>;
  /** Forgets what is older than a time (epoch ms). Gives how many. */
  readonly prune: (before: number) => Promise<number>;
}

export function createShown({ db, now }: StoreDeps): Shown {
  return {
    add: async ({ team, channel, thread }, resources) => {
      if (resources.length === 0) return;
      const at = now();
      await db
        .insertInto("shown")
        .values(resources.map((resource) => ({ team_id: team, channel, thread, resource, at })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    in: async ({ team, channel, thread }) => {
      const rows = await db
        .selectFrom("shown")
        .where((row) => row.and({ team_id: team, channel, thread }))
        .select("resource")
        .execute();
      return new Set(rows.map((row) => row.resource));
    },
    prune: async (before) => {
      const { numDeletedRows } = await db
        .deleteFrom("shown")
        .where("at", "<", before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
