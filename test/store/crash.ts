import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const writer = join(import.meta.dirname, "crash-writer.ts");

/** Rows that the store answered for, as `table key`. */
export type Answered = Set<string>;

export interface Writer {
  /** Resolves once so many further rows were answered; rejects if the writer ended by itself. */
  readonly answers: (count: number) => Promise<void>;
  /** Ends it as a power cut would, and waits until it is gone and all it said was read. */
  readonly kill: () => Promise<void>;
}

export function startWriter(url: string, name: string, answered: Answered): Writer {
  const child = spawn(process.execPath, [writer, url, name], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: "node_modules/.cache/node" },
  });
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => answered.add(line));
  const ended = once(lines, "close");
  return {
    answers: (count) => waitForLines(child, lines, count),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function waitForLines(
  child: ChildProcess,
  lines: ReturnType<typeof createInterface>,
  count: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = count;
    lines.on("line", function take() {
      left -= 1;
      if (left > 0) return;
      lines.off("line", take);
      resolve();
    });
    child.once("exit", (code) => reject(new Error(`The writer ended by itself (${code}).`)));
  });
}

/** What `select` gives of each table that the writer writes, as `table key`. */
export async function storedRows(
  select: (sql: string) => Promise<Record<string, unknown>[]>,
): Promise<ReadonlySet<string>> {
  const keys = { seen: "key", saved: "resource", votes: "resource", deliveries: "slot" };
  const stored = new Set<string>();
  for (const [table, key] of Object.entries(keys)) {
    const rows = await select(`select ${key} as name from ${table}`);
    for (const row of rows) stored.add(`${table} ${String(row["name"])}`);
  }
  return stored;
}
