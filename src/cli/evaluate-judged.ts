import { readFileSync } from "node:fs";
import { z } from "zod";
import { normaliseUrl } from "#catalog/address.ts";
import type { Catalog } from "#catalog/catalog.ts";
import { CliError } from "./command.ts";

const judgedLine = z.object({
  query: z.string(),
  kind: z.string(),
  grades: z.record(z.string(), z.int().min(1).max(3)),
});

/** A query and what experienced people would want of it: resource id → 1 (related) to 3 (exactly this). */
export interface JudgedQuery {
  readonly query: string;
  readonly kind: string;
  readonly grades: ReadonlyMap<string, number>;
}

export interface JudgedSet {
  readonly queries: readonly JudgedQuery[];
  /** Judged addresses that the catalog lacks. Their grades still count as wanted. */
  readonly missing: readonly string[];
}

/** Queries of this kind are off-topic: right is to answer with nothing. */
export const offTopic = "none";

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch (cause) {
    throw new CliError(`${file}: cannot be read. Give a file of judged queries with --file.`, {
      cause,
    });
  }
}

function parseLine(line: string, place: string): z.infer<typeof judgedLine> {
  try {
    return judgedLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new CliError(
      `${place}: must be {"query": …, "kind": …, "grades": {address: 1 to 3}} (got ${line.slice(0, 60)}).`,
      { cause },
    );
  }
}

/** Reads a file of judged queries, one JSON object a line; addresses are matched as the catalog compares them. */
export function loadJudged(file: string, catalog: Catalog): JudgedSet {
  const ids = new Map(catalog.resources.map(({ id, url }) => [normaliseUrl(url), id]));
  const missing = new Set<string>();
  const queries = readLines(file).flatMap((line, at): JudgedQuery[] => {
    if (line.trim() === "") return [];
    const { query, kind, grades } = parseLine(line, `${file}: line ${at + 1}`);
    const byId = Object.entries(grades).map(([url, grade]) => {
      const id = ids.get(normaliseUrl(url));
      if (id === undefined) missing.add(url);
      return [id ?? url, grade] as const;
    });
    return [{ query, kind, grades: new Map(byId) }];
  });
  return { queries, missing: [...missing] };
}
