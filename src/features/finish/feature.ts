import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import { showChange } from "#features/show-change.ts";
import type { Press } from "#slack/handlers.ts";

export const finishIds = { add: "finish:add", remove: "finish:remove" } as const;

/** Done: what a person has finished. A path's steps count it, wherever it was pressed. */
export const createFinish: CreateFeature = (deps) => ({
  name: "finish",
  cardActions: async ({ team, person }, resources) => {
    const ids = resources.map((resource) => resource.id);
    const finished =
      person === undefined
        ? new Set<string>()
        : await deps.store.finished.among({ team, person }, ids);
    return ({ id }) => [menuEntry(finished.has(id))];
  },
  actions: {
    [finishIds.add]: (press) => finish(deps, press),
    [finishIds.remove]: (press) => unfinish(deps, press),
  },
});

function menuEntry(isFinished: boolean) {
  const entry = { place: "menu", order: 30, listed: true } as const;
  return isFinished
    ? { ...entry, actionId: finishIds.remove, label: "Done ✓" }
    : { ...entry, actionId: finishIds.add, label: "Mark as done" };
}

async function finish({ libraryOf, store, contributed }: FeatureDeps, press: Press): Promise<void> {
  const { title } = getResource(await libraryOf(press.viewer.team), press.value);
  const isNew = await store.finished.add(press.viewer, press.value);
  const sentence = isNew ? `Marked as done: ${title}.` : `Was marked as done already: ${title}.`;
  await showChange(contributed, press, sentence);
}

/** Works for a resource that has left the catalog, too. */
async function unfinish({ store, contributed }: FeatureDeps, press: Press): Promise<void> {
  const was = await store.finished.remove(press.viewer, press.value);
  await showChange(
    contributed,
    press,
    was ? "No longer marked as done." : "Was not marked as done.",
  );
}
