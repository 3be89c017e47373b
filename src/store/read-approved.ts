import { readDatabase } from "./read-database.ts";
import type { Suggestion } from "./suggestion.ts";
import { createSuggestions } from "./suggestions.ts";

/**
 * What the moderators of one workspace approved, or of all, read while the bot may run.
 * @throws DatabaseError with a sentence for the operator.
 */
export function readApproved(
  databaseUrl: string,
  team: string | undefined,
  now: () => number,
): Promise<Suggestion[]> {
  return readDatabase(databaseUrl, now, async (deps) => {
    const suggestions = createSuggestions(deps);
    const teams = team === undefined ? await suggestions.teams() : [team];
    const approved: Suggestion[] = [];
    for (const each of teams) approved.push(...(await suggestions.approved(each)));
    return approved;
  });
}
