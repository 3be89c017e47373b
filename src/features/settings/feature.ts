import type { Button, ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { button } from "#cards/elements.ts";
import { answerModal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { settingsFormIds, settingsModal } from "#cards/settings.ts";
import type { AtHome, CreateFeature, FeatureDeps } from "#features/feature.ts";
import { postInReviewChannel } from "#features/post-in-review-channel.ts";
import type { Asked, Command, Press, Submission, SubmissionResult } from "#slack/handlers.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import { openModal } from "#slack/open-modal.ts";
import { orDirectly } from "#slack/reply.ts";
import { UserError } from "#slack/user-error.ts";
import type { Who } from "#store/who.ts";
import { changedIn, readSettings, shownBy } from "./read-settings.ts";

const settingsIds = { open: "settings:open" } as const;

/** What a workspace's administrators choose for all of it. */
export const createSettingsFeature: CreateFeature = (deps) => ({
  name: "settings",
  commands: { settings: { run: (command) => openByCommand(deps, command) } },
  actions: { [settingsIds.open]: (press) => open(deps, press) },
  submissions: { [settingsFormIds.form]: (submission) => save(deps, submission) },
  signals: async (team) => {
    const { blockedTopics, blockedTypes, blockedResources } = await deps.settings.of(team);
    return {
      blockedTopics: new Set(blockedTopics),
      blockedTypes: new Set(blockedTypes),
      blockedResources: new Set(blockedResources),
    };
  },
  adminHelp: (say) => [say.helpSettings],
  homeButtons: (asked) => settingsButton(deps, asked),
});

async function settingsButton(deps: FeatureDeps, { client, viewer }: AtHome): Promise<Button[]> {
  if (!(await deps.moderators.isAdmin(client, viewer))) return [];
  const { settings: label } = await deps.settings.sentences(viewer.team);
  return [button({ label, actionId: settingsIds.open, value: "open" })];
}

async function openByCommand(deps: FeatureDeps, command: Command): Promise<void> {
  const { client, triggerId } = command;
  await admit(deps, command);
  if (triggerId === undefined) {
    throw new UserError((say) => say.settingsNotInMessages);
  }
  await openModal({ client, triggerId }, await currentSettings(deps, command.viewer));
}

async function open(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  await openModal(press, await currentSettings(deps, press.viewer));
}

async function admit(
  { moderators }: FeatureDeps,
  { client, viewer }: Pick<Asked, "client" | "viewer">,
): Promise<void> {
  if (await moderators.isAdmin(client, viewer)) return;
  throw new UserError((say) => say.settingsForAdmins);
}

/** What is stored now rather than what answers were made with. */
async function currentSettings(deps: FeatureDeps, { team }: Who): Promise<ModalView> {
  const [chosen, say, { catalog }] = await Promise.all([
    deps.store.settings.get(team),
    deps.settings.sentences(team),
    deps.libraryOf(team),
  ]);
  return settingsModal({ say, chosen, topics: catalog.topics, metadata: shownBy(chosen) });
}

async function save(deps: FeatureDeps, submission: Submission): Promise<SubmissionResult> {
  const { viewer, client, values, metadata } = submission;
  await admit(deps, submission);
  const before = await deps.store.settings.get(viewer.team);
  const changed = changedIn(readSettings(values), metadata);
  const isNew = "reviewChannel" in changed && changed.reviewChannel !== before.reviewChannel;
  await deps.settings.update(
    viewer.team,
    isNew ? { ...changed, introducedIn: undefined } : changed,
  );
  const say = await deps.settings.sentences(viewer.team);
  return {
    then: "show",
    view: answerModal(noticeMessage(say.settingsSaved), say),
    later: async () => {
      await introduceReviewChannel(deps, submission);
      await greetModerators(deps, client, { ...viewer, before: before.moderators });
      await deps.contributed.refreshHome({ viewer, client });
    },
  };
}

/**
 * Says in the channel what will come there, which also shows that the bot may post: Slack does not tell.
 * Until that arrives it is said again.
 */
async function introduceReviewChannel(
  deps: FeatureDeps,
  { client, viewer: { team, person: user }, viewId }: Submission,
): Promise<void> {
  const { reviewChannel: channel, introducedIn } = await deps.store.settings.get(team);
  if (channel === undefined || channel === introducedIn) return;
  const say = await deps.settings.sentences(team);
  const waits = (await isSomethingWaiting(deps, team)) ? ` ${say.settingsWaitAlready}` : "";
  const introduction = noticeMessage(`${say.settingsReviewChannelChosen}${waits}`);
  const posted = await postInReviewChannel(deps, client, { team, message: introduction });
  if (posted.at) await deps.settings.update(team, { introducedIn: channel });
  if (!posted.isRefused) return;
  const message = noticeMessage(say.settingsReviewChannelClosed);
  const view = answerModal(message, say);
  const redraw = () => client.views.update({ view_id: viewId, view });
  await orDirectly(redraw, { client, user, message });
}

async function isSomethingWaiting({ store }: FeatureDeps, team: string): Promise<boolean> {
  const [suggestions, reports] = await Promise.all([
    store.suggestions.list(team, "open", { limit: 1 }),
    store.reports.list(team, { limit: 1 }),
  ]);
  return suggestions.total + reports.total > 0;
}

interface Naming extends Who {
  readonly before: readonly string[];
}

/** Whoever was named hears of it, but for whoever named them. They are moderators though Slack does not tell. */
async function greetModerators(
  deps: FeatureDeps,
  client: WebClient,
  { team, person, before }: Naming,
): Promise<void> {
  const { moderators } = await deps.store.settings.get(team);
  const { settingsNewModerator } = await deps.settings.sentences(team);
  for (const named of moderators) {
    if (named === person || before.includes(named)) continue;
    try {
      await sendDirectly(client, named, noticeMessage(settingsNewModerator));
    } catch (error) {
      deps.log.warn({ err: error }, "could not tell somebody that they are a moderator");
    }
  }
}
