import { randomUUID } from "node:crypto";
import { findFreePlace } from "./places.ts";
import { suggestionFields, rowToSuggestion } from "./suggestion.ts";
import type { Suggestion, SuggestionFields } from "./suggestion.ts";
import type { StoreDeps } from "./tables.ts";
import type { Who } from "./who.ts";

/** Suggestions that one person may have open at a time. The schema holds it too. */
export const openPerPerson = 10;

export interface NewSuggestion {
  /** The normalised address, by which duplicates are found. */
  readonly urlKey: string;
  readonly fields: SuggestionFields;
}

export type Added =
  | { readonly outcome: "added"; readonly suggestion: Suggestion }
  /** The workspace has this address open or approved. */
  | { readonly outcome: "known"; readonly suggestion: Suggestion }
  /** The person has as many open as one may. */
  | { readonly outcome: "full" };

/** An open suggestion takes one of its person's places. Whoever loses a place looks again. */
export async function addSuggestion(
  deps: StoreDeps,
  who: Who,
  suggestion: NewSuggestion,
): Promise<Added> {
  for (;;) {
    const known = await findKnown(deps, who.team, suggestion.urlKey);
    if (known) return { outcome: "known", suggestion: known };
    const place = findFreePlace(await openOf(deps, who), openPerPerson);
    if (place === undefined) return { outcome: "full" };
    const added = await insertAt(deps, who, { ...suggestion, place });
    if (added) return { outcome: "added", suggestion: added };
  }
}

/** The workspace's open or approved suggestion of an address. */
export async function findKnown(
  { db }: StoreDeps,
  team: string,
  urlKey: string,
): Promise<Suggestion | undefined> {
  const row = await db
    .selectFrom("suggestions")
    .where((suggestion) => suggestion.and({ team_id: team, url_key: urlKey }))
    .where("state", "<>", "rejected")
    .selectAll()
    .executeTakeFirst();
  return row && rowToSuggestion(row);
}

function openOf({ db }: StoreDeps, who: Who) {
  return db
    .selectFrom("suggestions")
    .where((row) => row.and({ team_id: who.team, person: who.person, state: "open" }))
    .select("place")
    .execute();
}

async function insertAt(
  { db, now }: StoreDeps,
  who: Who,
  { urlKey, fields, place }: NewSuggestion & { readonly place: number },
): Promise<Suggestion | undefined> {
  const row = await db
    .insertInto("suggestions")
    .values({
      id: randomUUID(),
      team_id: who.team,
      person: who.person,
      url_key: urlKey,
      fields: JSON.stringify(suggestionFields.parse(fields)),
      state: "open",
      place,
      version: 1,
      at: now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && rowToSuggestion(row);
}
