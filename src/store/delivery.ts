import type { Selectable } from "kysely";
import type { DeliveryState, Tables } from "./tables.ts";

/** The reason of a failed delivery that may stand in the channel all the same. */
export const uncertain = "uncertain";

/** Why a resource comes that a person chose. */
export const chosenByHand = "chosen by hand";

/** The post made for a slot. Its id goes into the message's metadata. */
export interface Delivery {
  readonly id: string;
  readonly team: string;
  readonly channel: string;
  /** ISO week of the local date, as "2026-W48". */
  readonly slot: string;
  /** Rises by one each time the channel has used up its pool. */
  readonly round: number;
  /** Undefined where the slot was skipped before anything was picked. */
  readonly resource: string | undefined;
  readonly state: DeliveryState;
  /** When the slot is due, whenever it is posted in the end. */
  readonly dueAt: number;
  /** Claimed until then; while only planned, not to be claimed before. */
  readonly leaseUntil: number | undefined;
  /** Claims so far. */
  readonly attempts: number;
  /** Why it was picked, or why it was skipped or failed. */
  readonly reason: string | undefined;
  readonly messageTs: string | undefined;
  readonly at: number;
  /** When it was posted, skipped or failed. */
  readonly doneAt: number | undefined;
}

export function rowToDelivery(row: Selectable<Tables["deliveries"]>): Delivery {
  return {
    id: row.id,
    team: row.team_id,
    channel: row.channel,
    slot: row.slot,
    round: row.round,
    resource: row.resource ?? undefined,
    state: row.state,
    dueAt: row.due_at,
    leaseUntil: row.lease_until ?? undefined,
    attempts: row.attempts,
    reason: row.reason ?? undefined,
    messageTs: row.message_ts ?? undefined,
    at: row.at,
    doneAt: row.done_at ?? undefined,
  };
}
