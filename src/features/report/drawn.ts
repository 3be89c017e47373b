import { problems, type ReportContent } from "#cards/report.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { namesOfGone } from "#features/names-of-gone.ts";
import type { Report } from "#store/reports.ts";

/** What has left the catalog since is only named. A kind of problem that is gone is another one. */
export async function contentOf(deps: FeatureDeps, report: Report): Promise<ReportContent> {
  const { catalog } = await deps.libraryOf(report.team);
  const { id, person, note } = report;
  const resource = catalog.resource(report.resource) ?? { name: await nameOfGone(deps, report) };
  const problem = problems.find((one) => one === report.problem) ?? "other";
  return { id, person, resource, problem, note };
}

async function nameOfGone(deps: FeatureDeps, { team, resource }: Report): Promise<string> {
  const nameOf = await namesOfGone(deps, team, [resource]);
  return nameOf(resource);
}
