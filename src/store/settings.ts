import type { Kysely } from "kysely";
import { z } from "zod";
import { resourceTypes } from "#catalog/schema.ts";
import type { StoreDeps, Tables } from "./tables.ts";

/**
 * What a workspace's administrators chose. Each part falls back to its default if it is missing or
 * of a version that this one does not know, so that an upgrade and the way back both start.
 */
export const settingsSchema = z.object({
  /** Who sees an answer where the person did not choose. */
  answers: z.enum(["private", "public"]).catch("private"),
  /** Channel where suggestions are reviewed, besides Home. */
  reviewChannel: z.string().optional().catch(undefined),
  /** The review channel, once it was told that suggestions come there. */
  introducedIn: z.string().optional().catch(undefined),
  /** Slack user ids, besides the workspace's administrators. */
  moderators: z.array(z.string()).catch([]),
  blockedTopics: z.array(z.string()).catch([]),
  blockedTypes: z.array(z.enum(resourceTypes)).catch([]),
  /** Ids of single resources that moderators hid. */
  blockedResources: z.array(z.string()).catch([]),
  /** Of the bot's own sentences: a BCP 47 tag. */
  language: z.string().catch("en"),
  /** Who may set up weekly posts. */
  weeklyBy: z.enum(["anyone", "admins"]).catch("anyone"),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What to change, or how to tell from what is stored; undefined changes nothing. */
export type SettingsChange =
  Partial<Settings> | ((stored: Settings) => Partial<Settings> | undefined);

export interface SettingsOfTeams {
  /** The defaults where nothing was chosen. */
  readonly get: (team: string) => Promise<Settings>;
  /** Changes the parts given and keeps the others, also when two change at once. */
  readonly update: (team: string, change: SettingsChange) => Promise<Settings>;
}

export function createSettings({ db }: StoreDeps): SettingsOfTeams {
  return {
    get: async (team) => (await read(db, team)).settings,
    update: (team, change) =>
      updateSettings(db, team, typeof change === "function" ? change : () => change),
  };
}

type Db = Kysely<Tables>;

interface Versioned {
  readonly settings: Settings;
  readonly version: number;
}

async function read(db: Db, team: string): Promise<Versioned> {
  const row = await db
    .selectFrom("settings")
    .where("team_id", "=", team)
    .select(["body", "version"])
    .executeTakeFirst();
  const settings = settingsSchema.parse(row ? JSON.parse(row.body) : {});
  return { settings, version: row?.version ?? 0 };
}

/**
 * Writes only over what it read; whoever comes second reads again, and decides the change again. Undefined changes
 * nothing.
 */
export async function updateSettings(
  db: Db,
  team: string,
  decide: (settings: Settings) => Partial<Settings> | undefined,
): Promise<Settings> {
  for (;;) {
    const { settings, version } = await read(db, team);
    const change = decide(settings);
    if (change === undefined) return settings;
    const changed = settingsSchema.parse({ ...settings, ...change });
    const body = JSON.stringify(changed);
    const written = await db
      .insertInto("settings")
      .values({ team_id: team, body, version: 1 })
      .onConflict((conflict) =>
        conflict
          .column("team_id")
          .doUpdateSet({ body, version: version + 1 })
          .where("settings.version", "=", version),
      )
      .returning("version")
      .executeTakeFirst();
    if (written) return changed;
  }
}
