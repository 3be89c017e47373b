import type { Button } from "@slack/types";
import { button } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { privacyMessage } from "#cards/privacy.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import { sendExport } from "#features/send-export.ts";
import type { Sentences } from "#language/english.ts";
import type { Press } from "#slack/handlers.ts";
import type { Who } from "#store/who.ts";
import { exportParts } from "./export-parts.ts";
import { privacyIds } from "./privacy-ids.ts";
import { createPurge } from "./purge.ts";

/** What is kept about a person, to read, take along or delete; and a workspace's end. */
export const createPrivacy: CreateFeature = (deps) => {
  const { purge, chore } = createPurge(deps);
  return {
    name: "privacy",
    commands: {
      privacy: {
        run: async ({ viewer, reply }) => reply.privately(await keptMessage(deps, viewer)),
      },
    },
    actions: {
      [privacyIds.show]: async ({ viewer, reply }) =>
        reply.privately(await keptMessage(deps, viewer)),
      [privacyIds.export]: (press) => exportAll(deps, press),
      [privacyIds.forget]: (press) => forget(deps, press),
    },
    workspaceGone: ({ team }) => purge(team),
    chores: [chore],
    help: (say) => [say.helpPrivacy],
    homeButtons: async ({ viewer }) => {
      const { privacy: label, privacySpoken: spoken } = await deps.settings.sentences(viewer.team);
      return [button({ label, actionId: privacyIds.show, value: "show", spoken })];
    },
  };
};

async function keptMessage({ store, settings }: FeatureDeps, viewer: Who): Promise<Message> {
  const say = await settings.sentences(viewer.team);
  const exported = await store.people.export(viewer);
  const rows = new Map(Object.entries(exported).map(([table, all]) => [table, all.length]));
  const isAny = [...rows.values()].some((count) => count > 0);
  const buttons = isAny ? [exportButton(say), forgetButton(say)] : [];
  return privacyMessage({ rows, buttons, say });
}

function exportButton({ exportAll: label, exportAllSpoken: spoken }: Sentences): Button {
  return button({ label, actionId: privacyIds.export, value: "json", spoken });
}

function forgetButton(say: Sentences): Button {
  return button({
    label: say.forgetMe,
    actionId: privacyIds.forget,
    value: "all",
    style: "danger",
    confirm: { title: say.forgetAsk, text: say.forgetWhat, yes: say.forgetYes, no: say.forgetNo },
  });
}

async function exportAll(deps: FeatureDeps, press: Press): Promise<void> {
  const say = await deps.settings.sentences(press.viewer.team);
  const parts = exportParts(await deps.store.people.export(press.viewer));
  if (parts.length === 0) return press.reply.privately(noticeMessage(say.keptNothing));
  await sendExport(deps, press, { what: say.exportedAll, parts });
}

async function forget(deps: FeatureDeps, { viewer, client, reply }: Press): Promise<void> {
  const { store, contributed, settings, moderators } = deps;
  const [suggestions, reports] = await Promise.all([
    store.suggestions.ofPerson(viewer),
    store.reports.ofPerson(viewer),
  ]);
  await store.people.forget(viewer);
  await contributed.tell({ kind: "person forgotten", who: viewer, client, suggestions, reports });
  const { forgotten } = await settings.sentences(viewer.team);
  await reply.inPlace(noticeMessage(forgotten));
  // Wherever it was pressed: that they look at their Home tab is forgotten too.
  await contributed.refreshHome({ viewer, client });
  // Last, since Home is drawn by whether they are an administrator.
  moderators.forget(viewer);
}
