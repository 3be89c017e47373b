import type { StoreDeps } from "./tables.ts";
import type { TokenCipher } from "./token-cipher.ts";

/**
 * Where the app is installed. The id is a workspace's, or an organisation's where the app is
 * installed for all of it. The installation is whatever Slack's OAuth gave, tokens included, and is
 * kept encrypted.
 */
export interface Installations {
  readonly save: (id: string, installation: unknown) => Promise<void>;
  /** The value that was saved, still to be parsed. */
  readonly find: (id: string) => Promise<unknown>;
  /** False if it was removed already. Its people's data goes with `people.purge`. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly list: () => Promise<readonly string[]>;
}

export function createInstallations({ db, now }: StoreDeps, cipher: TokenCipher): Installations {
  return {
    save: async (id, installation) => {
      const body = cipher.encrypt(JSON.stringify(installation), id);
      await db
        .insertInto("installations")
        .values({ team_id: id, body, at: now() })
        .onConflict((conflict) =>
          conflict
            .column("team_id")
            .doUpdateSet((row) => ({ body: row.ref("excluded.body"), at: row.ref("excluded.at") })),
        )
        .execute();
    },
    find: async (id) => {
      const row = await db
        .selectFrom("installations")
        .where("team_id", "=", id)
        .select("body")
        .executeTakeFirst();
      return row && (JSON.parse(cipher.decrypt(row.body, id)) as unknown);
    },
    remove: async (id) => {
      const removed = await db
        .deleteFrom("installations")
        .where("team_id", "=", id)
        .returning("team_id")
        .executeTakeFirst();
      return removed !== undefined;
    },
    list: async () => {
      const rows = await db
        .selectFrom("installations")
        .select("team_id")
        .orderBy("team_id")
        .execute();
      return rows.map((row) => row.team_id);
    },
  };
}
