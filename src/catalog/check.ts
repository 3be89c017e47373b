import type { Catalog } from "./catalog.ts";
import { loadCatalog } from "./load.ts";
import { inFolder, type Problem } from "./problem.ts";
import { keepingRules } from "./rules/keeping.ts";

export interface CheckedCatalog {
  readonly catalog: Catalog;
  /** Ordered by file. */
  readonly problems: readonly Problem[];
}

/** Loads the catalog and looks at all that a well-kept one must be, beyond what makes it load. */
export function checkCatalog(folder: string, thisYear: number): CheckedCatalog {
  const { catalog, problems } = loadCatalog(folder);
  const kept = keepingRules(thisYear)
    .flatMap((rule) => rule(catalog))
    .map(inFolder(folder));
  return { catalog, problems: [...problems, ...kept].sort((a, b) => compare(a.file, b.file)) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
