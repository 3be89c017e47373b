import type { KnownBlock } from "@slack/types";
import { button, section } from "#cards/elements.ts";
import { englishModal } from "#cards/modal.ts";
import type { Message } from "#cards/message.ts";
import { noticeMessage } from "#cards/notices.ts";
import { reportsRow } from "#cards/report.ts";
import { reviewIds } from "#cards/suggestion.ts";
import type { AtHome, CreateFeature, FeatureDeps, News } from "#features/feature.ts";
import type { Command, Press } from "#slack/handlers.ts";
import { openModal, redrawModal } from "#slack/open-modal.ts";
import type { Who } from "#store/who.ts";
import { postForReview, redrawForgotten, redrawInChannel, redrawTakenBack } from "./channel.ts";
import { admit, approve, takeOut } from "./decide.ts";
import { openEdit, saveEdit, saveId } from "./edit.ts";
import { followCatalog } from "./follow-catalog.ts";
import { addedMessage, queueIds, queueMessage, waitText } from "./queue.ts";
import { askForReason, reject, rejectIds } from "./reject.ts";

/** Moderators decide what members suggest: in a modal from Home, or in the review channel. */
export const createReview: CreateFeature = (deps) => ({
  name: "review",
  commands: { review: { run: (command) => review(deps, command) } },
  actions: {
    [queueIds.open]: (press) => showQueue(deps, press),
    [queueIds.added]: (press) => showAdded(deps, press),
    [reviewIds.approve]: (press) => approve(deps, press),
    [reviewIds.edit]: (press) => openEdit(deps, press),
    [reviewIds.reject]: (press) => askForReason(deps, press),
    [reviewIds.takeOut]: (press) => takeOut(deps, press),
  },
  submissions: {
    [rejectIds.send]: (submission) => reject(deps, submission),
    [saveId]: (submission) => saveEdit(deps, submission),
  },
  heard: (news) => hear(deps, news),
  home: { order: 10, blocks: (asked) => waitingOnHome(deps, asked) },
  moderatorHelp: (say) => [say.helpReview],
});

async function review(deps: FeatureDeps, command: Command): Promise<void> {
  await admit(deps, command);
  const { viewer, client, triggerId, reply } = command;
  if (triggerId === undefined) {
    return reply.privately(await waitingMessage(deps, viewer));
  }
  await openModal({ client, triggerId }, englishModal(await queueMessage(deps, viewer.team)));
}

/** Where no modal may be opened: how much there is to decide, and the ways there. */
async function waitingMessage({ store, settings }: FeatureDeps, { team }: Who): Promise<Message> {
  const [{ total }, reports, say] = await Promise.all([
    store.suggestions.list(team, "open", { limit: 1 }),
    store.reports.list(team, { limit: 1 }),
    settings.sentences(team),
  ]);
  const { blocks, text } = noticeMessage(`${waitText(total)}.`, [reviewButton]);
  const more = reports.total === 0 ? "" : ` ${say.reportsWait(reports.total)}.`;
  return { blocks: [...blocks, ...reportsRow(reports.total, say)], text: text + more };
}

const reviewButton = button({ label: "Review", actionId: queueIds.open, value: "queue" });

async function showQueue(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const offset = Math.max(0, Number(press.value) || 0);
  const view = englishModal(await queueMessage(deps, press.viewer.team, offset));
  if (press.surface === "modal") await redrawModal(press, view);
  else await openModal(press, view);
}

async function showAdded(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const offset = Math.max(0, Number(press.value) || 0);
  await redrawModal(press, englishModal(await addedMessage(deps, press.viewer.team, offset)));
}

async function hear(deps: FeatureDeps, news: News): Promise<void> {
  if (news.kind === "catalog loaded") await followCatalog(deps, news);
  if (news.kind === "suggested") await postForReview(deps, news.client, news.suggestion);
  if (news.kind === "reviewed") await redrawInChannel(deps, news.client, news.suggestion);
  if (news.kind === "taken back") await redrawTakenBack(news.client, news.suggestion);
  if (news.kind === "person forgotten") await redrawForgotten(deps, news.client, news.suggestions);
}

/** Nobody is asked about who has nothing to decide. */
async function waitingOnHome(
  { store, moderators }: FeatureDeps,
  { viewer, client }: AtHome,
): Promise<KnownBlock[]> {
  const { total } = await store.suggestions.list(viewer.team, "open", { limit: 1 });
  if (total === 0 || !(await moderators.isModerator(client, viewer))) return [];
  return [{ ...section(`*${waitText(total)}*`), accessory: reviewButton }];
}
