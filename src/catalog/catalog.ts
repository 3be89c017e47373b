import type { GlossaryEntry, Resource, Subjects, Topic, Words } from "./schema.ts";

/** What there is: loaded once, never changed. */
export interface Catalog {
  readonly resources: readonly Resource[];
  readonly topics: readonly Topic[];
  readonly words: Words;
  readonly subjects: Subjects;
  readonly glossary: readonly GlossaryEntry[];
  readonly resource: (id: string) => Resource | undefined;
  readonly topic: (id: string) => Topic | undefined;
}

export interface CatalogParts {
  readonly resources: readonly Resource[];
  readonly topics: readonly Topic[];
  readonly words: Words;
  readonly subjects: Subjects;
  readonly glossary: readonly GlossaryEntry[];
}

export function createCatalog(parts: CatalogParts): Catalog {
  const resources = new Map(parts.resources.map((resource) => [resource.id, resource]));
  const topics = new Map(parts.topics.map((topic) => [topic.id, topic]));
  return {
    ...parts,
    resource: (id) => resources.get(id),
    topic: (id) => topics.get(id),
  };
}
