import { fewestPeople } from "./stats.ts";
import type { StoreDeps } from "./tables.ts";
import type { Who } from "./who.ts";

export type Vote = "helpful" | "not helpful";

export interface VoteCounts {
  readonly helpful: number;
  readonly notHelpful: number;
}

/** One vote per person and resource, counted within a workspace. */
export interface Votes {
  /** Sets the person's vote, or clears it with `undefined`; gives the counts after it. */
  readonly set: (who: Who, resource: string, vote: Vote | undefined) => Promise<VoteCounts>;
  readonly count: (team: string, resource: string) => Promise<VoteCounts>;
  /** Every resource with a vote in the workspace. Meant to be cached for ranking. */
  readonly all: (team: string) => Promise<ReadonlyMap<string, VoteCounts>>;
  /** The person's own votes on the resources. */
  readonly among: (who: Who, resources: readonly string[]) => Promise<ReadonlyMap<string, Vote>>;
  /**
   * Most helpful first, by helpful less not helpful among votes since a time (epoch ms); above 0 only,
   * and only what enough people found helpful for it to say nothing about any of them.
   */
  readonly top: (
    team: string,
    window: { since: number; limit: number },
  ) => Promise<readonly TopResource[]>;
}

export interface TopResource extends VoteCounts {
  readonly resource: string;
}

export function createVotes(deps: StoreDeps): Votes {
  const { db } = deps;
  const counts = createVoteCounts(deps);
  return {
    ...counts,
    set: async (who, resource, vote) => {
      await (vote === undefined
        ? clearVote(deps, who, resource)
        : putVote(deps, who, { resource, vote }));
      return counts.count(who.team, resource);
    },
    among: async (who, resources) => {
      if (resources.length === 0) return new Map();
      const rows = await db
        .selectFrom("votes")
        .where((row) => row.and({ team_id: who.team, person: who.person }))
        .where("resource", "in", resources)
        .select(["resource", "vote"])
        .execute();
      return new Map(rows.map((row) => [row.resource, row.vote === 1 ? "helpful" : "not helpful"]));
    },
  };
}

async function clearVote({ db }: StoreDeps, who: Who, resource: string): Promise<void> {
  await db
    .deleteFrom("votes")
    .where((row) => row.and({ team_id: who.team, person: who.person, resource }))
    .execute();
}

async function putVote(
  { db, now }: StoreDeps,
  who: Who,
  { resource, vote }: { resource: string; vote: Vote },
): Promise<void> {
  const value = vote === "helpful" ? 1 : -1;
  await db
    .insertInto("votes")
    .values({ team_id: who.team, person: who.person, resource, vote: value, at: now() })
    .onConflict((conflict) =>
      conflict
        .columns(["team_id", "person", "resource"])
        .doUpdateSet((row) => ({ vote: row.ref("excluded.vote"), at: row.ref("excluded.at") })),
    )
    .execute();
}

function createVoteCounts({ db }: StoreDeps): Pick<Votes, "count" | "all" | "top"> {
  const countsOf = (team: string) =>
    db
      .selectFrom("votes")
      .where("team_id", "=", team)
      .groupBy("resource")
      .select((row) => [
        "resource",
        row.fn.countAll<number>().filterWhere("vote", "=", 1).as("helpful"),
        row.fn.countAll<number>().filterWhere("vote", "=", -1).as("notHelpful"),
      ]);

  return {
    count: async (team, resource) => {
      const counts = await countsOf(team).where("resource", "=", resource).executeTakeFirst();
      return { helpful: counts?.helpful ?? 0, notHelpful: counts?.notHelpful ?? 0 };
    },
    all: async (team) => {
      const rows = await countsOf(team).execute();
      return new Map(
        rows.map(({ resource, helpful, notHelpful }) => [resource, { helpful, notHelpful }]),
      );
    },
    top: (team, { since, limit }) =>
      countsOf(team)
        .where("at", ">=", since)
        .having((row) => row.fn.sum("vote"), ">", 0)
        .having((row) => row.fn.countAll<number>().filterWhere("vote", "=", 1), ">=", fewestPeople)
        .orderBy((row) => row.fn.sum("vote"), "desc")
        .orderBy("resource")
        .limit(limit)
        .execute(),
  };
}
