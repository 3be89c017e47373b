import { eventCallback } from "#playground/delivery/events.ts";
import { findVisibleChannel, refuse, type Outcome, type Stage } from "./stage.ts";

/** Invites the bot to a channel, or removes it. */
export async function setMembership(stage: Stage, change: MembershipChange): Promise<Outcome> {
  const { workspace } = stage;
  const channel = findVisibleChannel(stage, change.person, change.channel);
  if (channel?.kind !== "channel") return refuse(`There is no channel ${change.channel} here.`);
  if (channel.bot_is_member === change.member) return { ok: true };
  workspace.conversations.change(channel.id, { bot_is_member: change.member });
  const type = change.member ? "member_joined_channel" : "channel_left";
  if (!workspace.app.manifest.events.includes(type)) return { ok: true };
  const joined = {
    user: workspace.bot.id,
    channel_type: "C",
    team: workspace.team.id,
    inviter: change.person,
  };
  const event = {
    type,
    channel: channel.id,
    event_ts: workspace.ids.ts(),
    ...(change.member ? joined : {}),
  };
  const ack = await stage.dispatcher.tell(eventCallback(workspace, event, stage.clock.now())).first;
  return ack.ok ? { ok: true } : refuse(ack.error);
}

export interface MembershipChange {
  readonly person: string;
  readonly channel: string;
  readonly member: boolean;
}
