import { normaliseUrl } from "#catalog/address.ts";
import type { Catalog } from "#catalog/catalog.ts";
import { resourcePath } from "#catalog/folder.ts";
import { nearest } from "#catalog/nearest.ts";
import { got, type Problem } from "#catalog/problem.ts";
import type { Resource } from "#catalog/schema.ts";
import { plainTitle } from "#catalog/title.ts";
import { resourceProblem, type Rule } from "./rule.ts";

/** What makes a resource unusable beside the others. Whoever is blamed is left out of the catalog. */
export const entryRules: readonly Rule[] = [knownTopics, uniqueIds, uniqueAddresses, uniqueTitles];

function knownTopics({ resources, topics, topic }: Catalog): Problem[] {
  const ids = topics.map(({ id }) => id);
  return resources.flatMap((resource) =>
    resource.topics.flatMap((id, place) => {
      if (topic(id)) return [];
      const meant = nearest(id, ids);
      const remedy = meant ? `did you mean ${meant}?` : "choose one of topics.yml or add it there";
      return [
        resourceProblem(
          resource,
          `topics.${place}`,
          `is no topic of topics.yml ${got(id)}, ${remedy}`,
        ),
      ];
    }),
  );
}

function uniqueIds({ resources }: Catalog): Problem[] {
  return laterOnes(resources, ({ id }) => id).map(([resource, first]) =>
    resourceProblem(
      resource,
      "",
      `has the name of ${resourcePath(first)} ${got(resource.id)}, rename one of them`,
    ),
  );
}

function uniqueAddresses({ resources }: Catalog): Problem[] {
  return laterOnes(resources, ({ url }) => normaliseUrl(url)).map(([resource, first]) =>
    resourceProblem(
      resource,
      "url",
      `is the address of ${resourcePath(first)} too ${got(resource.url)}, keep one of the two`,
    ),
  );
}

function uniqueTitles({ resources }: Catalog): Problem[] {
  return laterOnes(resources, ({ title }) => plainTitle(title))
    .filter(([resource, first]) => !isNamedAlike(resource, first))
    .map(([resource, first]) =>
      resourceProblem(
        resource,
        "title",
        `is the title of ${resourcePath(first)} too ${got(resource.title)}, keep one or say same_name_as: [${first.id}]`,
      ),
    );
}

/** Whether one of the two says that it rightly has nearly the other's title. */
export function isNamedAlike(one: Resource, other: Resource): boolean {
  return one.same_name_as.includes(other.id) || other.same_name_as.includes(one.id);
}

/** Each resource whose key an earlier one has, with the first that has it. */
function laterOnes(
  resources: readonly Resource[],
  key: (resource: Resource) => string,
): [Resource, Resource][] {
  const first = new Map<string, Resource>();
  return resources.flatMap((resource) => {
    const found = first.get(key(resource));
    if (!found) first.set(key(resource), resource);
    return found ? [[resource, found]] : [];
  });
}
