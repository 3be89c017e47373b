import type { Catalog } from "#catalog/catalog.ts";
import { got, type Problem } from "#catalog/problem.ts";
import type { Resource } from "#catalog/schema.ts";
import { plainTitle } from "#catalog/title.ts";
import { resourceProblem } from "./rule.ts";

/** A question in more resources than these tells none of them apart. */
const mostOwners = 3;
/** Smaller catalogs are still being written. */
const grownCatalog = 100;
const leastDescribed = 0.95;

export function noQuestionLikeTitle({ resources }: Catalog): Problem[] {
  const titles = new Map(resources.map(({ title, id }) => [plainTitle(title), id]));
  return eachQuestion(resources, (question) => {
    const owner = titles.get(plainTitle(question));
    return (
      owner && `is the title of ${owner} ${got(question)}, ask as a person with the problem would`
    );
  });
}

export function noCommonQuestion({ resources }: Catalog): Problem[] {
  const counts = new Map<string, number>();
  for (const question of resources.flatMap(({ answers }) => answers.map(plainTitle)))
    counts.set(question, (counts.get(question) ?? 0) + 1);
  return eachQuestion(resources, (question) => {
    const count = counts.get(plainTitle(question)) ?? 0;
    if (count <= mostOwners) return undefined;
    return `stands in ${count} resources, at most ${mostOwners} may share it ${got(question)}, ask something more precise`;
  });
}

/** What is inside is what search finds by: at least 95 % say it, with `covers` and with `answers`. */
export function mostAreDescribed({ resources }: Catalog): Problem[] {
  const bare = resources.filter(
    ({ covers, answers }) => covers.length === 0 || answers.length === 0,
  );
  const isEnough = bare.length <= resources.length * (1 - leastDescribed);
  if (isEnough || resources.length < grownCatalog) return [];
  return bare.map((resource) =>
    resourceProblem(
      resource,
      resource.covers.length === 0 ? "covers" : "answers",
      `is empty, as in ${bare.length} of ${resources.length} resources, write what is certain of its contents`,
    ),
  );
}

function eachQuestion(
  resources: readonly Resource[],
  fault: (question: string) => string | undefined,
): Problem[] {
  return resources.flatMap((resource) =>
    resource.answers.flatMap((question, place) => {
      const message = fault(question);
      return message ? [resourceProblem(resource, `answers.${place}`, message)] : [];
    }),
  );
}
