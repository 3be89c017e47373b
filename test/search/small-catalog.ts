import { createCatalog, type Catalog } from "#catalog/catalog.ts";
import { noWords } from "#catalog/read-shared.ts";
import type { Resource, Topic } from "#catalog/schema.ts";

export function resource(id: string, parts: Partial<Resource> = {}): Resource {
  return {
    id,
    title: id,
    url: `https://example.org/${id}`,
    authors: [],
    type: "article",
    level: "intermediate",
    cost: "free",
    topics: ["monitoring"],
    summary: "Sixty letters of a summary that says nothing of its subject at all.",
    covers: [],
    answers: [],
    hours: 1,
    prerequisites: [],
    same_name_as: [],
    status: "active",
    listed_by: [],
    ...parts,
  };
}

export function topic(id: string, parts: Partial<Topic> = {}): Topic {
  const label = id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
  return {
    id,
    label,
    description: label,
    parents: [],
    synonyms: [],
    alone: [],
    acronyms: [],
    cues: [],
    labels: {},
    platform: false,
    picks: [],
    ...parts,
  };
}

/** Topics that nobody describes are made from their ids. */
export function smallCatalog(
  resources: readonly Resource[],
  described: readonly Topic[] = [],
): Catalog {
  const known = new Set(described.map(({ id }) => id));
  const used = new Set(resources.flatMap(({ topics }) => topics));
  const others = [...used].filter((id) => !known.has(id)).map((id) => topic(id));
  return createCatalog({
    resources,
    topics: [...described, ...others],
    words: noWords,
    subjects: {},
    glossary: [],
  });
}
