import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { resourcePath } from "#catalog/folder.ts";
import { loadCatalog } from "#catalog/load.ts";
import { resourceYaml } from "#catalog/write-resource.ts";
import type { CatalogCost } from "./catalog-once.ts";
import { mb, percentile } from "./percentiles.ts";

const runs = 5;
const once = fileURLToPath(new URL("catalog-once.ts", import.meta.url));
const keptOnce = fileURLToPath(new URL("catalog-kept.ts", import.meta.url));

/** Times are of a process that has just started, as the bot's start is: the median of five. */
export function benchCatalog(): Promise<void> {
  const large = writeLargeCatalog("catalog", 10);
  try {
    console.log(
      "| Catalog | Resources | Load | Check | Index | Load + index | Kept | Heap | RSS |",
    );
    console.log("| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
    console.log(row("as it is", measure("catalog"), measureKept("catalog")));
    console.log(row("ten times as large", measure(large), measureKept(large)));
  } finally {
    rmSync(large, { recursive: true });
  }
  return Promise.resolve();
}

function measure(folder: string): CatalogCost {
  const costs = Array.from({ length: runs }, () => measureOnce(folder));
  const median = (key: keyof CatalogCost): number =>
    percentile(
      costs.map((cost) => cost[key]),
      0.5,
    );
  return {
    resources: median("resources"),
    loadMs: median("loadMs"),
    checkMs: median("checkMs"),
    indexMs: median("indexMs"),
    heapBytes: median("heapBytes"),
    rssBytes: median("rssBytes"),
  };
}

function measureOnce(folder: string): CatalogCost {
  const out = execFileSync(process.execPath, ["--expose-gc", once, folder], { encoding: "utf8" });
  return JSON.parse(out) as CatalogCost;
}

/** Opening what an earlier process kept: the first run, which keeps it, is not counted. */
function measureKept(folder: string): number {
  const keptIn = mkdtempSync(join(tmpdir(), "mlops-learn-bench-"));
  const open = () => Number(execFileSync(process.execPath, [keptOnce, folder, keptIn]));
  open();
  const times = Array.from({ length: runs }, open);
  rmSync(keptIn, { recursive: true });
  return percentile(times, 0.5);
}

function row(name: string, cost: CatalogCost, keptMs: number): string {
  const ms = (value: number) => `${Math.round(value)} ms`;
  const { loadMs, checkMs, indexMs } = cost;
  const times = [loadMs, checkMs, indexMs, loadMs + indexMs, keptMs].map(ms);
  const cells = [name, cost.resources, ...times, mb(cost.heapBytes), mb(cost.rssBytes)];
  return `| ${cells.join(" | ")} |`;
}

/**
 * As many copies of each resource, each under an address and title of its own and with the summary
 * put together from two others, so that the rules have as much to compare as in a real one.
 */
function writeLargeCatalog(from: string, times: number): string {
  const folder = mkdtempSync(join(tmpdir(), "mlops-learn-bench-"));
  cpSync(from, folder, { recursive: true });
  const { resources } = loadCatalog(from).catalog;
  for (let copy = 1; copy < times; copy += 1) {
    for (const [place, resource] of resources.entries()) {
      const { id } = resource;
      const other = resources[(place + copy * 37) % resources.length]?.summary ?? "";
      const file = join(folder, resourcePath({ type: resource.type, id: `${id}-${copy}` }));
      mkdirSync(dirname(file), { recursive: true });
      const draft = {
        ...resource,
        id: undefined,
        hours: undefined,
        title: `${resource.title} ${copy}-${place}`,
        url: `${new URL(resource.url).origin}/${copy}/${id}`,
        summary: mixed(resource.summary, other),
      };
      writeFileSync(file, resourceYaml(draft));
    }
  }
  return folder;
}

function mixed(one: string, other: string): string {
  return `${other.slice(0, 110)} ${one.slice(-110)}`.replaceAll(/\s+/g, " ").trim();
}
