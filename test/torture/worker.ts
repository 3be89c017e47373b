import { readFileSync } from "node:fs";
import { pino } from "pino";
import { createCatalog, type CatalogParts } from "#catalog/catalog.ts";
import { createFeatures } from "#features/create-features.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { createSave } from "#features/save/feature.ts";
import { createVote } from "#features/vote/feature.ts";
import { createDesk } from "#features/weekly/desk.ts";
import { createWhoIs } from "#features/weekly/who-is.ts";
import type { Library } from "#search/library.ts";
import { createPostingClient } from "#slack/posting-client.ts";
import { openStore } from "#store/store.ts";
import { createPace } from "#weekly/pace.ts";
import { createWeeklyLoop } from "#weekly/weekly-loop.ts";
import { clockMessage, torturedTiming, workerSettings } from "./worker-settings.ts";
import { withoutLook } from "./without-look.ts";

/** One process of the bot, as far as it posts by the clock. It runs until it is killed. */

const settings = workerSettings.parse(JSON.parse(process.argv[2] ?? ""));
let { offset } = settings;
const now = () => Date.now() + offset;
process.on("message", (message) => {
  ({ offset } = clockMessage.parse(message));
});
process.on("disconnect", () => process.exit());

const log = pino({ level: "fatal" });
const store = await openStore(settings.databaseUrl, { now });
const parts = JSON.parse(readFileSync(settings.catalogFile, "utf8")) as CatalogParts;
const client = createPostingClient({
  ...{ token: settings.token, slackApiUrl: settings.slackApiUrl, log },
  timeout: torturedTiming.clientTimeout,
});
const deps = featureDeps();
const pace = createPace({
  elapsed: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  gaps: { channel: 0, workspace: 2 },
});
const loop = createWeeklyLoop({
  ...{ store, pace, log, now, teams: [settings.team], timing: torturedTiming.lease },
  clientOf: () => Promise.resolve(settings.looksUp ? client : withoutLook(client)),
  desk: createDesk({ ...deps, ...createWhoIs(now) }),
});

const { signal } = new AbortController();
for (;;) {
  // Where the database is away for a moment, the next round finds it.
  await loop.tick(signal).catch(() => undefined);
  process.send?.("a round is done");
  await new Promise((resolve) => setTimeout(resolve, 25));
}

/** The features' own, handed out by a feature made for it. */
function featureDeps(): FeatureDeps {
  const taken: FeatureDeps[] = [];
  const take = (own: FeatureDeps) => {
    taken.push(own);
    return { name: "torture" };
  };
  const libraries = { of: () => Promise.resolve(unsearched(parts)), changed: () => undefined };
  createFeatures([createSave, createVote, take], { libraries, store, log, now });
  const [own] = taken;
  if (own === undefined) throw new Error("features are made without what they need");
  return own;
}

/** Making the index takes a second, and nobody searches here. */
function unsearched(parts: CatalogParts): Library {
  const search = () => {
    throw new Error("nobody searches here");
  };
  return { catalog: createCatalog(parts), search, similar: search, path: search };
}
