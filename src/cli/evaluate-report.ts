import type { Catalog } from "#catalog/catalog.ts";
import type { Interval } from "./evaluate-bootstrap.ts";
import type { CrossValidation } from "./evaluate-folds.ts";
import type { Figures, Outcome, Summary } from "./evaluate-run.ts";

export interface EngineReport {
  readonly name: string;
  readonly summary: Summary;
  /** Our nDCG less theirs, with its 95 % interval; absent for ourselves. */
  readonly lead?: Interval;
}

export interface Report {
  readonly file: string;
  readonly queries: number;
  readonly engines: readonly EngineReport[];
  readonly missing: readonly string[];
  readonly worst: readonly Outcome[];
  readonly folds?: CrossValidation;
}

const three = (value: number): string => value.toFixed(3);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ");
  return rows.map((row) => `${line(row)}\n`).join("");
}

function overallRows(engines: readonly EngineReport[]): string[][] {
  const head = [
    "",
    "nDCG@10",
    "MRR",
    "success@3",
    "precision@5",
    "nothing found",
    "off-topic silent",
  ];
  const row = (name: string, overall: Figures, silent: number): string[] => [
    name,
    three(overall.ndcg),
    three(overall.mrr),
    three(overall.success3),
    three(overall.precision5),
    percent(overall.nothingFound),
    percent(silent),
  ];
  return [head, ...engines.map(({ name, summary }) => row(name, summary.overall, summary.silent))];
}

function kindRows(engines: readonly EngineReport[]): string[][] {
  const kinds = Object.keys(engines[0]?.summary.kinds ?? {});
  const cells = (kind: string): string[] =>
    engines.map(({ summary }) => three(summary.kinds[kind]?.ndcg ?? 0));
  const count = (kind: string): string => String(engines[0]?.summary.kinds[kind]?.queries ?? 0);
  return [
    ["nDCG@10 by kind", "queries", ...engines.map(({ name }) => name)],
    ...kinds.map((kind) => [kind, count(kind), ...cells(kind)]),
  ];
}

function leadLines(engines: readonly EngineReport[]): string {
  return engines
    .flatMap(({ name, lead }) =>
      lead
        ? [
            `Lead over ${name}: ${signed(lead.difference)} nDCG (95 %: ${signed(lead.low)} to ${signed(lead.high)})\n`,
          ]
        : [],
    )
    .join("");
}

function worstLines(worst: readonly Outcome[], catalog: Catalog): string {
  const titled = (id: string): string => catalog.resource(id)?.title ?? id;
  const one = ({ judged, shown, ndcg }: Outcome): string => {
    const best = [...judged.grades].sort((a, b) => b[1] - a[1]).slice(0, 5);
    const marks = shown.slice(0, 5).map((id) => `    ${judged.grades.get(id) ?? 0} ${titled(id)}`);
    const wanted = best.map(([id, grade]) => `    ${grade} ${titled(id)}`);
    const head = `${three(ndcg)} [${judged.kind}] ${judged.query}`;
    return [head, "  shown:", ...marks, "  wanted:", ...wanted].join("\n");
  };
  return worst.map((outcome) => `${one(outcome)}\n`).join("\n");
}

function foldLines({ folds, asSet, fitted, effects }: CrossValidation): string {
  const rows = effects.map(({ name, value, without, halved, doubled }) => [
    name,
    String(value),
    ...[without, halved, doubled].map(signed),
  ]);
  const verdict = `${folds} folds: as set ${three(asSet)}, fitted on the other folds ${three(fitted)}\n`;
  return `${verdict}\n${table([["weight", "value", "without", "halved", "doubled"], ...rows])}`;
}

export function reportToText(report: Report, catalog: Catalog): string {
  const { engines, missing, worst, folds } = report;
  const parts = [
    `${report.queries} judged queries of ${report.file}\n`,
    table(overallRows(engines)) + leadLines(engines),
    table(kindRows(engines)),
    missing.length > 0
      ? `Judged but not in the catalog:\n${missing.map((url) => `  ${url}\n`).join("")}`
      : "Every judged address is in the catalog.\n",
    folds ? foldLines(folds) : "",
    worst.length > 0 ? `The ${worst.length} served worst:\n\n${worstLines(worst, catalog)}` : "",
  ];
  return parts.filter(Boolean).join("\n");
}

export function reportToJson(report: Report): object {
  return {
    ...report,
    worst: report.worst.map(({ judged, shown, ndcg }) => ({
      query: judged.query,
      kind: judged.kind,
      ndcg,
      shown,
      wanted: Object.fromEntries(judged.grades),
    })),
  };
}
