import type { KnownBlock } from "@slack/types";
import { noticeMessage } from "#cards/notices.ts";
import { reportIds, reportModal, reportsRow } from "#cards/report.ts";
import type { AtHome, CreateFeature, FeatureDeps, News } from "#features/feature.ts";
import { getResource } from "#features/get-resource.ts";
import type { Press } from "#slack/handlers.ts";
import { openModal } from "#slack/open-modal.ts";
import { redrawMessage } from "#slack/redraw-message.ts";
import { send } from "./send.ts";
import { hideReported, settle, showReports, turnPage } from "./settle.ts";

/** Members say what is wrong with a resource; moderators see it and settle it. */
export const createReport: CreateFeature = (deps) => ({
  name: "report",
  cardActions: (_audience, _resources, { report: label }) =>
    Promise.resolve(() => [{ place: "menu", order: 50, actionId: reportIds.ask, label }]),
  actions: {
    [reportIds.ask]: (press) => ask(deps, press),
    [reportIds.list]: (press) => showReports(deps, press),
    [reportIds.page]: (press) => turnPage(deps, press),
    [reportIds.settle]: (press) => settle(deps, press),
    [reportIds.hide]: (press) => hideReported(deps, press),
  },
  submissions: { [reportIds.send]: (submission) => send(deps, submission) },
  heard: (news) => hear(news),
  home: { order: 11, blocks: (asked) => waitingOnHome(deps, asked) },
});

/** Neither what they said nor who did. */
async function hear(news: News): Promise<void> {
  if (news.kind !== "person forgotten") return;
  const { client, reports } = news;
  const places = reports.flatMap(({ message }) => message ?? []);
  const forgotten = noticeMessage(
    "A report that was deleted with everything about whoever made it.",
  );
  await Promise.all(places.map((at) => redrawMessage(client, at, forgotten)));
}

async function ask(deps: FeatureDeps, press: Press): Promise<void> {
  const { team } = press.viewer;
  const resource = getResource(await deps.libraryOf(team), press.value);
  await openModal(press, reportModal(resource, await deps.settings.sentences(team)));
}

/** Nobody is asked about who has nothing to settle. */
async function waitingOnHome(
  { store, moderators, settings }: FeatureDeps,
  { viewer, client }: AtHome,
): Promise<KnownBlock[]> {
  const { total } = await store.reports.list(viewer.team, { limit: 1 });
  if (total === 0 || !(await moderators.isModerator(client, viewer))) return [];
  return reportsRow(total, await settings.sentences(viewer.team));
}
