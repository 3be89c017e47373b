import type { Message } from "#cards/message.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import { markedMessage } from "#features/marked-list.ts";
import { showChange } from "#features/show-change.ts";
import type { Sentences } from "#language/english.ts";
import type { Asked, Press } from "#slack/handlers.ts";
import type { Who } from "#store/who.ts";
import { exportSaved } from "./export-saved.ts";
import { saveIds } from "./save-ids.ts";
import { savedList } from "./saved-list.ts";
import { savedOnHome } from "./saved-on-home.ts";

/** Save, and the list of what one saved. */
export const createSave: CreateFeature = (deps) => ({
  name: "save",
  cardActions: async ({ team, person }, resources, say) => {
    const ids = resources.map((resource) => resource.id);
    const saved =
      person === undefined
        ? new Set<string>()
        : await deps.store.saved.among({ team, person }, ids);
    return ({ id }) => [saveButton(saved.has(id), say)];
  },
  actions: {
    [saveIds.add]: (press) => save(deps, press),
    [saveIds.remove]: (press) => unsave(deps, press),
    [saveIds.page]: (press) => turnPage(deps, press),
    [saveIds.export]: (press) => exportSaved(deps, press),
    [saveIds.all]: (asked) => showAll(deps, asked),
  },
  commands: {
    saved: { run: (command) => showAll(deps, command) },
  },
  answers: { saved: (ref, viewer) => savedMessage(deps, viewer, ref.o) },
  help: (say) => [say.helpSaved],
  home: { order: 30, blocks: (asked) => savedOnHome(deps, asked) },
});

function saveButton(isSaved: boolean, say: Sentences) {
  const button = { place: "button", order: 20, compact: true } as const;
  return isSaved
    ? { ...button, actionId: saveIds.remove, label: say.saved, spoken: say.savedSpoken }
    : { ...button, actionId: saveIds.add, label: say.save, spoken: say.save };
}

async function save(deps: FeatureDeps, press: Press): Promise<void> {
  const { store } = deps;
  const { title } = getResource(await deps.libraryOf(press.viewer.team), press.value);
  const isNew = await store.saved.add(press.viewer, press.value);
  // A button in an old message can be pressed again and again.
  if (isNew) store.events.record({ ...press.viewer, kind: "save", resource: press.value });
  await showChange(deps, press, {
    sentence: (say) => (isNew ? say.savedNow(title) : say.savedAlready(title)),
    ...(isNew ? { undo: saveIds.remove } : {}),
  });
}

/** Works for a resource that has left the catalog, too. */
async function unsave(deps: FeatureDeps, press: Press): Promise<void> {
  const was = await deps.store.saved.remove(press.viewer, press.value);
  await showChange(deps, press, {
    sentence: (say) => (was ? say.savedRemoved : say.wasNotSaved),
    ...(was ? { undo: saveIds.add } : {}),
  });
}

function savedMessage(deps: FeatureDeps, who: Who, offset: number): Promise<Message> {
  return markedMessage(deps, savedList(deps), { who, offset });
}

async function showAll(deps: FeatureDeps, { viewer, reply }: Asked): Promise<void> {
  await reply.privately(await savedMessage(deps, viewer, 0));
}

async function turnPage(deps: FeatureDeps, press: Press): Promise<void> {
  await press.reply.inPlace(await savedMessage(deps, press.viewer, Number(press.value) || 0));
}
