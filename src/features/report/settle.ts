import { answerModal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { reportMessage, reportsMessage } from "#cards/report.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Press } from "#slack/handlers.ts";
import { openModal, redrawModal } from "#slack/open-modal.ts";
import { redrawMessage } from "#slack/redraw-message.ts";
import type { Report } from "#store/reports.ts";
import { contentOf } from "./drawn.ts";

/** Whatever is settled makes room for the next. */
const shown = 8;

export async function showReports(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  await openModal(press, await reportsModal(deps, press.viewer.team));
}

/** Of two who press, one settles it; both see what is left. */
export async function settle(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const { viewer, value, reply } = press;
  const settled = await deps.store.reports.settle(viewer.team, value);
  try {
    if (settled !== undefined) await redrawInChannel(deps, press, settled);
  } finally {
    await showLeft(deps, press);
  }
  if (settled === undefined) {
    const { reportWasSettled } = await deps.settings.sentences(viewer.team);
    return reply.privately(noticeMessage(reportWasSettled));
  }
  await deps.contributed.refreshHome(press);
}

async function showLeft(deps: FeatureDeps, press: Press): Promise<void> {
  if (press.surface !== "modal") return;
  await redrawModal(press, await reportsModal(deps, press.viewer.team));
}

function admit({ moderators }: FeatureDeps, { client, viewer }: Press): Promise<void> {
  return moderators.admitModerator(client, viewer, "settle what was reported");
}

async function reportsModal(deps: FeatureDeps, team: string) {
  const say = await deps.settings.sentences(team);
  const { items, total } = await deps.store.reports.list(team, { limit: shown });
  const contents = await Promise.all(items.map((report) => contentOf(deps, report)));
  return answerModal(reportsMessage(contents, total, say), say);
}

async function redrawInChannel(deps: FeatureDeps, press: Press, report: Report): Promise<void> {
  if (report.message === undefined) return;
  const say = await deps.settings.sentences(report.team);
  const content = await contentOf(deps, report);
  const settled = reportMessage(content, say, press.viewer.person);
  await redrawMessage(press.client, report.message, settled);
}
