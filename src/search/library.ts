import type { Catalog } from "#catalog/catalog.ts";
import type { Search } from "./hit.ts";
import { createPath, type Path } from "./path.ts";
import { createSearch } from "./search.ts";
import { createSimilar, type Similar } from "./similar.ts";

/** A catalog and the ways to ask it, made together since making an index is the costly part. */
export interface Library {
  readonly catalog: Catalog;
  readonly search: Search;
  readonly similar: Similar;
  readonly path: Path;
}

export function createLibrary(catalog: Catalog): Library {
  const search = createSearch(catalog);
  const path = createPath(catalog, search);
  return { catalog, search, similar: createSimilar(catalog), path };
}
