import { fileURLToPath } from "node:url";
import type { Catalog } from "#catalog/catalog.ts";
import { createCatalog } from "#catalog/catalog.ts";
import { loadCatalog } from "#catalog/load.ts";
import { loadJudged } from "#cli/evaluate-judged.ts";
import { createOwn, createPeer, type Ranker } from "#cli/evaluate-peers.ts";
import { mb, ms, percentile } from "./percentiles.ts";
import { growCatalog } from "./search-synthetic.ts";

const rounds = 20;
const limit = 10;
const catalogDir = fileURLToPath(new URL("../catalog", import.meta.url));
const judged = fileURLToPath(new URL("../test/search/judged/dev.jsonl", import.meta.url));

type Build = (catalog: Catalog) => Ranker | Promise<Ranker>;

const engines: Readonly<Record<string, Build>> = {
  "mlops-learn": (catalog) => createOwn(catalog),
  lunr: (catalog) => createPeer("lunr", catalog),
  minisearch: (catalog) => createPeer("minisearch", catalog),
};

interface Measured {
  readonly build: number;
  readonly heap: number;
  readonly times: readonly number[];
}

/** After a collection, which `npm run bench` lets us ask for. */
function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function measure(
  build: Build,
  catalog: Catalog,
  queries: readonly string[],
): Promise<Measured> {
  const heapBefore = heapUsed();
  const start = performance.now();
  const ranker = await build(createCatalog(catalog));
  const built = performance.now() - start;
  const heap = heapUsed() - heapBefore;
  for (const query of queries) ranker(query, limit);
  const times = Array.from({ length: rounds }, () => queries.map((query) => time(ranker, query)));
  return { build: built, heap, times: times.flat() };
}

function time(ranker: Ranker, query: string): number {
  const start = performance.now();
  ranker(query, limit);
  return performance.now() - start;
}

function print(size: number, name: string, { build, heap, times }: Measured): void {
  const cells = [
    String(size).padStart(5),
    name.padEnd(12),
    ms(build).padStart(9),
    ms(percentile(times, 0.5)).padStart(9),
    ms(percentile(times, 0.99)).padStart(9),
    mb(heap).padStart(9),
  ];
  console.log(cells.join("  "));
}

/** Ours beside plain lunr and MiniSearch on the judged queries, over the catalog and 7,000 resources. */
export async function benchSearch(): Promise<void> {
  const { catalog } = loadCatalog(catalogDir);
  const queries = loadJudged(judged, catalog).queries.map(({ query }) => query);
  console.log(" size  engine            build        p50        p99       heap");
  for (const size of [catalog.resources.length, 7000]) {
    const grown = size === catalog.resources.length ? catalog : growCatalog(catalog, size);
    for (const [name, build] of Object.entries(engines))
      print(size, name, await measure(build, grown, queries));
  }
}
