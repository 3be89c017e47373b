import type { Button } from "@slack/types";
import { button } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import { type MarkedList, markedMessage } from "#features/marked-list.ts";
import { showChange } from "#features/show-change.ts";
import type { Sentences } from "#language/english.ts";
import type { Asked, Press } from "#slack/handlers.ts";
import type { Who } from "#store/who.ts";

const finishIds = {
  add: "finish:add",
  remove: "finish:remove",
  page: "finish:page",
  all: "finish:all",
} as const;

/** Done: what a person has finished, and its list. A path's steps count it, wherever it was pressed. */
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
    [finishIds.page]: async ({ viewer, value, reply }) =>
      reply.inPlace(await doneMessage(deps, viewer, Number(value) || 0)),
    [finishIds.all]: (press) => showAll(deps, press),
  },
  commands: { done: { run: (command) => showAll(deps, command) } },
  answers: { done: (ref, viewer) => doneMessage(deps, viewer, ref.o) },
  help: (say) => [say.helpDone],
  homeButtons: (asked) => homeButton(deps, asked),
});

function doneMessage(deps: FeatureDeps, who: Who, offset: number): Promise<Message> {
  const list: MarkedList = {
    kind: "done",
    marks: deps.store.finished,
    ids: finishIds,
    words: (say) => ({
      heading: say.doneHeading,
      none: say.nothingDone,
      count: say.doneCount,
      removeSpoken: say.removeFromDone,
    }),
  };
  return markedMessage(deps, list, { who, offset });
}

async function showAll(deps: FeatureDeps, { viewer, reply }: Asked): Promise<void> {
  await reply.privately(await doneMessage(deps, viewer, 0));
}

async function homeButton({ store, settings }: FeatureDeps, { viewer }: AtHome): Promise<Button[]> {
  const { total } = await store.finished.list(viewer, { limit: 1 });
  if (total === 0) return [];
  const { doneHeading } = await settings.sentences(viewer.team);
  return [button({ label: `${doneHeading} (${total})`, actionId: finishIds.all, value: "all" })];
}

function menuEntry(isFinished: boolean, say: Sentences) {
  const entry = { place: "menu", order: 30, listed: true } as const;
  return isFinished
    ? { ...entry, actionId: finishIds.remove, ...doneWords(say) }
    : { ...entry, actionId: finishIds.add, label: say.markDone };
}

const doneWords = (say: Sentences) => ({
  label: say.done,
  inMenu: say.doneTaken,
  state: say.doneState,
});

async function finish(deps: FeatureDeps, press: Press): Promise<void> {
  const { title } = getResource(await deps.libraryOf(press.viewer.team), press.value);
  const isNew = await deps.store.finished.add(press.viewer, press.value);
  await showChange(deps, press, {
    sentence: (say) => (isNew ? say.doneNow(title) : say.doneAlready(title)),
    ...(isNew ? { undo: finishIds.remove } : {}),
  });
}

/** Works for a resource that has left the catalog, too. */
async function unfinish(deps: FeatureDeps, press: Press): Promise<void> {
  const was = await deps.store.finished.remove(press.viewer, press.value);
  await showChange(deps, press, {
    sentence: (say) => (was ? say.doneRemoved : say.wasNotDone),
    ...(was ? { undo: finishIds.add } : {}),
  });
}
