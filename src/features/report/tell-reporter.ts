import type { WebClient } from "@slack/web-api";
import { noticeMessage } from "#cards/notices.ts";
import type { Verdict } from "#cards/report.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { sendDirectly } from "#slack/direct-message.ts";
import { slackErrorName } from "#slack/slack-error.ts";
import type { Report } from "#store/reports.ts";
import { contentOf } from "./drawn.ts";

/** What became of it, once; it is settled though they cannot be told. Nobody is told of their own verdict. */
export async function tellReporter(
  deps: FeatureDeps,
  client: WebClient,
  { report, verdict }: { readonly report: Report; readonly verdict: Verdict },
): Promise<void> {
  if (report.person === verdict.by) return;
  const say = await deps.settings.sentences(report.team);
  const { resource } = await contentOf(deps, report);
  const title = "title" in resource ? resource.title : resource.name;
  const told = verdict.isHidden ? say.reportToldHidden(title) : say.reportToldSettled(title);
  try {
    await sendDirectly(client, report.person, noticeMessage(told));
  } catch (error) {
    deps.log.info({ error: slackErrorName(error) }, "a reporter was not told of the verdict");
  }
}
