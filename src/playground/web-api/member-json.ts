import type { Member } from "#playground/workspace/member.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";

/** A member as `users.*` describe them. */
export function memberJson({ team, app }: Workspace, member: Member) {
  const bot = member.is_bot ? { bot_id: app.bot_id, api_app_id: app.app_id } : {};
  const { id, name, tz, is_admin, is_bot } = member;
  return {
    id,
    team_id: team.id,
    name,
    deleted: member.is_deleted,
    real_name: name,
    tz,
    tz_label: tz,
    tz_offset: offsetSeconds(tz),
    profile: { real_name: name, display_name: name, team: team.id, ...bot },
    is_admin,
    is_owner: is_admin,
    is_primary_owner: is_admin,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot,
    is_app_user: false,
    updated: 1_700_000_000,
  };
}

function offsetSeconds(zone: string): number {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const name = format.formatToParts().find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
