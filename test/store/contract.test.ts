import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { openStore } from "#store/store.ts";
import type { Store } from "#store/store.ts";
import { alertsContract } from "./contract/alerts.ts";
import { deliveriesContract } from "./contract/deliveries.ts";
import { eventsContract } from "./contract/events.ts";
import { marksContract } from "./contract/marks.ts";
import { migrationsContract } from "./contract/migrations.ts";
import { moveContract } from "./contract/move.ts";
import { pathsContract } from "./contract/paths.ts";
import { peopleContract } from "./contract/people.ts";
import { pinsContract } from "./contract/pins.ts";
import { reportsContract } from "./contract/reports.ts";
import { retentionContract } from "./contract/retention.ts";
import { reviewContract } from "./contract/review.ts";
import { schedulesContract } from "./contract/schedules.ts";
import { suggestionsContract } from "./contract/suggestions.ts";
import { textContract } from "./contract/text.ts";
import type { Trial } from "./contract/trial.ts";
import { votesContract } from "./contract/votes.ts";
import { workspacesContract } from "./contract/workspaces.ts";
import { engines } from "./engines.ts";
import type { Engine } from "./engines.ts";

/** Tuesday 24 November 2026, noon in UTC. */
const start = Date.UTC(2026, 10, 24, 12);

describe.each(engines)("the store on $name", ({ start: startEngine }) => {
  let engine: Engine;
  const open = new Set<Store>();

  beforeAll(async () => {
    engine = await startEngine();
  });
  afterEach(async () => {
    for (const store of open) await store.close();
    open.clear();
  });
  afterAll(() => engine.stop());

  async function begin(): Promise<Trial> {
    const url = await engine.freshUrl();
    const clock = { ms: start };
    const options = { now: () => clock.ms };
    const openOne = async () => {
      const store = await openStore(url, options);
      open.add(store);
      return store;
    };
    const store = await openOne();
    return {
      store,
      url,
      clock,
      query: (sql) => engine.query(url, sql),
      reopen: async () => {
        await store.close();
        open.delete(store);
        return openOne();
      },
    };
  }

  describe("alerts", () => alertsContract(begin));
  describe("deliveries", () => deliveriesContract(begin));
  describe("events", () => eventsContract(begin));
  describe("marks", () => marksContract(begin));
  describe("migrations", () => migrationsContract(begin));
  describe("a resource that moves", () => moveContract(begin));
  describe("paths", () => pathsContract(begin));
  describe("people", () => peopleContract(begin));
  describe("pins", () => pinsContract(begin));
  describe("reports", () => reportsContract(begin));
  describe("retention", () => retentionContract(begin));
  describe("review", () => reviewContract(begin));
  describe("schedules", () => schedulesContract(begin));
  describe("suggestions", () => suggestionsContract(begin));
  describe("text", () => textContract(begin));
  describe("votes", () => votesContract(begin));
  describe("workspaces", () => workspacesContract(begin));
});
