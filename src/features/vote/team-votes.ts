import type { Logger } from "pino";
import { keepByTeam, type KeptByTeam } from "#features/kept-by-team.ts";
import type { VoteCounts, Vote, Votes } from "#store/votes.ts";
import type { Who } from "#store/who.ts";

/** Every answer needs all counts of its workspace. */
export interface TeamVotes extends KeptByTeam<ReadonlyMap<string, VoteCounts>> {
  readonly set: (who: Who, resource: string, vote: Vote | undefined) => Promise<void>;
}

export interface TeamVotesDeps {
  readonly votes: Votes;
  readonly log: Logger;
  readonly now: () => number;
}

export function createTeamVotes({ votes, log, now }: TeamVotesDeps): TeamVotes {
  const kept = keepByTeam({
    load: (team) => votes.all(team),
    onError: (err) =>
      log.error({ err }, "could not read a workspace's votes, so the last ones hold"),
    now,
  });
  return {
    ...kept,
    set: async (who, resource, vote) => {
      const counts = await votes.set(who, resource, vote);
      kept.change(who.team, (all) => new Map(all).set(resource, counts));
    },
  };
}
