import type { StoreDeps } from "./tables.ts";
import type { Who } from "./who.ts";

/** A word of the community for a topic of the catalog, which its search uses at once. */
export interface Synonym {
  /** In lower case, single spaces. */
  readonly term: string;
  readonly topic: string;
}

export interface Synonyms {
  /** Sets the term's topic, whatever it was before. */
  readonly set: (moderator: Who, synonym: Synonym) => Promise<void>;
  /** False if the workspace has no such term. */
  readonly remove: (team: string, term: string) => Promise<boolean>;
  readonly list: (team: string) => Promise<readonly Synonym[]>;
}

export function createSynonyms({ db, now }: StoreDeps): Synonyms {
  return {
    set: async ({ team, person }, { term, topic }) => {
      await db
        .insertInto("synonyms")
        .values({ team_id: team, term: normalTerm(term), topic, person, at: now() })
        .onConflict((conflict) =>
          conflict.columns(["team_id", "term"]).doUpdateSet((row) => ({
            topic: row.ref("excluded.topic"),
            person: row.ref("excluded.person"),
            at: row.ref("excluded.at"),
          })),
        )
        .execute();
    },
    remove: async (team, term) => {
      const removed = await db
        .deleteFrom("synonyms")
        .where((row) => row.and({ team_id: team, term: normalTerm(term) }))
        .returning("term")
        .executeTakeFirst();
      return removed !== undefined;
    },
    list: (team) =>
      db
        .selectFrom("synonyms")
        .where("team_id", "=", team)
        .select(["term", "topic"])
        .orderBy("term")
        .execute(),
  };
}

function normalTerm(term: string): string {
  return term.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
