import { contributedBy } from "./contributed.ts";
import type { Contributed, CreateFeature, Feature, FeatureDeps } from "./feature.ts";

export interface Created {
  readonly features: readonly Feature[];
  /** What they contribute together, to each other as well. */
  readonly contributed: Contributed;
}

export function createFeatures(
  creators: readonly CreateFeature[],
  { libraryOf, store, log, now }: Omit<FeatureDeps, "contributed">,
): Created {
  const contributed = contributedBy(() => features, log);
  const features = creators.map((create) => create({ libraryOf, store, log, now, contributed }));
  return { features, contributed };
}
