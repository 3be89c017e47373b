import { writeSync } from "node:fs";
import { StoreUnavailable } from "#store/store-unavailable.ts";
import { openStore } from "#store/store.ts";
import type { Store } from "#store/store.ts";

/**
 * Writes as fast as it can until it is killed, and says of each write that the store answered
 * which row must be there, as `table key`. A write that failed is not said, and may be there or not.
 */
const [, , url = "", name = ""] = process.argv;
const lanes = 4;
const terms = { weekday: 1, time: "09:30", zone: "UTC", topics: [], types: [], levels: [] };

const store = await openStore(url, { now: Date.now });

const writes = {
  seen: (to: Store, key: string) => to.seen.first("T1", key),
  saved: (to: Store, key: string) => to.saved.add({ team: "T1", person: key }, key),
  votes: (to: Store, key: string) => to.votes.set({ team: "T1", person: key }, key, "helpful"),
  deliveries: planOne,
};

async function writeForever(lane: string): Promise<void> {
  for (let number = 0; ; number++) {
    const key = `${lane}-${number}`;
    for (const [table, write] of Object.entries(writes)) {
      if (await isAnswered(() => write(store, key))) writeSync(1, `${table} ${key}\n`);
    }
  }
}

async function isAnswered(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof StoreUnavailable) return false;
    throw error;
  }
}

async function planOne(to: Store, channel: string): Promise<void> {
  const team = "T1";
  const schedule = await to.schedules.put({
    ...{ team, channel, owner: "U", nextRunAt: 1 },
    terms: { ...terms, freeOnly: false, wrapUp: true },
  });
  const pick = () => ({ resource: "a-book", round: 1 });
  await to.schedules.advance({ schedule, nextRunAt: 2, slot: channel, dueAt: 1, pick });
}

await Promise.all(Array.from({ length: lanes }, (_, lane) => writeForever(`${name}-${lane}`)));
