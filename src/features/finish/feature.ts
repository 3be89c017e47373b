import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import { showChange } from "#features/show-change.ts";
import type { Sentences } from "#language/english.ts";
import type { Press } from "#slack/handlers.ts";

export const finishIds = { add: "finish:add", remove: "finish:remove" } as const;

/** Done: what a person has finished. A path's steps count it, wherever it was pressed. */
export const createFinish: CreateFeature = (deps) => ({
  name: "finish",
  cardActions: async ({ team, person }, resources, say) => {
    const ids = resources.map((resource) => resource.id);
    const finished =
      person === undefined
        ? new Set<string>()
        : await deps.store.finished.among({ team, person }, ids);
    return ({ id }) => [menuEntry(finished.has(id), say)];
  },
  actions: {
    [finishIds.add]: (press) => finish(deps, press),
    [finishIds.remove]: (press) => unfinish(deps, press),
  },
});

function menuEntry(isFinished: boolean, { done, markDone }: Sentences) {
  const entry = { place: "menu", order: 30, listed: true } as const;
  return isFinished
    ? { ...entry, actionId: finishIds.remove, label: done }
    : { ...entry, actionId: finishIds.add, label: markDone };
}

async function finish(deps: FeatureDeps, press: Press): Promise<void> {
  const { title } = getResource(await deps.libraryOf(press.viewer.team), press.value);
  const isNew = await deps.store.finished.add(press.viewer, press.value);
  await showChange(deps, press, (say) => (isNew ? say.doneNow(title) : say.doneAlready(title)));
}

/** Works for a resource that has left the catalog, too. */
async function unfinish(deps: FeatureDeps, press: Press): Promise<void> {
  const was = await deps.store.finished.remove(press.viewer, press.value);
  await showChange(deps, press, (say) => (was ? say.doneRemoved : say.wasNotDone));
}
