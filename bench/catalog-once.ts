import { checkCatalog } from "#catalog/check.ts";
import { loadCatalog } from "#catalog/load.ts";
import { createSearch } from "#search/search.ts";

export interface CatalogCost {
  readonly resources: number;
  readonly loadMs: number;
  /** Load and all rules, as `cli check` does. */
  readonly checkMs: number;
  readonly indexMs: number;
  /** Held by the catalog and its index, after a collection. */
  readonly heapBytes: number;
  readonly rssBytes: number;
}

/** Measures one folder once, in a process of its own, and prints a `CatalogCost`. */
const folder = process.argv[2] ?? "catalog";
const before = heapBytes();
const [loaded, loadMs] = timed(() => loadCatalog(folder));
const [search, indexMs] = timed(() => createSearch(loaded.catalog));
const held = heapBytes() - before;
const [, checkMs] = timed(() => checkCatalog(folder, new Date().getUTCFullYear()));
const cost: CatalogCost = {
  resources: loaded.catalog.resources.length,
  loadMs,
  checkMs,
  indexMs,
  heapBytes: held,
  rssBytes: process.memoryUsage().rss,
};
console.log(JSON.stringify(cost));
if (search("monitoring").hits.length === 0) throw new Error("The index answers nothing.");

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
