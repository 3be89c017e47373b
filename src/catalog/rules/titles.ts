import type { Catalog } from "#catalog/catalog.ts";
import { resourcePath } from "#catalog/folder.ts";
import { nearDuplicates } from "#catalog/near-duplicates.ts";
import { got, type Problem } from "#catalog/problem.ts";
import { plainTitle } from "#catalog/title.ts";
import { isNamedAlike } from "./entries.ts";
import { resourceProblem } from "./rule.ts";

/** From here on two titles in our catalog differ by an edition or a place, below by their subject. */
const nearTitle = 0.8;

/** Equal titles are refused on loading. */
export function noNearTitles({ resources }: Catalog): Problem[] {
  const titles = resources.map(({ title }) => plainTitle(title));
  return nearDuplicates(titles, nearTitle).flatMap(({ first, second }) => {
    const [one, other] = [resources[first], resources[second]];
    if (!one || !other || titles[first] === titles[second] || isNamedAlike(one, other)) return [];
    const message = `is nearly that of ${resourcePath(one)}, "${one.title}" ${got(other.title)}, keep one or say same_name_as: [${one.id}]`;
    return [resourceProblem(other, "title", message)];
  });
}
