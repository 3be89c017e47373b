import type { Updateable } from "kysely";
import { waiting } from "./delivery-states.ts";
import { rowToDelivery } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import type { StoreDeps, Tables } from "./tables.ts";

/** A delivery that this worker may post until its lease runs out. */
export interface Claim {
  readonly delivery: Delivery;
  /**
   * True if an earlier worker's lease ran out: it may have posted, so look for the delivery's id in
   * the channel before posting.
   */
  readonly uncertain: boolean;
}

/** What the worker does. Of two workers one wins; the last claim's outcome is the one recorded. */
export interface DeliveryWork {
  /**
   * Of the workspaces, planned and due, or claimed with a lease that ran out. The longest due of each workspace, then the
   * next of each, and so on: one with thousands does not keep the others off the list.
   */
  readonly due: (
    teams: readonly string[],
    before: number,
    limit: number,
  ) => Promise<readonly Delivery[]>;
  /** Undefined if another worker has it, it is done or gone, or its time has not come. */
  readonly claim: (delivery: Delivery, leaseMs: number) => Promise<Claim | undefined>;
  /** Each of these is false if the claim is no longer the last one. */
  readonly posted: (claim: Claim, messageTs: string) => Promise<boolean>;
  readonly failed: (claim: Claim, reason: string) => Promise<boolean>;
  /**
   * Gives it back, not to be claimed before a time. Only for what was not posted for sure: otherwise
   * let the lease run out, so that the next worker is told that it is uncertain.
   */
  readonly release: (claim: Claim, notBefore: number) => Promise<boolean>;
}

type Changes = Updateable<Tables["deliveries"]>;

export function createDeliveryWork(deps: StoreDeps): DeliveryWork {
  const { now } = deps;
  const end = (claim: Claim, changes: Changes) => endClaim(deps, claim, changes);
  return {
    due: (teams, before, limit) => listDue(deps, { teams, before, limit }),
    claim: async (delivery, leaseMs) => {
      const fresh = await takePlanned(deps, delivery, leaseMs);
      if (fresh) return { delivery: fresh, uncertain: false };
      const stale = await takeExpired(deps, delivery, leaseMs);
      return stale && { delivery: stale, uncertain: true };
    },
    posted: (claim, messageTs) =>
      end(claim, { state: "posted", message_ts: messageTs, done_at: now() }),
    failed: (claim, reason) => end(claim, { state: "failed", reason, done_at: now() }),
    release: (claim, notBefore) => end(claim, { state: "planned", lease_until: notBefore }),
  };
}

interface Due {
  readonly teams: readonly string[];
  readonly before: number;
  readonly limit: number;
}

async function listDue({ db }: StoreDeps, { teams, before, limit }: Due): Promise<Delivery[]> {
  const rows = await db
    .with("waiting", (inner) =>
      inner
        .selectFrom("deliveries")
        .where("team_id", "in", teams)
        .where("state", "in", waiting)
        .where("due_at", "<=", before)
        .where((row) => row.or([row("lease_until", "is", null), row("lease_until", "<=", before)]))
        .selectAll()
        .select((row) =>
          row.fn
            .agg<number>("row_number")
            .over((over) => over.partitionBy("team_id").orderBy("due_at").orderBy("id"))
            .as("place"),
        ),
    )
    .selectFrom("waiting")
    .selectAll()
    .orderBy("place")
    .orderBy("due_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(rowToDelivery);
}

function taking({ db, now }: StoreDeps, { team, id }: Delivery, leaseMs: number) {
  const at = now();
  return db
    .updateTable("deliveries")
    .set((row) => ({
      state: "posting",
      lease_until: at + leaseMs,
      attempts: row("attempts", "+", 1),
    }))
    .where((row) => row.and({ team_id: team, id }))
    .where("due_at", "<=", at)
    .returningAll();
}

async function takePlanned(
  deps: StoreDeps,
  delivery: Delivery,
  leaseMs: number,
): Promise<Delivery | undefined> {
  const row = await taking(deps, delivery, leaseMs)
    .where("state", "=", "planned")
    .where((row) => row.or([row("lease_until", "is", null), row("lease_until", "<=", deps.now())]))
    .executeTakeFirst();
  return row && rowToDelivery(row);
}

async function takeExpired(
  deps: StoreDeps,
  delivery: Delivery,
  leaseMs: number,
): Promise<Delivery | undefined> {
  const row = await taking(deps, delivery, leaseMs)
    .where("state", "=", "posting")
    .where("lease_until", "<=", deps.now())
    .executeTakeFirst();
  return row && rowToDelivery(row);
}

/** `attempts` is the fence: a worker that slept past its lease changes nothing. */
async function endClaim({ db }: StoreDeps, claim: Claim, changes: Changes): Promise<boolean> {
  const { team, id, attempts } = claim.delivery;
  const ended = await db
    .updateTable("deliveries")
    .set({ lease_until: null, ...changes })
    .where((row) => row.and({ team_id: team, id, attempts, state: "posting" }))
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}
