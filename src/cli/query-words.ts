import { CommanderError, InvalidArgumentError, type Command } from "commander";
import type { Cli } from "./command.ts";

const maxLimit = 100;

/** Reads `--limit N`. */
export function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= maxLimit) return limit;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${maxLimit}.`);
}

/**
 * Words of a query may begin with one hyphen (`-paid`), so such commands allow unknown options;
 * what begins with two is a mistyped option all the same.
 */
export function joinWords(words: readonly string[], cli: Cli): string {
  const option = words.find((word) => word.startsWith("--"));
  if (option !== undefined) throw usageError(`unknown option '${option}'`, cli);
  const query = words.join(" ");
  if (query.trim() === "") throw usageError("no words to search for", cli);
  return query;
}

/** Where queries come from elsewhere, words beside the command are a mistake. */
export function refuseWords(words: readonly string[], cli: Cli): void {
  if (words.length > 0)
    throw usageError(`--batch reads queries, and not '${words.join(" ")}'`, cli);
}

export function takesQuery(command: Command): Command {
  return command.allowUnknownOption();
}

/** Says what was asked for in the wrong way; to be thrown, ends with exit code 2. */
function usageError(message: string, { stderr }: Cli): CommanderError {
  stderr.write(`error: ${message}\nAdd --help to see what is understood.\n`);
  return new CommanderError(2, "mlops-learn.usage", message);
}
