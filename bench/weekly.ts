import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { loadCatalog } from "#catalog/load.ts";
import { createFeatures } from "#features/create-features.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { createLibraries } from "#features/libraries.ts";
import { createSave } from "#features/save/feature.ts";
import { createVote } from "#features/vote/feature.ts";
import { createDesk } from "#features/weekly/desk.ts";
import { createWhoIs } from "#features/weekly/who-is.ts";
import { type LocalSlack, startLocalSlack } from "#playground/local-slack.ts";
import { createLibrary } from "#search/library.ts";
import { createPostingClient } from "#slack/posting-client.ts";
import { openStore, type Store } from "#store/store.ts";
import { createPace, gaps } from "#weekly/pace.ts";
import { plan } from "#weekly/plan.ts";
import { nextSlot, planAt } from "#weekly/slots.ts";
import type { WeeklyDeps } from "#weekly/weekly-deps.ts";
import { createWeeklyLoop } from "#weekly/weekly-loop.ts";

const total = 5000;
const terms = {
  ...{ weekday: 2, time: "09:30", zone: "Europe/Berlin", topics: [], types: [], levels: [] },
  ...{ freeOnly: false, wrapUp: false },
};

/** Monday, a day and a minute before the slot. */
const start = Date.UTC(2026, 10, 23, 8, 29);

/** 5,000 schedules due in the same minute: how long until all are posted, with and without the pace. */
export async function benchWeekly(): Promise<void> {
  console.log(
    "| 5,000 due in one minute | planned in | all posted in | posts/s | most a minute in a workspace | 429 |",
  );
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const run of [
    { name: "10 workspaces, paced as in production", workspaces: 10, isPaced: true },
    { name: "10 workspaces, no pace: what the machinery takes", workspaces: 10, isPaced: false },
  ]) {
    console.log(await measure(run));
  }
  const alone = (total * gaps.workspace) / 60_000;
  console.log(`\nAll in one workspace the pace alone makes it ${alone.toFixed(0)} minutes.`);
}

interface Run {
  readonly name: string;
  readonly workspaces: number;
  readonly isPaced: boolean;
}

async function measure({ name, workspaces, isPaced }: Run): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mlops-learn-bench-"));
  const clock = createClock();
  const slack = await startLocalSlack({ clock, fixture: fixtureOf(workspaces) });
  slack.faults.limitPosts(true);
  const store = await openStore(`sqlite:${join(folder, "bench.db")}`, { now: clock.now });
  try {
    await setUp(store, workspaces);
    const deps = createDeps({ store, slack, now: clock.now, workspaces, isPaced });
    clock.jump(60_000);
    const plannedMs = await timed(() => planAll(deps));
    clock.jump(24 * 3_600_000);
    let limited = 0;
    const postedMs = await timed(async () => {
      limited = await postAll(deps);
    });
    const rate = ((total * 1000) / postedMs).toFixed(0);
    const figures = [name, seconds(plannedMs), seconds(postedMs), rate];
    return `| ${[...figures, busiestMinute(slack, workspaces), limited].join(" | ")} |`;
  } finally {
    await store.close();
    await slack.close();
    await rm(folder, { recursive: true });
  }
}

/** Runs like the machine's and can be set ahead. */
function createClock() {
  let offset = start - Date.now();
  return {
    now: () => Date.now() + offset,
    after: (ms: number, task: () => void) => {
      const timer = setTimeout(task, ms).unref();
      return () => clearTimeout(timer);
    },
    jump: (ms: number) => {
      offset += ms;
    },
  };
}

const channelAt = (at: number) => `C${String(at).padStart(9, "0")}`;
const teamOf = (at: number, workspaces: number) => `T${at % workspaces}`;

/** Slack's end knows one workspace; whose a channel is, only the bot and its pace need to know. */
function fixtureOf(workspaces: number) {
  return {
    ...{ name: "Bench", domain: "bench", messages: [] },
    people: Array.from({ length: workspaces }, (_, at) => ({
      ...{ id: `U${at}`, name: `person ${at}`, tz: "Europe/Berlin" },
    })),
    channels: Array.from({ length: total }, (_, at) => ({
      ...{ id: channelAt(at), name: `channel-${at}`, topic: "", bot_is_member: true },
    })),
  };
}

async function setUp(store: Store, workspaces: number): Promise<void> {
  const nextRunAt = planAt(nextSlot(terms, start));
  for (let at = 0; at < total; at += 1) {
    const owner = `U${at % workspaces}`;
    const team = teamOf(at, workspaces);
    await store.schedules.put({ team, channel: channelAt(at), owner, terms, nextRunAt });
  }
}

interface Parts {
  readonly store: Store;
  readonly slack: LocalSlack;
  readonly now: () => number;
  readonly workspaces: number;
  readonly isPaced: boolean;
}

function createDeps({ store, slack, now, workspaces, isPaced }: Parts): WeeklyDeps {
  const log = pino({ level: "error" });
  const { botToken: token, apiUrl: slackApiUrl } = slack;
  const client = createPostingClient({ token, slackApiUrl, log });
  const pace = createPace({
    elapsed: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    gaps: isPaced ? gaps : { channel: 0, workspace: 0 },
  });
  const desk = createDesk({ ...featureDeps({ store, now }), ...createWhoIs(now) });
  const teams = Array.from({ length: workspaces }, (_, at) => teamOf(at, workspaces));
  return { store, desk, pace, log, now, teams, clientOf: () => Promise.resolve(client) };
}

/** The features' own, handed out by a feature made for it. */
function featureDeps({ store, now }: Pick<Parts, "store" | "now">): FeatureDeps {
  const log = pino({ level: "error" });
  const base = createLibrary(loadCatalog("catalog").catalog);
  const libraries = createLibraries({ base, store, log, now });
  const taken: FeatureDeps[] = [];
  const take = (own: FeatureDeps) => {
    taken.push(own);
    return { name: "bench" };
  };
  createFeatures([createSave, createVote, take], { libraries, store, log, now });
  const [own] = taken;
  if (own === undefined) throw new Error("Features are made without what they need.");
  return own;
}

async function planAll(deps: WeeklyDeps): Promise<void> {
  for (;;) {
    const due = await deps.store.schedules.due(deps.teams, deps.now(), 200);
    if (due.length === 0) return;
    for (const schedule of due) await plan(deps, schedule);
  }
}

/** How often Slack asked to wait. */
async function postAll(deps: WeeklyDeps): Promise<number> {
  const loop = createWeeklyLoop(deps);
  const { signal } = new AbortController();
  let posted = 0;
  let limited = 0;
  while (posted < total) {
    const tally = await loop.tick(signal);
    if (tally.failed + tally.unsure > 0)
      throw new Error(`Not all posted: ${JSON.stringify(tally)}`);
    posted += tally.posted;
    limited += tally.limited;
  }
  return limited;
}

/** The most posts of one workspace within any minute. */
function busiestMinute({ workspace }: LocalSlack, workspaces: number): number {
  const byTeam = Map.groupBy(workspace.messages.all(), ({ channel }) =>
    teamOf(Number(channel.slice(1)), workspaces),
  );
  const most = [...byTeam.values()].map((messages) => {
    const times = messages.map(({ ts }) => Number(ts));
    return Math.max(...times.map((from, at) => countBefore(times, from + 60) - at));
  });
  return Math.max(...most);
}

/** How many of the times, which are in order, lie before one. */
function countBefore(times: readonly number[], end: number): number {
  const at = times.findIndex((time) => time >= end);
  return at < 0 ? times.length : at;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
