import type { Catalog } from "#catalog/catalog.ts";
import type { Resource } from "#catalog/schema.ts";
import { createPlainLunr } from "#search/index/lunr-index.ts";
import { createSearch } from "#search/search.ts";
import type { Weights } from "#search/weights.ts";
import { CliError } from "./command.ts";

/** Anything that ranks resource ids for a query. */
export type Ranker = (query: string, limit: number) => readonly string[];

export type PeerName = "lunr" | "minisearch";
export const peerNames: readonly PeerName[] = ["lunr", "minisearch"];

/** What a peer is given of a resource: every word that we have, its topics' synonyms included. */
function peerDocument(resource: Resource, catalog: Catalog): Readonly<Record<string, string>> {
  const topics = resource.topics.flatMap((id) => {
    const topic = catalog.topic(id);
    return topic ? [topic.label, ...topic.synonyms, ...topic.acronyms] : [];
  });
  const { id, title, type, level, cost, summary } = resource;
  return {
    id,
    title,
    authors: resource.authors.join(" "),
    facts: [type, level, cost].join(" "),
    topics: topics.join(" "),
    summary,
    covers: resource.covers.join(" "),
    answers: resource.answers.join(" "),
  };
}

const peerFields = ["title", "authors", "facts", "topics", "summary", "covers", "answers"];

/** What a peer's documentation recommends for a search box: prefixes, one slip in five letters, titles first. */
const miniSearchOptions = { prefix: true, fuzzy: 0.2, boost: { title: 3, topics: 2 } };

async function createMiniSearch(catalog: Catalog): Promise<Ranker> {
  const { default: MiniSearch } = await importMiniSearch();
  const index = new MiniSearch({ fields: peerFields, searchOptions: miniSearchOptions });
  index.addAll(catalog.resources.map((resource) => peerDocument(resource, catalog)));
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

async function importMiniSearch(): Promise<typeof import("minisearch")> {
  try {
    return await import("minisearch");
  } catch (cause) {
    throw new CliError(
      "minisearch is not installed. Run `npm ci` with development dependencies, or leave it out of --against.",
      { cause },
    );
  }
}

export async function createPeer(name: PeerName, catalog: Catalog): Promise<Ranker> {
  switch (name) {
    case "lunr":
      return createPlainLunr(
        peerFields,
        catalog.resources.map((resource) => peerDocument(resource, catalog)),
      );
    case "minisearch":
      return createMiniSearch(catalog);
  }
}

export function createOwn(catalog: Catalog, weights?: Weights): Ranker {
  const search = createSearch(catalog, weights);
  return (query, limit) => search(query, { limit }).hits.map(({ resource }) => resource.id);
}
