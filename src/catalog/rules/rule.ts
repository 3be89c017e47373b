import type { Catalog } from "#catalog/catalog.ts";
import { resourcePath } from "#catalog/folder.ts";
import type { Problem } from "#catalog/problem.ts";
import type { Resource } from "#catalog/schema.ts";

/** Looks at the whole catalog and says all that is wrong; files by their path below its folder. */
export type Rule = (catalog: Catalog) => readonly Problem[];

export function resourceProblem(resource: Resource, field: string, message: string): Problem {
  return { file: resourcePath(resource), field, message };
}

export function topicProblem(id: string, field: string, message: string): Problem {
  return { file: "topics.yml", field: `${id}.${field}`, message };
}
