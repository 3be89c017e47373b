import type { Kysely } from "kysely";
import { rowToDelivery } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import type { Tables } from "./tables.ts";

/** What a channel had, as far as its next pick depends on it. */
export interface ChannelHistory {
  /** 1 in a channel where nothing was posted yet. */
  readonly round: number;
  /** Resources of this round, posted or about to be. */
  readonly used: ReadonlySet<string>;
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
  const used = await ofChannel
    .where("round", "=", round)
    .where("state", "in", ["planned", "posting", "posted"])
    .where("resource", "is not", null)
    .select("resource")
    .$narrowType<{ resource: string }>()
    .execute();
  return {
    round,
    used: new Set(used.map((row) => row.resource)),
    recent: recent.map(rowToDelivery),
  };
}
