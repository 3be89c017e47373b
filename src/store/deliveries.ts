import { readPast } from "./channel-history.ts";
import type { ChannelHistory } from "./channel-history.ts";
import { createDeliveryChanges } from "./delivery-changes.ts";
import type { DeliveryChanges } from "./delivery-changes.ts";
import { createDeliveryWork } from "./delivery-work.ts";
import type { DeliveryWork } from "./delivery-work.ts";
import { rowToDelivery } from "./delivery.ts";
import type { Delivery } from "./delivery.ts";
import type { StoreDeps } from "./tables.ts";
import type { Listed, Page } from "./who.ts";

export interface Deliveries extends DeliveryWork, DeliveryChanges {
  readonly find: (team: string, id: string) => Promise<Delivery | undefined>;
  /** The channel's next delivery that nobody posts yet, if one is planned. */
  readonly planned: (team: string, channel: string) => Promise<Delivery | undefined>;
  /** What the next pick depends on. */
  readonly past: (team: string, channel: string) => Promise<ChannelHistory>;
  /** The channel's, newest slot first, skipped and failed ones too. */
  readonly history: (team: string, channel: string, page: Page) => Promise<Listed<Delivery>>;
}

export function createDeliveries(deps: StoreDeps): Deliveries {
  return {
    ...createDeliveryWork(deps),
    ...createDeliveryChanges(deps),
    ...createDeliveryLists(deps),
  };
}

type Finding = Pick<Deliveries, "find" | "planned" | "past" | "history">;

function createDeliveryLists({ db }: StoreDeps): Finding {
  const ofChannel = (team: string, channel: string) =>
    db.selectFrom("deliveries").where((row) => row.and({ team_id: team, channel }));

  return {
    find: async (team, id) => {
      const row = await db
        .selectFrom("deliveries")
        .where((delivery) => delivery.and({ team_id: team, id }))
        .selectAll()
        .executeTakeFirst();
      return row && rowToDelivery(row);
    },
    planned: async (team, channel) => {
      const row = await ofChannel(team, channel)
        .where("state", "=", "planned")
        .selectAll()
        .orderBy("due_at")
        .executeTakeFirst();
      return row && rowToDelivery(row);
    },
    past: (team, channel) => readPast(db, team, channel),
    history: async (team, channel, { limit, offset = 0 }) => {
      const rows = await ofChannel(team, channel)
        .selectAll()
        .orderBy("due_at", "desc")
        .orderBy("slot", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      const { total } = await ofChannel(team, channel)
        .select((row) => row.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      return { items: rows.map(rowToDelivery), total };
    },
  };
}
