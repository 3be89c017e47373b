/** Slack takes about one message a second in a channel, and several hundred a minute in a workspace. */
export const gaps = { channel: 1000, workspace: 200 } as const;

/** Spaces this process's messages by what Slack takes. */
export interface Pace {
  /** Resolves when a message may go to the channel; each call takes one turn. */
  readonly turn: (team: string, channel: string) => Promise<void>;
  /** Slack asked to wait: no turn in the workspace before so many milliseconds are over. */
  readonly hold: (team: string, ms: number) => void;
  readonly isHeld: (team: string) => boolean;
}

export interface PaceOptions {
  /** Milliseconds that only ever grow: a machine's clock may be set back, and would stop the pace. */
  readonly elapsed: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly gaps?: { readonly channel: number; readonly workspace: number };
}

/** Channels remembered before those whose turn is long past are forgotten. */
const mostChannels = 10_000;

export function createPace({ elapsed, sleep, gaps: between = gaps }: PaceOptions): Pace {
  const workspaces = new Map<string, number>();
  const channels = new Map<string, number>();
  const heldUntil = new Map<string, number>();

  return {
    turn: async (team, channel) => {
      const now = elapsed();
      const key = `${team} ${channel}`;
      const free = Math.max(now, workspaces.get(team) ?? 0, heldUntil.get(team) ?? 0);
      const at = Math.max(free, channels.get(key) ?? 0);
      // One channel's wait is not the others'.
      workspaces.set(team, free + between.workspace);
      channels.set(key, at + between.channel);
      if (channels.size > mostChannels) forgetPast(channels, now);
      if (at > now) await sleep(at - now);
    },
    hold: (team, ms) => {
      heldUntil.set(team, Math.max(heldUntil.get(team) ?? 0, elapsed() + ms));
    },
    isHeld: (team) => elapsed() < (heldUntil.get(team) ?? 0),
  };
}

function forgetPast(turns: Map<string, number>, now: number): void {
  for (const [key, at] of turns) if (at <= now) turns.delete(key);
}
