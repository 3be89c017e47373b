import { createSuggestionReview } from "./review.ts";
import type { SuggestionReview } from "./review.ts";
import { addSuggestion, findKnown } from "./add-suggestion.ts";
import type { Added, NewSuggestion } from "./add-suggestion.ts";
import { rowToSuggestion } from "./suggestion.ts";
import type { Suggestion } from "./suggestion.ts";
import type { StoreDeps, SuggestionState } from "./tables.ts";
import type { Listed, Page, Who } from "./who.ts";

export interface Suggestions extends SuggestionReview {
  readonly add: (who: Who, suggestion: NewSuggestion) => Promise<Added>;
  readonly find: (team: string, id: string) => Promise<Suggestion | undefined>;
  /** What they are called, by id, in whatever state they are. */
  readonly titles: (team: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The workspace's open or approved suggestion of an address. */
  readonly findByUrl: (team: string, urlKey: string) => Promise<Suggestion | undefined>;
  /** Those addresses' latest rejected suggestions, by address. */
  readonly rejectedOf: (
    team: string,
    urlKeys: readonly string[],
  ) => Promise<ReadonlyMap<string, Suggestion>>;
  /** Oldest first. */
  readonly list: (team: string, state: SuggestionState, page: Page) => Promise<Listed<Suggestion>>;
  /** The workspace's overlay on the catalog, oldest first. Meant to be cached for search. */
  readonly approved: (team: string) => Promise<readonly Suggestion[]>;
  /** Workspaces that approved anything. */
  readonly teams: () => Promise<readonly string[]>;
  /** The person's own, newest first. */
  readonly ofPerson: (who: Who) => Promise<readonly Suggestion[]>;
  /** Deletes an open one of the person's own. Undefined where there is none, as once it is decided. */
  readonly takeBack: (who: Who, id: string) => Promise<Suggestion | undefined>;
}

export function createSuggestions(deps: StoreDeps): Suggestions {
  return {
    add: (who, suggestion) => addSuggestion(deps, who, suggestion),
    ...createSuggestionReview(deps),
    ...createSuggestionLists(deps),
    teams: () => approvingTeams(deps),
    takeBack: (who, id) => takeBack(deps, who, id),
  };
}

async function takeBack(
  { db }: StoreDeps,
  { team, person }: Who,
  id: string,
): Promise<Suggestion | undefined> {
  const row = await db
    .deleteFrom("suggestions")
    .where((suggestion) => suggestion.and({ team_id: team, person, id, state: "open" }))
    .returningAll()
    .executeTakeFirst();
  return row && rowToSuggestion(row);
}

async function titlesOf(
  { db }: StoreDeps,
  team: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("suggestions")
    .where("team_id", "=", team)
    .where("id", "in", ids)
    .selectAll()
    .execute();
  return new Map(rows.map(rowToSuggestion).map(({ id, fields }) => [id, fields.title]));
}

async function rejectedOf(
  { db }: StoreDeps,
  team: string,
  urlKeys: readonly string[],
): Promise<ReadonlyMap<string, Suggestion>> {
  if (urlKeys.length === 0) return new Map();
  const rows = await db
    .selectFrom("suggestions")
    .where((row) => row.and({ team_id: team, state: "rejected" }))
    .where("url_key", "in", urlKeys)
    .selectAll()
    .orderBy("decided_at")
    .execute();
  return new Map(rows.map(rowToSuggestion).map((one) => [one.urlKey, one]));
}

async function approvingTeams({ db }: StoreDeps): Promise<string[]> {
  const rows = await db
    .selectFrom("suggestions")
    .where("state", "=", "approved")
    .select("team_id")
    .distinct()
    .orderBy("team_id")
    .execute();
  return rows.map((row) => row.team_id);
}

type Finding = Pick<
  Suggestions,
  "find" | "titles" | "findByUrl" | "rejectedOf" | "list" | "approved" | "ofPerson"
>;

function createSuggestionLists(deps: StoreDeps): Finding {
  const { db } = deps;
  const inState = (team: string, state: SuggestionState) =>
    db.selectFrom("suggestions").where((row) => row.and({ team_id: team, state }));
  const oldestFirst = (team: string, state: SuggestionState) =>
    inState(team, state).selectAll().orderBy("at").orderBy("id");

  return {
    find: async (team, id) => {
      const row = await db
        .selectFrom("suggestions")
        .where((suggestion) => suggestion.and({ team_id: team, id }))
        .selectAll()
        .executeTakeFirst();
      return row && rowToSuggestion(row);
    },
    titles: (team, ids) => titlesOf(deps, team, ids),
    findByUrl: (team, urlKey) => findKnown(deps, team, urlKey),
    rejectedOf: (team, urlKeys) => rejectedOf(deps, team, urlKeys),
    list: async (team, state, { limit, offset = 0 }) => {
      const rows = await oldestFirst(team, state).limit(limit).offset(offset).execute();
      const { total } = await inState(team, state)
        .select((row) => row.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      return { items: rows.map(rowToSuggestion), total };
    },
    approved: async (team) => (await oldestFirst(team, "approved").execute()).map(rowToSuggestion),
    ofPerson: async ({ team, person }) => {
      const rows = await db
        .selectFrom("suggestions")
        .where((row) => row.and({ team_id: team, person }))
        .selectAll()
        .orderBy("at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(rowToSuggestion);
    },
  };
}
