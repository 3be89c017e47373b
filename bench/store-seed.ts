import { loadCatalog } from "#catalog/load.ts";
import type { Store } from "#store/store.ts";
import type { Database } from "#store/tables.ts";
import { dayMs, randomFrom } from "./store-random.ts";

/** One large community, so that no query is quick only for having little to look at. */
export const size = {
  people: 2_000,
  resources: 600,
  topics: 60,
  queries: 20_000,
  saved: 50_000,
  votes: 50_000,
  events: 1_000_000,
  days: 180,
} as const;

/** The local Slack's, with its administrator: has saved 300, and is in the middle of two paths. */
export const team = "T0WORKSPACE";
export const keeper = { team, person: "U0PERSON001" };

/** Ids of resources that are there, so that cards are drawn for them. */
export const resources = loadCatalog("catalog")
  .catalog.resources.slice(0, size.resources)
  .map(({ id }) => id);

const resource = (number: number) => resources[number] ?? "";
const somebody = (number: number) => (number === 0 ? keeper.person : `U${number}`);

interface Seeding {
  readonly db: Database;
  readonly store: Store;
  readonly clock: { ms: number };
}

/** Fills the tables as half a year of use would, ending at the clock's present. */
export async function seed(seeding: Seeding): Promise<void> {
  const { store, clock } = seeding;
  await seedMarks(seeding);
  await store.paths.start(keeper, "drift in 10 hours", resources.slice(0, 4));
  await store.paths.start(keeper, "serving", resources.slice(4, 7));
  const now = clock.ms;
  for (let day = size.days - 1; day >= 0; day--) {
    clock.ms = now - day * dayMs;
    await seedDay(seeding, Math.ceil(size.events / size.days));
  }
}

/** As many rows in one statement as stay below each engine's limit of parameters. */
const rowsAtOnce = 2_000;

async function seedMarks({ db, clock }: Seeding): Promise<void> {
  const random = randomFrom(1);
  const own = Array.from({ length: 300 }, (_, number) => `${keeper.person} ${resource(number)}`);
  const pairs = new Set(own);
  while (pairs.size < size.saved) {
    const person = somebody(random.below(size.people));
    pairs.add(`${person} ${resource(random.skewed(size.resources))}`);
  }
  const rows = [...pairs].map((pair) => {
    const [person = "", saved = ""] = pair.split(" ");
    const at = clock.ms - random.below(size.days * dayMs);
    return { team_id: team, person, resource: saved, at };
  });
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const chunk = rows.slice(start, start + rowsAtOnce);
    await db.insertInto("saved").values(chunk).execute();
    await db
      .insertInto("votes")
      .values(chunk.map((row) => ({ ...row, vote: random.below(5) === 0 ? -1 : 1 })))
      .execute();
  }
}

/** Through the store's own door, in batches as large as it keeps. */
async function seedDay({ store, clock }: Seeding, events: number): Promise<void> {
  const random = randomFrom(clock.ms);
  for (let number = 0; number < events; number++) {
    const who = { team, person: somebody(random.skewed(size.people)) };
    const about = resource(random.skewed(size.resources));
    const chance = random.below(10);
    if (chance < 3) store.events.record({ ...who, kind: "open", resource: about });
    else if (chance < 4) store.events.record({ ...who, kind: "save", resource: about });
    else {
      const query = `query ${random.skewed(size.queries)}`;
      const topics = [`topic-${random.skewed(size.topics)}`];
      const confidence = random.below(10) === 0 ? "none" : "strong";
      store.events.record({ ...who, kind: "search", query, topics, confidence });
    }
    if (number % 5_000 === 4_999) await store.events.flush();
  }
  await store.events.flush();
}
