import { createAdmins } from "#slack/admins.ts";
import { contributedBy } from "./contributed.ts";
import type { Contributed, CreateFeature, Feature, OutsideDeps } from "./feature.ts";
import { createModerators } from "./moderators.ts";
import { createTeamSettings, type TeamSettings } from "./team-settings.ts";

export interface Created {
  readonly features: readonly Feature[];
  /** What they contribute together, to each other as well. */
  readonly contributed: Contributed;
  readonly settings: TeamSettings;
}

export function createFeatures(
  creators: readonly CreateFeature[],
  { libraries, store, deadLinks = new Set(), readTitle, log, now }: OutsideDeps,
): Created {
  const moderators = createModerators(createAdmins({ now, log }), store.settings);
  const settings = createTeamSettings({ settings: store.settings, now, log });
  const contributed = contributedBy(() => features, { libraries, settings, log });
  const deps = {
    ...{ libraryOf: libraries.of, store, deadLinks, log, now, contributed, moderators, settings },
    ...(readTitle === undefined ? {} : { readTitle }),
  };
  const features = creators.map((create) => create(deps));
  return { features, contributed, settings };
}
