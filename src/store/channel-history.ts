import type { Kysely } from "kysely";
import { isBrought } from "./delivery-states.ts";
import { rowToDelivery } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import type { Tables } from "./tables.ts";

/** What a channel had, as far as its next pick depends on it. */
export interface ChannelHistory {
  /** 1 in a channel where nothing was posted yet. */
  readonly round: number;
  /** Resources of this round: posted, about to be, or perhaps posted. */
  readonly used: ReadonlySet<string>;
  /** The same of all rounds. */
  readonly ever: ReadonlySet<string>;
  /** The latest slots, newest first, at most 20, skipped ones too. */
  readonly recent: readonly Delivery[];
}

export async function readPast(
  db: Kysely<Tables>,
  team: string,
  channel: string,
): Promise<ChannelHistory> {
  const ofChannel = db.selectFrom("deliveries").where((row) => row.and({ team_id: team, channel }));
  const recent = await ofChannel.selectAll().orderBy("due_at", "desc").limit(20).execute();
  const last = await ofChannel
    .select((row) => row.fn.max<number | null>("round").as("round"))
    .executeTakeFirst();
  const round = last?.round ?? 1;
  const brought = await ofChannel
    .where(isBrought("deliveries"))
    .where("resource", "is not", null)
    .select((row) => ["resource", row.fn.max<number>("round").as("latest")])
    .groupBy("resource")
    .$narrowType<{ resource: string }>()
    .execute();
  return {
    round,
    used: new Set(brought.filter(({ latest }) => latest === round).map((row) => row.resource)),
    ever: new Set(brought.map((row) => row.resource)),
    recent: recent.map(rowToDelivery),
  };
}
