import type { Logger } from "pino";
import type { Sentences } from "#language/english.ts";
import { sentencesOf } from "#language/languages.ts";
import {
  type Settings,
  type SettingsChange,
  type SettingsOfTeams,
  settingsSchema,
} from "#store/settings.ts";
import { keepByTeam } from "./kept-by-team.ts";

/** What a workspace's administrators chose, at hand for every answer. */
export interface TeamSettings {
  /**
   * Where the store is away, what was last known, or else the defaults: searching needs no store.
   */
  readonly of: (team: string) => Promise<Settings>;
  readonly update: (team: string, change: SettingsChange) => Promise<void>;
  /** The bot's own sentences in the workspace's language. */
  readonly sentences: (team: string) => Promise<Sentences>;
  readonly drop: (team: string) => void;
}

interface Deps {
  readonly settings: SettingsOfTeams;
  readonly now: () => number;
  readonly log: Logger;
}

export function createTeamSettings({ settings, now, log }: Deps): TeamSettings {
  const kept = keepByTeam({
    load: (team) => settings.get(team),
    onError: (err) =>
      log.error({ err }, "could not read a workspace's settings, so the last ones hold"),
    now,
  });
  const of: TeamSettings["of"] = async (team) => {
    try {
      return await kept.of(team);
    } catch (error) {
      log.error({ err: error }, "could not read a workspace's settings, so the defaults hold");
      return settingsSchema.parse({});
    }
  };
  return {
    of,
    drop: kept.drop,
    update: async (team, change) => {
      const changed = await settings.update(team, change);
      kept.change(team, () => changed);
    },
    sentences: async (team) => sentencesOf((await of(team)).language),
  };
}
