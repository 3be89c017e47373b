import type { Catalog } from "#catalog/catalog.ts";
import { resourcePath } from "#catalog/folder.ts";
import { nearestEarlier } from "#catalog/near-duplicates.ts";
import { got, type Problem } from "#catalog/problem.ts";
import type { Resource } from "#catalog/schema.ts";
import { plainTitle } from "#catalog/title.ts";
import { resourceProblem } from "./rule.ts";

/** The length, 60 to 240 characters, is the schema's. */
const nearSummary = 0.6;
/** A summary opens as at most 2 % of them do; three may always share an opening. */
const openingShare = 0.02;
const openingFloor = 3;
const openingWords = 4;

/** Words that praise or fill, and say nothing that another resource could not say of itself. */
const empty =
  /\b(amazing|awesome|best-in-class|brilliant|comprehensive|cutting-edge|definitive|delves?|excellent|everything you need|fantastic|game[- ]chang\w+|go-to|hidden gem|in-depth|invaluable|look no further|must[- ]read|must[- ]have|must[- ]watch|outstanding|seamless(ly)?|superb|top-notch|ultimate|unlock(s|ing)?|wonderful|world-class|(this|the) (article|book|course|paper|talk|video|resource) (covers|discusses|explains|is about|provides))\b/i;

export function noEmptyWords({ resources }: Catalog): Problem[] {
  return eachSummary(resources, ({ summary }) => {
    const [words] = empty.exec(summary) ?? [];
    return words && `praises or fills ${got(words)}, say what one gets from it instead`;
  });
}

export function noRepeatedTitle({ resources }: Catalog): Problem[] {
  return eachSummary(resources, ({ summary, title }) => {
    const [text, name] = [` ${plainTitle(summary)} `, ` ${plainTitle(title)} `];
    const isName = name.trim().split(" ").length < 3;
    const repeats = isName ? text.startsWith(name) : text.includes(name);
    return repeats
      ? `repeats the title ${got(title)}, it stands above the summary already`
      : undefined;
  });
}

export function variedOpenings({ resources }: Catalog): Problem[] {
  const most = Math.max(openingFloor, Math.floor(resources.length * openingShare));
  const byOpening = Map.groupBy(resources, ({ summary }) => opening(summary));
  return eachSummary(resources, ({ summary }) => {
    const count = byOpening.get(opening(summary))?.length ?? 0;
    if (count <= most) return undefined;
    return `opens as ${count} do, at most ${most} may ${got(opening(summary))}, begin in another way`;
  });
}

export function noNearSummaries({ resources }: Catalog): Problem[] {
  const summaries = resources.map(({ summary }) => summary);
  return nearestEarlier(summaries, nearSummary).flatMap(({ first, second, share }) => {
    const [one, other] = [resources[first], resources[second]];
    if (!one || !other) return [];
    const message = `is ${Math.round(share * 100)} % that of ${resourcePath(one)} ${got(other.summary)}, say what sets it apart`;
    return [resourceProblem(other, "summary", message)];
  });
}

function opening(summary: string): string {
  return plainTitle(summary).split(" ").slice(0, openingWords).join(" ");
}

function eachSummary(
  resources: readonly Resource[],
  fault: (resource: Resource) => string | undefined,
): Problem[] {
  return resources.flatMap((resource) => {
    const message = fault(resource);
    return message ? [resourceProblem(resource, "summary", message)] : [];
  });
}
