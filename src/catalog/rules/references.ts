import type { Catalog } from "#catalog/catalog.ts";
import { nearest } from "#catalog/nearest.ts";
import { got, type Problem } from "#catalog/problem.ts";
import type { Pick, Resource, Topic } from "#catalog/schema.ts";
import { resourceProblem, topicProblem } from "./rule.ts";

export interface Tied {
  readonly parts: { readonly resources: readonly Resource[]; readonly topics: readonly Topic[] };
  readonly problems: readonly Problem[];
}

const relations = ["part_of", "companion_of", "supersedes"] as const;

/** Says which references lead nowhere or round in a circle, and gives the parts without them. */
export function tieReferences(catalog: Catalog): Tied {
  const problems: Problem[] = [];
  const keep = (problem: Problem | undefined) => {
    if (problem) problems.push(problem);
    return !problem;
  };
  const topics = catalog.topics.map((topic) => ({
    ...topic,
    parents: topic.parents.filter((parent) => keep(wrongParent(catalog, topic, parent))),
    picks: topic.picks.filter((pick) => keep(wrongPick(catalog, topic, pick))),
  }));
  const resources = catalog.resources.map((resource) => tieResource(catalog, resource, keep));
  return { parts: { resources, topics }, problems };
}

type Keep = (problem: Problem | undefined) => boolean;

function tieResource(catalog: Catalog, resource: Resource, keep: Keep): Resource {
  const loose = relations.filter((field) => !keep(wrongRelation(catalog, resource, field)));
  const { part_of, companion_of, supersedes, ...rest } = resource;
  const related = { part_of, companion_of, supersedes };
  const kept = relations.filter((field) => !loose.includes(field) && related[field] !== undefined);
  return {
    ...rest,
    ...Object.fromEntries(kept.map((field) => [field, related[field]])),
    prerequisites: resource.prerequisites.filter((id) =>
      keep(wrongPrerequisite(catalog, resource, id)),
    ),
    same_name_as: resource.same_name_as.filter((id) => keep(wrongNamesake(catalog, resource, id))),
  };
}

function wrongParent(catalog: Catalog, topic: Topic, parent: string): Problem | undefined {
  if (!catalog.topic(parent))
    return topicProblem(topic.id, "parents", noSuchTopic(catalog, parent));
  if (!leadsTo(parent, topic.id, (id) => catalog.topic(id)?.parents ?? [])) return undefined;
  return topicProblem(
    topic.id,
    "parents",
    `lead back to the topic itself ${got(parent)}, remove one of them`,
  );
}

function wrongPick(catalog: Catalog, topic: Topic, { resource: id }: Pick): Problem | undefined {
  const resource = catalog.resource(id);
  if (!resource) return topicProblem(topic.id, "picks", noSuchResource(catalog, id));
  if (resource.topics.includes(topic.id)) return undefined;
  const message = `picks a resource of other topics ${got(id)}, pick another or give it this topic`;
  return topicProblem(topic.id, "picks", message);
}

function wrongRelation(
  catalog: Catalog,
  resource: Resource,
  field: (typeof relations)[number],
): Problem | undefined {
  const target = resource[field];
  if (target === undefined) return undefined;
  if (!catalog.resource(target))
    return resourceProblem(resource, field, noSuchResource(catalog, target));
  if (!leadsTo(target, resource.id, (id) => related(catalog.resource(id)))) return undefined;
  return resourceProblem(
    resource,
    field,
    `leads back to the resource itself ${got(target)}, say it on one side only`,
  );
}

function wrongPrerequisite(catalog: Catalog, resource: Resource, id: string): Problem | undefined {
  return catalog.topic(id)
    ? undefined
    : resourceProblem(resource, "prerequisites", noSuchTopic(catalog, id));
}

function wrongNamesake(catalog: Catalog, resource: Resource, id: string): Problem | undefined {
  return catalog.resource(id)
    ? undefined
    : resourceProblem(resource, "same_name_as", noSuchResource(catalog, id));
}

function related(resource: Resource | undefined): string[] {
  return relations.flatMap((field) => resource?.[field] ?? []);
}

function noSuchTopic({ topics }: Catalog, id: string): string {
  const meant = nearest(
    id,
    topics.map((topic) => topic.id),
  );
  return `is no topic of topics.yml ${got(id)}, ${meant ? `did you mean ${meant}?` : "remove it"}`;
}

function noSuchResource({ resources }: Catalog, id: string): string {
  const meant = nearest(
    id,
    resources.map((resource) => resource.id),
  );
  const remedy = meant ? `did you mean ${meant}?` : "remove it";
  return `is no resource, or one that has problems of its own ${got(id)}, ${remedy}`;
}

/** Whether one comes from `start` to `goal` by any number of steps, none included. */
function leadsTo(start: string, goal: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set([start]);
  for (const id of seen) {
    if (id === goal) return true;
    for (const step of next(id)) seen.add(step);
  }
  return false;
}
