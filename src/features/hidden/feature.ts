import type { KnownBlock } from "@slack/types";
import { button, section } from "#cards/elements.ts";
import { answerModal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";
import { showAgain } from "#features/hide-resource.ts";
import type { Asked, Command, Press } from "#slack/handlers.ts";
import { openModal, redrawModal } from "#slack/open-modal.ts";
import { hiddenIds, hiddenMessage } from "./hidden-list.ts";

/** Which single resources moderators keep out of the workspace, to be shown again. */
export const createHidden: CreateFeature = (deps) => ({
  name: "hidden",
  commands: { hidden: { run: (command) => openByCommand(deps, command) } },
  actions: {
    [hiddenIds.list]: (press) => show(deps, press),
    [hiddenIds.show]: async (press) => {
      await admit(deps, press);
      await showAgain(deps, press.viewer.team, press.value);
      await show(deps, press);
      await deps.contributed.refreshHome(press);
    },
  },
  home: { order: 12, blocks: (asked) => onHome(deps, asked) },
});

function admit({ moderators }: FeatureDeps, { client, viewer }: Pick<Asked, "client" | "viewer">) {
  return moderators.admitModerator(client, viewer, "see and change what is hidden");
}

async function openByCommand(deps: FeatureDeps, command: Command): Promise<void> {
  await admit(deps, command);
  const { client, viewer, triggerId, reply } = command;
  if (triggerId !== undefined) {
    const say = await deps.settings.sentences(viewer.team);
    const view = answerModal(await hiddenMessage(deps, viewer.team, 0), say);
    await openModal({ client, triggerId }, view);
    return;
  }
  const row = await onHome(deps, command);
  const { hiddenNone } = await deps.settings.sentences(viewer.team);
  const { blockedResources } = await deps.store.settings.get(viewer.team);
  await reply.privately(
    row.length === 0
      ? noticeMessage(hiddenNone)
      : { blocks: row, text: `${await countLine(deps, viewer.team, blockedResources.length)}.` },
  );
}

async function show(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const { team } = press.viewer;
  const offset = press.actionId === hiddenIds.list ? Math.max(0, Number(press.value) || 0) : 0;
  const say = await deps.settings.sentences(team);
  const view = answerModal(await hiddenMessage(deps, team, offset), say);
  if (press.surface === "modal") await redrawModal(press, view);
  else await openModal(press, view);
}

/** Nobody is asked about who hid nothing. */
async function onHome(deps: FeatureDeps, { client, viewer }: AtHome): Promise<KnownBlock[]> {
  const { blockedResources: hidden } = await deps.settings.of(viewer.team);
  if (hidden.length === 0 || !(await deps.moderators.isModerator(client, viewer))) return [];
  const { hiddenSee: label } = await deps.settings.sentences(viewer.team);
  const see = button({ label, actionId: hiddenIds.list, value: "0" });
  const line = await countLine(deps, viewer.team, hidden.length);
  return [{ ...section(line), accessory: see }];
}

async function countLine({ settings }: FeatureDeps, team: string, total: number) {
  return (await settings.sentences(team)).hiddenCount(total);
}
