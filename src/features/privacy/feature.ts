import { button } from "#cards/elements.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { preformattedMessages } from "#cards/preformatted.ts";
import { privacyMessage } from "#cards/privacy.ts";
import { countOf } from "#cards/words.ts";
import type { CreateFeature, FeatureDeps } from "#features/feature.ts";
import type { Press } from "#slack/handlers.ts";
import { replyDirectly } from "#slack/reply.ts";
import type { Who } from "#store/who.ts";
import { exportParts } from "./export-parts.ts";
import { privacyIds } from "./privacy-ids.ts";

/** What is kept about a person, to read, take along or delete; and a workspace's end. */
export const createPrivacy: CreateFeature = (deps) => ({
  name: "privacy",
  commands: {
    privacy: {
      run: async ({ viewer, reply }) => reply.privately(await keptMessage(deps, viewer)),
    },
  },
  actions: {
    [privacyIds.show]: async ({ viewer, reply }) =>
      reply.privately(await keptMessage(deps, viewer)),
    [privacyIds.export]: (press) => sendExport(deps, press),
    [privacyIds.forget]: (press) => forget(deps, press),
  },
  workspaceGone: async ({ team }) => {
    await deps.store.people.purge(team);
    deps.settings.drop(team);
  },
  help: (say) => [say.helpPrivacy],
  homeButtons: () =>
    Promise.resolve([
      button({
        label: "Privacy",
        actionId: privacyIds.show,
        value: "show",
        spoken: "Privacy: what is kept about you",
      }),
    ]),
});

async function keptMessage({ store }: FeatureDeps, viewer: Who): Promise<Message> {
  const exported = await store.people.export(viewer);
  const rows = new Map(Object.entries(exported).map(([table, all]) => [table, all.length]));
  return privacyMessage(rows, [exportButton, forgetButton]);
}

const exportButton = button({
  label: "Send me all of it",
  actionId: privacyIds.export,
  value: "json",
  spoken: "Send me all that is kept about me, as JSON",
});

const forgetButton = button({
  label: "Delete everything about me",
  actionId: privacyIds.forget,
  value: "all",
  style: "danger",
  confirm: {
    title: "Delete everything about you?",
    text: "What you saved and finished, your votes, paths, alerts and open suggestions go at once and for good. Approved suggestions, synonyms and weekly posts are the community's: they stay, without your name.",
    yes: "Delete it all",
    no: "Keep it",
  },
});

/** As a direct message, which stays: what is ephemeral is gone when Slack is opened again. */
async function sendExport({ store }: FeatureDeps, press: Press): Promise<void> {
  const { viewer, client, channel, reply } = press;
  const parts = exportParts(await store.people.export(viewer));
  if (parts.length === 0) return reply.privately(noticeMessage("I keep nothing about you."));
  const direct = replyDirectly(client, { channel: viewer.person });
  for (const message of preformattedMessages("All that I keep about you, as JSON", parts)) {
    await direct.privately(message);
  }
  if (channel?.startsWith("D") === true) return;
  const sent = `It is in our direct messages, in ${countOf(parts.length, "part")}.`;
  await reply.privately(noticeMessage(sent));
}

async function forget({ store, contributed }: FeatureDeps, press: Press): Promise<void> {
  await store.people.forget(press.viewer);
  await contributed.tell({ kind: "person forgotten", who: press.viewer });
  await press.reply.inPlace(noticeMessage(forgotten));
  await contributed.refreshHome(press);
}

const forgotten =
  "Everything about you is deleted. If you use me again, I keep again what you save, vote for and start.";
