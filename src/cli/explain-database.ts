import { DatabaseError } from "#store/database-error.ts";
import { CliError } from "./command.ts";

/** What an operator can mend about the database becomes a sentence. */
export async function explainDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseError) throw new CliError(error.message, { cause: error });
    throw error;
  }
}
