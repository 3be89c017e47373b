import { UserError } from "#slack/user-error.ts";
import type { FeatureDeps } from "./feature.ts";

/** That a workspace may hide one by one. Who needs more keeps out topics or types. */
const mostHidden = 100;

/** Keeps one resource out of a workspace. @throws UserError where too many are kept out. */
export async function hideResource(
  { settings }: Pick<FeatureDeps, "settings">,
  team: string,
  resource: string,
): Promise<void> {
  await settings.update(team, ({ blockedResources: hidden }) => {
    if (hidden.includes(resource)) return undefined;
    if (hidden.length >= mostHidden) throw new UserError((say) => say.hiddenFull(mostHidden));
    return { blockedResources: [...hidden, resource] };
  });
}

export async function showAgain(
  { settings }: Pick<FeatureDeps, "settings">,
  team: string,
  resource: string,
): Promise<void> {
  await settings.update(team, ({ blockedResources: hidden }) =>
    hidden.includes(resource)
      ? { blockedResources: hidden.filter((id) => id !== resource) }
      : undefined,
  );
}
