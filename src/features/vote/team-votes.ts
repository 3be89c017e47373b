import type { VoteCounts, Vote, Votes } from "#store/votes.ts";
import type { Who } from "#store/who.ts";

/** Every answer needs all counts of its workspace, so they are kept for a while. */
export interface TeamVotes {
  readonly of: (team: string) => Promise<ReadonlyMap<string, VoteCounts>>;
  readonly set: (who: Who, resource: string, vote: Vote | undefined) => Promise<void>;
}

/** Another process's votes are seen after this many milliseconds; one's own at once. */
const freshFor = 30_000;

export function createTeamVotes(votes: Votes, now: () => number): TeamVotes {
  const kept = new Map<string, { at: number; counts: Promise<ReadonlyMap<string, VoteCounts>> }>();
  return {
    of: (team) => {
      const known = kept.get(team);
      if (known !== undefined && now() - known.at < freshFor) return known.counts;
      const counts = votes.all(team);
      kept.set(team, { at: now(), counts });
      // A failure is not kept: the next answer asks again.
      counts.catch(() => kept.delete(team));
      return counts;
    },
    set: async (who, resource, vote) => {
      await votes.set(who, resource, vote);
      kept.delete(who.team);
    },
  };
}
