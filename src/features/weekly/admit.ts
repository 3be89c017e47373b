import type { FeatureDeps } from "#features/feature.ts";
import type { AtHome } from "#features/feature.ts";
import { UserError } from "#slack/user-error.ts";

/**
 * Anybody may set up and change a channel's weekly post, unless the settings leave it to
 * administrators; whoever set one up before may then still change that one.
 */
export async function admit(
  { moderators, settings, store }: FeatureDeps,
  { client, viewer }: Pick<AtHome, "client" | "viewer">,
  channel: string | undefined,
): Promise<void> {
  const { weeklyBy } = await settings.of(viewer.team);
  if (weeklyBy === "anyone" || (await moderators.isAdmin(client, viewer))) return;
  const schedule = channel && (await store.schedules.find(viewer.team, channel));
  if (schedule && schedule.owner === viewer.person) return;
  throw new UserError(
    "In this workspace only administrators set up and change weekly posts. Ask one of them.",
  );
}
