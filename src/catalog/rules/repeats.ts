import type { Catalog } from "#catalog/catalog.ts";
import { got, type Problem } from "#catalog/problem.ts";
import { plainTitle } from "#catalog/title.ts";
import { resourceProblem } from "./rule.ts";

const lists = ["authors", "topics", "covers", "answers", "prerequisites", "listed_by"] as const;

/** No list says the same thing twice. */
export function noRepeats({ resources }: Catalog): Problem[] {
  return resources.flatMap((resource) =>
    lists.flatMap((field) => {
      const keys = resource[field].map(plainTitle);
      return resource[field]
        .filter((_, place) => keys.indexOf(keys[place] ?? "") < place)
        .map((value) =>
          resourceProblem(resource, field, `says the same twice ${got(value)}, remove one`),
        );
    }),
  );
}
