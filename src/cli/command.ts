import type { Command } from "commander";

/** Where a command writes. `isTTY` is set where a person watches. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

/** 0: done. 1: nothing found, or problems. 2: asked for in the wrong way. */
export type ExitCode = 0 | 1 | 2;

/** All that a command may use of the world outside. */
export interface Cli {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  /** The catalog's folder. */
  readonly catalogDir: string;
  /** The bot's DATABASE_URL. */
  readonly databaseUrl: string;
  readonly now: () => Date;
}

/**
 * One file of this folder exports one of these and has one line in `all.ts`. It adds its command,
 * whose action is made by `does`.
 */
export type AddCommand = (program: Command, shell: Shell) => void;

export interface Shell extends Cli {
  /** Makes an action of work that ends in an exit code. */
  readonly does: <Args extends unknown[]>(
    work: (...args: Args) => ExitCode | Promise<ExitCode>,
  ) => (...args: Args) => Promise<void>;
}

/** A sentence for the person at the terminal: what happened and what to do. Printed without a stack. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly exitCode: ExitCode;
  constructor(message: string, options: ErrorOptions & { readonly exitCode?: ExitCode } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? 1;
  }
}
