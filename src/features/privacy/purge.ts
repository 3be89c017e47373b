import type { Chore, FeatureDeps } from "#features/feature.ts";

export interface Purge {
  /** Deletes everything of a workspace. Where the store is away it is owed until it is done. */
  readonly purge: (team: string) => Promise<void>;
  /** Slack announces a workspace's end once, so what is owed is tried again and again. */
  readonly chore: Chore;
}

const minute = 60_000;

export function createPurge({ store, settings }: FeatureDeps): Purge {
  const owed = new Set<string>();
  const purge = async (team: string) => {
    owed.add(team);
    await store.people.purge(team);
    settings.drop(team);
    owed.delete(team);
  };
  const purgeOwed = async () => {
    for (const team of owed) await purge(team);
  };
  return { purge, chore: { name: "purge workspaces", pauseMs: minute, run: purgeOwed } };
}
