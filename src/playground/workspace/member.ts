import type { InstalledApp } from "./app.ts";
import type { PersonFixture } from "./fixture.ts";

/** Someone in the workspace, a person or the bot. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly is_admin: boolean;
  readonly is_bot: boolean;
  readonly is_deleted: boolean;
  /** IANA zone. */
  readonly tz: string;
}

export const memberOf = (person: PersonFixture): Member => ({
  id: person.id,
  name: person.name,
  is_admin: person.is_admin ?? false,
  is_bot: false,
  is_deleted: person.is_deleted ?? false,
  tz: person.tz,
});

export const botMember = (app: InstalledApp): Member => ({
  id: app.bot_user_id,
  name: app.manifest.bot_name,
  is_admin: false,
  is_bot: true,
  is_deleted: false,
  tz: "UTC",
});
