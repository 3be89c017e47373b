import type { Handlers } from "./handlers.ts";
import type { JoinedHandlers } from "./listening.ts";

const byId = ["commands", "actions", "submissions", "options", "shortcuts"] as const;
const single = ["words", "mention", "homeOpened"] as const;

/** All features' handlers as one table. Two features that claim the same id are a bug, said at start. */
export function joinHandlers(features: readonly (Handlers & { name: string })[]): JoinedHandlers {
  const owners = new Map<string, string>();
  for (const feature of features) {
    for (const claimed of claims(feature)) {
      const owner = owners.get(claimed);
      if (owner !== undefined) {
        throw new Error(`The features ${owner} and ${feature.name} both handle ${claimed}.`);
      }
      owners.set(claimed, feature.name);
    }
  }
  const joined = features.reduce<Handlers>(
    (all, feature) => ({
      ...all,
      ...feature,
      ...Object.fromEntries(byId.map((kind) => [kind, { ...all[kind], ...feature[kind] }])),
    }),
    {},
  );
  return { ...nothing, ...joined, workspaceGone: (gone) => everyFeature(features, gone) };
}

/** Each feature forgets its own part. */
async function everyFeature(features: readonly Handlers[], gone: { team: string }): Promise<void> {
  await Promise.all(features.map(async (feature) => feature.workspaceGone?.(gone)));
}

/** "actions share:ask", "mention" … */
function claims(feature: Handlers): string[] {
  return [
    ...byId.flatMap((kind) => Object.keys(feature[kind] ?? {}).map((id) => `${kind} ${id}`)),
    ...single.filter((kind) => feature[kind] !== undefined),
  ];
}

const ignore = () => Promise.resolve();

const nothing: JoinedHandlers = {
  commands: {},
  words: ignore,
  actions: {},
  submissions: {},
  options: {},
  shortcuts: {},
  mention: ignore,
  homeOpened: ignore,
  workspaceGone: ignore,
};
