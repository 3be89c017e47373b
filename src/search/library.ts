import type { Catalog } from "#catalog/catalog.ts";
import type { Search } from "./hit.ts";
import { createSearch } from "./search.ts";
import { createSimilar, type Similar } from "./similar.ts";

/** A catalog and the ways to ask it, made together since making an index is the costly part. */
export interface Library {
  readonly catalog: Catalog;
  readonly search: Search;
  readonly similar: Similar;
}

export function createLibrary(catalog: Catalog): Library {
  return { catalog, search: createSearch(catalog), similar: createSimilar(catalog) };
}
