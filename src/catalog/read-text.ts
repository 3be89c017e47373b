import { readFileSync, realpathSync, statSync, type Stats } from "node:fs";
import { isAbsolute, relative } from "node:path";
import type { Reading } from "./reading.ts";

/** The largest files known are topic lists of 100 KB; what is larger is here by mistake. */
const maxBytes = 1_000_000;

/** Reads a text file that must truly lie under `root`, which is a real path. */
export function readText(root: string, path: string): Reading<string> {
  try {
    const real = realpathSync.native(path);
    if (!isInside(root, real))
      return { wrong: `is a link to a place outside the catalog, put the file itself here` };
    const wrong = unreadable(statSync(real));
    return wrong ? { wrong } : decode(readFileSync(real));
  } catch (error) {
    return { wrong: `cannot be read (got ${errorCode(error)}), see that it is there and readable` };
  }
}

export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith("../") && !isAbsolute(way);
}

/** Opening a pipe or a device would wait for ever, so the kind is looked at first. */
function unreadable(stat: Stats): string | undefined {
  if (stat.isDirectory()) return "is a folder, a resource is a file";
  if (!stat.isFile()) return "is a pipe, socket or device, put a plain file here";
  if (stat.size > maxBytes)
    return `must be at most ${maxBytes} bytes (got ${stat.size}), is this the right file?`;
  return undefined;
}

function decode(bytes: Buffer): Reading<string> {
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { wrong: "must be UTF-8 text (got other bytes), save it as UTF-8" };
  }
}

export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
