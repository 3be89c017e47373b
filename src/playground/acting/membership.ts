import { findVisibleChannel, outcomeOf, refuse, type Outcome, type Stage } from "./stage.ts";

/** Invites the bot to a channel, or removes it. */
export async function setMembership(stage: Stage, change: MembershipChange): Promise<Outcome> {
  const { workspace } = stage;
  const channel = findVisibleChannel(stage, change.person, change.channel);
  if (channel?.kind !== "channel") return refuse(`There is no channel ${change.channel} here.`);
  if (channel.bot_is_member === change.member) return { ok: true };
  workspace.conversations.change(channel.id, { bot_is_member: change.member });
  const at = { channel: channel.id, event_ts: workspace.ids.ts() };
  const event = change.member
    ? { type: "member_joined_channel", ...at, ...joining(workspace, change.person) }
    : { type: "channel_left", ...at };
  return outcomeOf([await stage.announcer.tell(event)]);
}

const joining = ({ bot, team }: Stage["workspace"], inviter: string) => ({
  user: bot.id,
  channel_type: "C",
  team: team.id,
  inviter,
});

export interface MembershipChange {
  readonly person: string;
  readonly channel: string;
  readonly member: boolean;
}
