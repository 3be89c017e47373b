import type { WebClient } from "@slack/web-api";
import type { Admins, IsAdmin } from "#slack/admins.ts";
import { UserError } from "#slack/user-error.ts";
import type { SettingsOfTeams } from "#store/settings.ts";
import type { Who } from "#store/who.ts";

/** Who may decide for a workspace. */
export interface Moderators {
  /** An administrator or owner of the workspace. */
  readonly isAdmin: IsAdmin;
  /** An administrator, or somebody whom the settings name. */
  readonly isModerator: IsAdmin;
  /** @throws UserError for anybody else; `what` completes "Only moderators can …". */
  readonly admitModerator: (client: WebClient, who: Who, what: string) => Promise<void>;
  /** What Slack said of the person is asked anew. */
  readonly forget: (who: Who) => void;
}

export function createModerators(admins: Admins, settings: SettingsOfTeams): Moderators {
  const { isAdmin, forget } = admins;
  const isModerator: IsAdmin = async (client, who) => {
    const { moderators } = await settings.get(who.team);
    return moderators.includes(who.person) || isAdmin(client, who);
  };
  return {
    isAdmin,
    isModerator,
    forget,
    admitModerator: async (client, who, what) => {
      if (await isModerator(client, who)) return;
      throw new UserError(
        `Only moderators can ${what}: the workspace's administrators and those whom they name in my settings. Ask one of them.`,
      );
    },
  };
}
