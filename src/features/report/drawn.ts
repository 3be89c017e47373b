import { problems, type ReportContent } from "#cards/report.ts";
import type { FeatureDeps } from "#features/feature.ts";
import type { Report } from "#store/reports.ts";

/** What has left the catalog since goes by its id. A kind of problem that is gone is another one. */
export async function contentOf(
  { libraryOf }: FeatureDeps,
  report: Report,
): Promise<ReportContent> {
  const { catalog } = await libraryOf(report.team);
  const { id, person, note } = report;
  const resource = catalog.resource(report.resource) ?? { id: report.resource };
  const problem = problems.find((one) => one === report.problem) ?? "other";
  return { id, person, resource, problem, note };
}
