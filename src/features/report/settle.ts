import type { WebClient } from "@slack/web-api";
import { answerModal } from "#cards/modal.ts";
import { noticeMessage } from "#cards/notices.ts";
import { reportMessage, reportsMessage, type Verdict } from "#cards/report.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { hideResource } from "#features/hide-resource.ts";
import type { Press } from "#slack/handlers.ts";
import { openModal, redrawModal } from "#slack/open-modal.ts";
import { redrawMessage } from "#slack/redraw-message.ts";
import type { Report } from "#store/reports.ts";
import { contentOf } from "./drawn.ts";
import { tellReporter } from "./tell-reporter.ts";

const pageSize = 8;

export async function showReports(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  await openModal(press, await reportsModal(deps, press.viewer.team, 0));
}

export async function turnPage(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const offset = Math.max(0, Number(press.value) || 0);
  await redrawModal(press, await reportsModal(deps, press.viewer.team, offset));
}

export async function settle(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  await close(deps, press, false);
}

/** Hidden before it is settled: where hiding fails, the report still waits. */
export async function hideReported(deps: FeatureDeps, press: Press): Promise<void> {
  await admit(deps, press);
  const { viewer, value } = press;
  const report = await deps.store.reports.find(viewer.team, value);
  if (report !== undefined) await hideResource(deps, viewer.team, report.resource);
  await close(deps, press, true);
}

/** Of two who press, one settles it; both see what is left. */
async function close(deps: FeatureDeps, press: Press, isHidden: boolean): Promise<void> {
  const { viewer, client, value, reply } = press;
  const settled = await deps.store.reports.settle(viewer.team, value);
  const verdict = { by: viewer.person, isHidden };
  try {
    if (settled !== undefined) await redrawInChannel(deps, client, { report: settled, verdict });
  } finally {
    await showLeft(deps, press);
  }
  if (settled === undefined) {
    const { reportWasSettled } = await deps.settings.sentences(viewer.team);
    return reply.privately(noticeMessage(reportWasSettled));
  }
  await tellReporter(deps, client, { report: settled, verdict });
  await deps.contributed.refreshHome(press);
}

async function showLeft(deps: FeatureDeps, press: Press): Promise<void> {
  if (press.surface !== "modal") return;
  await redrawModal(press, await reportsModal(deps, press.viewer.team, 0));
}

function admit({ moderators }: FeatureDeps, { client, viewer }: Press): Promise<void> {
  return moderators.admitModerator(client, viewer, "settle what was reported");
}

async function reportsModal(deps: FeatureDeps, team: string, from: number) {
  const say = await deps.settings.sentences(team);
  const page = { limit: pageSize, offset: from };
  const { items, total } = await deps.store.reports.list(team, page);
  const contents = await Promise.all(items.map((report) => contentOf(deps, report)));
  return answerModal(reportsMessage(contents, { offset: from, total, pageSize }, say), say);
}

interface Settled {
  readonly report: Report;
  readonly verdict: Verdict;
}

async function redrawInChannel(
  deps: FeatureDeps,
  client: WebClient,
  { report, verdict }: Settled,
): Promise<void> {
  if (report.message === undefined) return;
  const say = await deps.settings.sentences(report.team);
  const settled = reportMessage(await contentOf(deps, report), say, verdict);
  await redrawMessage(client, report.message, settled);
}
