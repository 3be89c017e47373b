import type { Constraint, Hit, SearchResult, Unread } from "#search/hit.ts";

/** What `search --json` says of a hit. */
function hitToJson({ resource, score, reasons }: Hit): object {
  const { id, title, url, type, level, cost } = resource;
  const rounded = Number(score.toFixed(4));
  return { id, title, url, type, level, cost, score: rounded, reasons: textsOf(reasons) };
}

const textsOf = (reasons: Hit["reasons"]): string[] => reasons.map(({ text }) => text);

/** Kind → value, or values where there are several; what is excluded stands under `not`. */
function filtersToJson(constraints: readonly Constraint[]): object {
  const wanted = groupByKind(constraints.filter(({ negated }) => !negated));
  const excluded = groupByKind(constraints.filter(({ negated }) => negated));
  return Object.keys(excluded).length === 0 ? wanted : { ...wanted, not: excluded };
}

function groupByKind(constraints: readonly Constraint[]): object {
  const kinds = Map.groupBy(constraints, ({ kind }) => kind);
  return Object.fromEntries(
    [...kinds].map(([kind, members]) => {
      const values = members.map(({ value }) => value);
      return [kind, values.length === 1 ? values[0] : values];
    }),
  );
}

/** One answer as one object. */
export function resultToJson(result: SearchResult, tookMs: number): object {
  return {
    query: result.query,
    hits: result.hits.map(hitToJson),
    filters: filtersToJson(result.constraints),
    took_ms: Number(tookMs.toFixed(2)),
  };
}

function metaLine({ resource }: Hit): string {
  const { type, level, cost, year } = resource;
  return [type, level, cost === "unknown" ? "" : cost, year ?? ""].filter(Boolean).join(" · ");
}

function hitLines(hit: Hit, place: number): string {
  const lines = [hit.resource.title, metaLine(hit), hit.resource.url];
  if (hit.reasons.length > 0) lines.push(`why: ${textsOf(hit.reasons).join(" · ")}`);
  return `${String(place).padStart(2)}  ${lines.join("\n    ")}\n`;
}

/** An answer for a person at a terminal. */
export function resultToText(result: SearchResult): string {
  const heads = [
    result.understood.map(({ label }) => label).join(" · "),
    ...result.corrections.map(({ from, to }) => `Showing ${to} for ${from}.`),
    ...result.unread.map(unreadLine),
    result.relaxed?.sentence ?? "",
    result.confidence === "weak" ? "These may not be on your subject." : "",
  ].filter(Boolean);
  const hits = result.hits.map((hit, place) => hitLines(hit, place + 1));
  if (hits.length === 0) heads.push(`Nothing found. ${closeTopicsLine(result)}`.trim());
  return [...heads.map((line) => `${line}\n`), ...hits].join("");
}

function unreadLine({ operator, value, choices }: Unread): string {
  const known =
    choices.length > 1 ? choices.join(", ") : `a number, as in ${operator}:${choices[0]}`;
  return `${operator}:${value} means nothing and was left out. There is: ${known}.`;
}

function closeTopicsLine({ closeTopics }: SearchResult): string {
  if (closeTopics.length === 0) return "";
  return `Close topics: ${closeTopics.map(({ topic, count }) => `${topic.label} (${count})`).join(", ")}.`;
}
