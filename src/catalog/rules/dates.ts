import { got } from "#catalog/problem.ts";
import { resourceProblem, type Rule } from "./rule.ts";

/** Years before 1990 are refused by the schema already. */
export function notInFuture(thisYear: number): Rule {
  return ({ resources }) =>
    resources
      .filter(({ year }) => year !== undefined && year > thisYear)
      .map((resource) =>
        resourceProblem(
          resource,
          "year",
          `lies in the future ${got(resource.year)}, give the year in which it was first published`,
        ),
      );
}
