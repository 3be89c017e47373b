import { linkStates, type Link, type Links, type LinkState } from "#catalog/links-file.ts";
import { visible } from "#catalog/problem.ts";
import type { Visit } from "./links-visit.ts";
import { count } from "./words.ts";

export interface VisitedFile {
  readonly id: string;
  /** The resource's file, the catalog's folder included. */
  readonly file: string;
  readonly url: string;
  readonly visit: Visit;
}

const headings: Readonly<Record<LinkState, string>> = {
  alive: "Alive",
  dead: "Dead: find where it went, or retire the resource with status: archived",
  moved: "Moved: give the new address",
  refused: "Refused: leads into a private network, remove it",
  unreachable: "Unreachable: no proper answer this time, look again later",
  forbidden: "Forbidden to robots: only a person with a browser can tell",
};

/** Whoever keeps the catalog has to do something about these. */
export const wrongStates: ReadonlySet<LinkState> = new Set([
  "dead",
  "moved",
  "refused",
  "unreachable",
]);

export function linkCounts(visited: readonly VisitedFile[]): Record<LinkState, number> {
  const counts = { alive: 0, moved: 0, dead: 0, forbidden: 0, unreachable: 0, refused: 0 };
  for (const { visit } of visited) counts[visit.state] += 1;
  return counts;
}

/** What is known of each link after a run; what it did not visit stays as it was. */
export function updateLinks(known: Links, visited: readonly VisitedFile[], today: string): Links {
  const found = visited.map(({ id, url, visit }): [string, Link] => {
    const { state, detail, ...where } = visit;
    const answers = state === "alive" || state === "moved";
    const before = known.get(id);
    const alive = answers ? today : before?.url === url ? before.alive : undefined;
    const told = state === "alive" ? {} : { detail };
    return [
      id,
      { url, state, checked: today, ...(alive === undefined ? {} : { alive }), ...where, ...told },
    ];
  });
  return new Map([...known, ...found]);
}

/** What a person reads: by what there is to do, the alive ones only counted. */
export function linksReport(visited: readonly VisitedFile[]): string {
  const states = Object.keys(headings) as LinkState[];
  const sections = states.flatMap((state) => {
    const found = visited.filter(({ visit }) => visit.state === state && isTold(visit));
    return found.length === 0 ? [] : [`${headings[state]}\n${found.map(line).join("\n")}\n`];
  });
  const counts = linkCounts(visited);
  const told = linkStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`);
  const total = `${count(visited.length, "address", "addresses")} visited: ${told.join(", ") || "none"}.\n`;
  return [...sections, total].join("\n");
}

/** Of the alive ones only those that redirect are worth a line. */
function isTold({ state, to }: Visit): boolean {
  return state !== "alive" || to !== undefined;
}

function line({ file, url, visit }: VisitedFile): string {
  const target = visit.to === undefined ? "" : `, by redirect to ${visit.to}`;
  return visible(`  ${file}: ${url}: ${visit.detail}${target}`);
}
