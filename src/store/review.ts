import { isUniqueViolation } from "./unique-violation.ts";
import { rowToSuggestion, suggestionFields } from "./suggestion.ts";
import type { ReviewMessage, Suggestion } from "./suggestion.ts";
import type { NewSuggestion } from "./add-suggestion.ts";
import type { StoreDeps, SuggestionState } from "./tables.ts";

export interface Decision {
  readonly team: string;
  readonly id: string;
  readonly state: "approved" | "rejected";
  /** The moderator. */
  readonly by: string;
  readonly reason?: string;
}

export interface Edit extends NewSuggestion {
  readonly team: string;
  readonly id: string;
  /** The version that the moderator saw. */
  readonly version: number;
}

/** What moderators do. Of two at once, one counts; the other gets `undefined` and may look again. */
export interface SuggestionReview {
  /** Undefined if it is no longer open. */
  readonly decide: (decision: Decision) => Promise<Suggestion | undefined>;
  /** Takes an approved one out of the overlay. Undefined if it is not approved. */
  readonly withdraw: (decision: Omit<Decision, "state">) => Promise<Suggestion | undefined>;
  /** Undefined if it was edited or rejected meanwhile, or another suggestion has the new address. */
  readonly edit: (edit: Edit) => Promise<Suggestion | undefined>;
  /** Remembers where the suggestion stands in the review channel. False if it is gone, as once it was taken back. */
  readonly posted: (team: string, id: string, message: ReviewMessage) => Promise<boolean>;
  /** True for exactly one caller, who then tells the suggester of the decision. */
  readonly claimTelling: (team: string, id: string) => Promise<boolean>;
  /** Lets it be claimed again, where the message surely did not arrive. */
  readonly unclaimTelling: (team: string, id: string) => Promise<void>;
  /** Decided ones whose suggester was not told, oldest first. */
  readonly untold: (team: string) => Promise<readonly Suggestion[]>;
}

export function createSuggestionReview(deps: StoreDeps): SuggestionReview {
  const { db } = deps;
  return {
    decide: (decision) => move(deps, "open", decision),
    withdraw: (decision) => move(deps, "approved", { ...decision, state: "rejected" }),
    edit: (edit) => editSuggestion(deps, edit),
    posted: async (team, id, { channel, ts }) => {
      const remembered = await db
        .updateTable("suggestions")
        .set({ message_channel: channel, message_ts: ts })
        .where((row) => row.and({ team_id: team, id }))
        .returning("id")
        .executeTakeFirst();
      return remembered !== undefined;
    },
    ...createDecisionTelling(deps),
  };
}

type Telling = Pick<SuggestionReview, "claimTelling" | "unclaimTelling" | "untold">;

function createDecisionTelling({ db, now }: StoreDeps): Telling {
  return {
    claimTelling: async (team, id) => {
      const claimed = await db
        .updateTable("suggestions")
        .set({ told_at: now() })
        .where((row) => row.and({ team_id: team, id }))
        .where("state", "<>", "open")
        .where("told_at", "is", null)
        .returning("id")
        .executeTakeFirst();
      return claimed !== undefined;
    },
    unclaimTelling: async (team, id) => {
      await db
        .updateTable("suggestions")
        .set({ told_at: null })
        .where((row) => row.and({ team_id: team, id }))
        .execute();
    },
    untold: async (team) => {
      const rows = await db
        .selectFrom("suggestions")
        .where("team_id", "=", team)
        .where("state", "<>", "open")
        .where("told_at", "is", null)
        .where("person", "is not", null)
        .selectAll()
        .orderBy("decided_at")
        .orderBy("id")
        .execute();
      return rows.map(rowToSuggestion);
    },
  };
}

async function move(
  { db, now }: StoreDeps,
  from: SuggestionState,
  { team, id, state, by, reason }: Decision,
): Promise<Suggestion | undefined> {
  const row = await db
    .updateTable("suggestions")
    .set({ state, place: null, decided_at: now(), decided_by: by, reason: reason ?? null })
    .where((suggestion) => suggestion.and({ team_id: team, id, state: from }))
    .returningAll()
    .executeTakeFirst();
  return row && rowToSuggestion(row);
}

async function editSuggestion({ db }: StoreDeps, edit: Edit): Promise<Suggestion | undefined> {
  const { team, id, version, urlKey } = edit;
  const fields = JSON.stringify(suggestionFields.parse(edit.fields));
  const sameAddress = db
    .selectFrom("suggestions")
    .select("id")
    .where((row) => row.and({ team_id: team, url_key: urlKey }))
    .where("state", "<>", "rejected")
    .where("id", "<>", id);
  const row = await db
    .updateTable("suggestions")
    .set({ fields, url_key: urlKey, version: version + 1 })
    .where((suggestion) => suggestion.and({ team_id: team, id, version }))
    .where("state", "<>", "rejected")
    .where((suggestion) => suggestion.not(suggestion.exists(sameAddress)))
    .returningAll()
    .executeTakeFirst()
    // On Postgres, another may take the address after it was looked for.
    .catch(undefinedIfTaken);
  return row && rowToSuggestion(row);
}

function undefinedIfTaken(error: unknown): undefined {
  if (!isUniqueViolation(error)) throw error;
}
