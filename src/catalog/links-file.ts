import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { got } from "./problem.ts";
import type { Reading } from "./reading.ts";

/**
 * What a visit found. `alive` answers; `moved` answers elsewhere, for good; `dead` is said to be gone;
 * `forbidden` answers robots with a refusal, so only a person can tell; `unreachable` did not answer
 * properly this time; `refused` leads into a private network and was not visited.
 */
export const linkStates = [
  "alive",
  "moved",
  "dead",
  "forbidden",
  "unreachable",
  "refused",
] as const;

export type LinkState = (typeof linkStates)[number];

const link = z.strictObject({
  url: z.string(),
  state: z.enum(linkStates),
  /** Day of the last visit. */
  checked: z.iso.date(),
  /** Day of the last visit that found it alive or moved. */
  alive: z.iso.date().optional(),
  status: z.int().optional(),
  /** Where redirects ended. */
  to: z.string().optional(),
  detail: z.string().optional(),
});

const linksFile = z.record(z.string(), link);

export type Link = Readonly<z.infer<typeof link>>;

/** Resource id → what the last visit of its address found. */
export type Links = ReadonlyMap<string, Link>;

export function linksPath(folder: string): string {
  return join(folder, "links.json");
}

/** `links.json` of the catalog's folder; none where there is no file. */
export function readLinks(folder: string): Reading<Links> {
  const path = linksPath(folder);
  if (!existsSync(path)) return { value: new Map() };
  try {
    return {
      value: new Map(Object.entries(linksFile.parse(JSON.parse(readFileSync(path, "utf8"))))),
    };
  } catch (error) {
    const cause = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return { wrong: `is not what the last visit wrote ${got(cause)}, remove it and visit again` };
  }
}

/** Ordered by id and a line each, so that two visits differ where the links do. */
export function writeLinks(folder: string, links: Links): void {
  const lines = [...links]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
  writeFileSync(linksPath(folder), lines.length === 0 ? "{}\n" : `{\n${lines.join(",\n")}\n}\n`);
}
