import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { linkStates } from "#catalog/links-file.ts";
import type { Visit } from "./links-visit.ts";

/** What this run has found so far, so that one that was cut off goes on where it stopped. */
export interface Journal {
  /** Address → what was found, from a run that was cut off. */
  readonly before: ReadonlyMap<string, Visit>;
  readonly add: (url: string, visit: Visit) => void;
  readonly remove: () => void;
}

const entry = z.object({
  url: z.string(),
  at: z.number(),
  visit: z.object({
    state: z.enum(linkStates),
    status: z.number().exactOptional(),
    to: z.string().exactOptional(),
    detail: z.string(),
  }),
});

/** What was found longer ago is looked at again. */
const freshMs = 24 * 3600 * 1000;

/** A line a visit, written at once; begins with a dot, so that no one takes it for part of the catalog. */
export function openJournal(folder: string, now: () => Date): Journal {
  const path = join(folder, ".links-journal.jsonl");
  const oldest = now().getTime() - freshMs;
  const found = readEntries(path).filter(({ at }) => at >= oldest);
  return {
    before: new Map(found.map(({ url, visit }) => [url, visit])),
    add: (url, visit) => {
      appendFileSync(path, `${JSON.stringify({ url, at: now().getTime(), visit })}\n`);
    },
    remove: () => {
      rmSync(path, { force: true });
    },
  };
}

function readEntries(path: string): z.infer<typeof entry>[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8").split("\n").flatMap(readEntry);
}

/** The last line of a run that was cut off may be half a line. */
function readEntry(line: string): z.infer<typeof entry>[] {
  try {
    const parsed = entry.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
