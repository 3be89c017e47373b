import { createAlerts } from "./alerts.ts";
import type { Alerts } from "./alerts.ts";
import { parseDatabaseUrl } from "./database-url.ts";
import { createDeliveries } from "./deliveries.ts";
import type { Deliveries } from "./deliveries.ts";
import { createEvents } from "./events.ts";
import type { Events } from "./events.ts";
import { explainOutage } from "./explain-outage.ts";
import { createMarks } from "./marks.ts";
import type { Marks } from "./marks.ts";
import { migrate } from "./migrate.ts";
import { createPaths } from "./paths.ts";
import type { Paths } from "./paths.ts";
import { createPeople } from "./people.ts";
import type { People } from "./people.ts";
import { type Move, moveResource } from "./move-resource.ts";
import { openPostgres } from "./postgres.ts";
import { createReports } from "./reports.ts";
import type { Reports } from "./reports.ts";
import { createSchedules } from "./schedules.ts";
import type { Schedules } from "./schedules.ts";
import { createSeen } from "./seen.ts";
import type { Seen } from "./seen.ts";
import { createSettings } from "./settings.ts";
import type { SettingsOfTeams } from "./settings.ts";
import { createShown } from "./shown.ts";
import type { Shown } from "./shown.ts";
import { openSqlite } from "./sqlite.ts";
import { createStats } from "./stats.ts";
import type { FindStats } from "./stats.ts";
import { createSuggestions } from "./suggestions.ts";
import type { Suggestions } from "./suggestions.ts";
import { createSynonyms } from "./synonyms.ts";
import type { Synonyms } from "./synonyms.ts";
import type { StoreDeps } from "./tables.ts";
import { tidy } from "./tidy.ts";
import { createVotes } from "./votes.ts";
import type { Votes } from "./votes.ts";

/** What people did. Any method may throw `StoreUnavailable`; searching needs none of them. */
export interface Store {
  readonly saved: Marks;
  readonly finished: Marks;
  readonly votes: Votes;
  readonly paths: Paths;
  readonly alerts: Alerts;
  readonly suggestions: Suggestions;
  readonly reports: Reports;
  readonly synonyms: Synonyms;
  readonly settings: SettingsOfTeams;
  readonly seen: Seen;
  readonly shown: Shown;
  readonly events: Events;
  readonly stats: FindStats;
  readonly schedules: Schedules;
  readonly deliveries: Deliveries;
  readonly people: People;
  /** What people did with a resource counts for another from now on. */
  readonly moveResource: (move: Move) => Promise<void>;
  /** Deletes what is older than it is kept; to be run daily. */
  readonly tidy: () => Promise<void>;
  /** Writes what waits and lets go of the database. */
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told of a write that nobody waits for and that failed. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Opens and migrates the database of `sqlite:<file>`, `:memory:` or `postgres://…`.
 * @throws DatabaseError.
 */
export async function openStore(databaseUrl: string, options: StoreOptions): Promise<Store> {
  const address = parseDatabaseUrl(databaseUrl);
  const db = address.engine === "sqlite" ? openSqlite(address.file) : openPostgres(address.url);
  try {
    await migrate(db, address.engine);
    return createStore({ db, engine: address.engine }, options);
  } catch (error) {
    await db.destroy();
    throw explainOutage(databaseUrl, error);
  }
}

/** The store of a database that is open and migrated. */
export function createStore({ db, engine }: Omit<StoreDeps, "now">, options: StoreOptions): Store {
  const { now, onError = () => undefined } = options;
  const deps: StoreDeps = { db, engine, now };
  const seen = createSeen(deps);
  const shown = createShown(deps);
  const events = createEvents(deps, { onError });
  return {
    saved: createMarks(deps, "saved"),
    finished: createMarks(deps, "finished"),
    votes: createVotes(deps),
    paths: createPaths(deps),
    alerts: createAlerts(deps),
    suggestions: createSuggestions(deps),
    reports: createReports(deps),
    synonyms: createSynonyms(deps),
    settings: createSettings(deps),
    seen,
    shown,
    events,
    stats: createStats(deps),
    schedules: createSchedules(deps),
    deliveries: createDeliveries(deps),
    people: createPeople({ ...deps, events }),
    moveResource: (move) => moveResource(deps, move),
    tidy: () => tidy({ ...deps, seen, shown }),
    close: async () => {
      await events.close().catch(onError);
      await db.destroy();
    },
  };
}
