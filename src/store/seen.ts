import type { StoreDeps } from "./tables.ts";

/** What arrived already, so that Slack's repetitions are done once, whichever process they reach. */
export interface Seen {
  /** True the first time that the workspace's key is given, false ever after until it is pruned. */
  readonly first: (team: string, key: string) => Promise<boolean>;
  /** Forgets what is older than a time (epoch ms). Gives how many. */
  readonly prune: (before: number) => Promise<number>;
}

export function createSeen({ db, now }: StoreDeps): Seen {
  return {
    first: async (team, key) => {
      const added = await db
        .insertInto("seen")
        .values({ team_id: team, key, at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .returning("at")
        .executeTakeFirst();
      return added !== undefined;
    },
    prune: async (before) => {
      const { numDeletedRows } = await db
        .deleteFrom("seen")
        .where("at", "<", before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
