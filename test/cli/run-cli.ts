import { Readable } from "node:stream";
import { run } from "#cli/run.ts";
import type { Cli, ExitCode } from "#cli/command.ts";

export interface CliResult {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as someone would without a terminal. */
export async function runCli(
  words: readonly string[],
  given: Partial<Cli> & { input?: string } = {},
): Promise<CliResult> {
  const written = { out: "", err: "" };
  const code = await run(words, {
    stdin: Readable.from([given.input ?? ""]),
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    catalogDir: "/no/such/catalog",
    databaseUrl: ":memory:",
    now: () => new Date("2026-11-24T12:00:00Z"),
    ...given,
  });
  return { code, ...written };
}
