import type { Button } from "@slack/types";
import { button } from "#cards/elements.ts";
import { englishModal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Asked, Command, Press } from "#slack/handlers.ts";
import { openModal, redrawModal } from "#slack/open-modal.ts";
import { askForTopic, saveSynonym } from "./add-synonym.ts";
import { synonymIds, synonymsMessage } from "./synonym-list.ts";

/** The community's own words for topics, which moderators add and search understands at once. */
export const createSynonymsFeature: CreateFeature = (deps) => ({
  name: "synonyms",
  commands: { synonyms: { run: (command) => synonyms(deps, command) } },
  actions: {
    [synonymIds.add]: async (press) => {
      await admit(deps, press);
      await askForTopic(deps, press, press.value);
    },
    [synonymIds.new]: async (press) => {
      await admit(deps, press);
      await askForTopic(deps, press, "");
    },
    [synonymIds.list]: (press) => showList(deps, press),
    [synonymIds.remove]: (press) => remove(deps, press),
  },
  submissions: {
    [synonymIds.save]: async (submission) => {
      await admit(deps, submission);
      return saveSynonym(deps, submission);
    },
  },
  homeButtons: (asked) => homeButton(deps, asked),
  gapButtons: (words) => [gapButton(words)],
});

function admit({ moderators }: FeatureDeps, { client, viewer }: Pick<Asked, "client" | "viewer">) {
  return moderators.admitModerator(client, viewer, "change the words that search understands");
}

async function listButton({ settings }: FeatureDeps, { viewer }: Pick<Asked, "viewer">) {
  const { synonyms: label } = await settings.sentences(viewer.team);
  return button({ label, actionId: synonymIds.list, value: "0" });
}

async function homeButton(deps: FeatureDeps, asked: AtHome): Promise<Button[]> {
  const isModerator = await deps.moderators.isModerator(asked.client, asked.viewer);
  return isModerator ? [await listButton(deps, asked)] : [];
}

function gapButton(words: string): Button {
  const spoken = `Make it a synonym of a topic: ${words}`;
  return button({ label: "Make it a synonym", actionId: synonymIds.add, value: words, spoken });
}

async function synonyms(deps: FeatureDeps, command: Command): Promise<void> {
  await admit(deps, command);
  const { viewer, client, triggerId, reply } = command;
  const message = await synonymsMessage(deps, viewer.team, 0);
  if (triggerId !== undefined) {
    await openModal({ client, triggerId }, englishModal(message));
    return;
  }
  const way = [await listButton(deps, command)];
  await reply.privately(noticeMessage("Press the button to see and change them.", way));
}

async function showList(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const offset = Math.max(0, Number(press.value) || 0);
  const view = englishModal(await synonymsMessage(deps, press.viewer.team, offset));
  if (press.surface === "modal") await redrawModal(press, view);
  else await openModal(press, view);
}

/** Pressed twice it removes once, and shows what is left either way. */
async function remove(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const { viewer, client, value } = press;
  await deps.store.synonyms.remove(viewer.team, value);
  // It may write to hundreds: the list waits for none of them.
  const changed = deps.contributed.tell({ kind: "library changed", team: viewer.team, client });
  const redraw = async () =>
    redrawModal(press, englishModal(await synonymsMessage(deps, viewer.team, 0)));
  await Promise.all([changed, redraw()]);
}
