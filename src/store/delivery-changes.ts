import { changing, createPlannedChanges, type PlannedChanges } from "./change-planned.ts";
import { posted, waiting } from "./delivery-states.ts";
import { rowToDelivery } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import { type Passed, recordSkipped } from "./skipped-slots.ts";
import type { StoreDeps } from "./tables.ts";

/** What people change before the post, and what is said once before and after it. */
export interface DeliveryChanges extends PlannedChanges {
  /** Records slots that passed without a post, as while a schedule paused. Those recorded stay. */
  readonly recordSkipped: (passed: Passed) => Promise<void>;
  /** Planned, not previewed yet, and due by a time; the soonest first. */
  readonly toPreview: (
    teams: readonly string[],
    dueBy: number,
    limit: number,
  ) => Promise<readonly Delivery[]>;
  /** True for exactly one caller, who then shows the pick to whoever set up the schedule. */
  readonly claimPreview: (team: string, id: string) => Promise<boolean>;
  /** For what was not shown for sure: somebody may claim it again. */
  readonly unclaimPreview: (team: string, id: string) => Promise<void>;
  /** Posted by a time and not wrapped up yet, the oldest first. */
  readonly toWrapUp: (
    teams: readonly string[],
    postedBy: number,
    limit: number,
  ) => Promise<readonly Delivery[]>;
  /** True for exactly one caller, who then writes the wrap-up into the post's thread. */
  readonly claimWrapUp: (team: string, id: string) => Promise<boolean>;
  /** For what was not said for sure: somebody may claim it again. */
  readonly unclaimWrapUp: (team: string, id: string) => Promise<void>;
  /** Claimed by exactly one caller, who then opens the post's thread. */
  readonly claimDiscussion: (posted: Posted) => Promise<DiscussionClaim>;
  /** For what was not said for sure: somebody may claim it again. */
  readonly unclaimDiscussion: (team: string, id: string) => Promise<void>;
}

export interface Posted {
  readonly team: string;
  readonly channel: string;
  readonly messageTs: string;
}

export type DiscussionClaim =
  | { readonly kind: "claimed"; readonly id: string }
  | { readonly kind: "taken" }
  /** No delivery is known to stand there, as where the answer to its post was lost. */
  | { readonly kind: "unknown post" };

export function createDeliveryChanges(deps: StoreDeps): DeliveryChanges {
  const { now } = deps;
  const planned = (team: string, id: string) =>
    changing(deps, team, id).where("state", "=", "planned");
  return {
    ...createPlannedChanges(deps),
    recordSkipped: (passed) => recordSkipped(deps, passed),
    claimPreview: async (team, id) => {
      const claimed = planned(team, id)
        .set({ previewed_at: now() })
        .where("previewed_at", "is", null);
      return (await claimed.executeTakeFirst()) !== undefined;
    },
    unclaimPreview: async (team, id) => {
      await changing(deps, team, id).set({ previewed_at: null }).execute();
    },
    unclaimWrapUp: async (team, id) => {
      await changing(deps, team, id).set({ wrapped_at: null }).execute();
    },
    claimWrapUp: async (team, id) => {
      const claimed = changing(deps, team, id)
        .where("state", "=", "posted")
        .where("wrapped_at", "is", null)
        .set({ wrapped_at: now() });
      return (await claimed.executeTakeFirst()) !== undefined;
    },
    ...createDeliveryReminders(deps),
    ...createDiscussions(deps),
  };
}

type Discussions = Pick<DeliveryChanges, "claimDiscussion" | "unclaimDiscussion">;

function createDiscussions(deps: StoreDeps): Discussions {
  const { db, now } = deps;
  return {
    claimDiscussion: async ({ team, channel, messageTs }) => {
      const post = { team_id: team, channel, message_ts: messageTs };
      const claimed = await db
        .updateTable("deliveries")
        .where((row) => row.and(post))
        .where("discussed_at", "is", null)
        .set({ discussed_at: now() })
        .returning("id")
        .executeTakeFirst();
      if (claimed !== undefined) return { kind: "claimed", id: claimed.id };
      const known = await db
        .selectFrom("deliveries")
        .where((row) => row.and(post))
        .select("id")
        .executeTakeFirst();
      return { kind: known === undefined ? "unknown post" : "taken" };
    },
    unclaimDiscussion: async (team, id) => {
      await changing(deps, team, id).set({ discussed_at: null }).execute();
    },
  };
}

function createDeliveryReminders({
  db,
}: StoreDeps): Pick<DeliveryChanges, "toPreview" | "toWrapUp"> {
  return {
    toPreview: async (teams, dueBy, limit) => {
      const rows = await db
        .selectFrom("deliveries")
        .where("team_id", "in", teams)
        .where("state", "in", waiting)
        .where("state", "=", "planned")
        .where("previewed_at", "is", null)
        .where("due_at", "<=", dueBy)
        .selectAll()
        .orderBy("due_at")
        .limit(limit)
        .execute();
      return rows.map(rowToDelivery);
    },
    toWrapUp: async (teams, postedBy, limit) => {
      const rows = await db
        .selectFrom("deliveries")
        .where("team_id", "in", teams)
        .where("state", "=", posted)
        .where("wrapped_at", "is", null)
        .where("done_at", "<=", postedBy)
        .selectAll()
        .orderBy("done_at")
        .limit(limit)
        .execute();
      return rows.map(rowToDelivery);
    },
  };
}
