import { monitorEventLoopDelay } from "node:perf_hooks";
import { z } from "zod";
import { createRandom } from "#playground/faults/random.ts";
import { type LocalSlack, startLocalSlack } from "#playground/local-slack.ts";
import { openStore } from "#store/store.ts";
import { firstFreeSlot, planAhead, planAt, slotsBetween } from "#weekly/slots.ts";
import { day, hour } from "#weekly/wall-clock.ts";
import { everyRight } from "../playground/every-right.ts";
import { checkPosts, deliveryRow } from "./check-posts.ts";
import { type PlannedChannel, planChannels, type TorturePlan } from "./plan-torture.ts";
import { createSimulatedClock, type SimulatedClock } from "./simulated-clock.ts";
import { torturedTiming } from "./worker-settings.ts";
import { startWorkers, type Workers } from "./workers.ts";

export interface Torture extends TorturePlan {
  readonly databaseUrl: string;
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly catalogFile: string;
  readonly processes: number;
  readonly looksUp?: boolean;
  /** Ends the run at the first thing that is wrong. */
  readonly stopsAtFirst?: boolean;
  readonly onWeek?: (line: string) => void;
}

export interface TortureReport {
  /** What is not as promised; see `check-posts.ts`. */
  readonly wrong: readonly string[];
  readonly posted: number;
  readonly withReason: number;
  readonly kills: number;
  /** Times that a worker looked whether a post had arrived. */
  readonly looks: number;
  /** The longest that this process, which is Slack, was busy with something else, in ms. */
  readonly busiest: number;
}

const team = "T0WORKSPACE";
const owner = "U0PERSON001";

/** A Monday in autumn: within a year each zone's clock is set forward and back. */
const start = Date.UTC(2026, 8, 7);

export async function torture(run: Torture): Promise<TortureReport> {
  const clock = createSimulatedClock(start);
  const channels = planChannels(run);
  const slack = await startTorturedSlack(run, channels, clock);
  await setUp(run, channels, clock);
  const settings = () => ({
    ...{ databaseUrl: run.databaseUrl, slackApiUrl: slack.apiUrl, token: slack.botToken, team },
    ...{ catalogFile: run.catalogFile, looksUp: run.looksUp ?? true, offset: clock.offset() },
  });
  const workers = startWorkers(run.processes, settings);
  const lag = monitorEventLoopDelay();
  lag.enable();
  let looks = 0;
  slack.onCall(({ method }) => (looks += Number(method === "conversations.history")));
  const scene: Scene = { run, clock, slack, workers, channels, random: createRandom(run.seed + 1) };
  try {
    const { kills, wrong } = await live(scene);
    const counts = await countStates(scene);
    return {
      wrong: [...wrong, ...workers.faults],
      kills,
      looks,
      busiest: lag.max / 1e6,
      ...counts,
    };
  } finally {
    await workers.stop();
    await slack.close();
  }
}

interface Scene {
  readonly run: Torture;
  readonly clock: SimulatedClock;
  readonly slack: LocalSlack;
  readonly workers: Workers;
  readonly channels: readonly PlannedChannel[];
  readonly random: () => number;
}

async function startTorturedSlack(
  { seed }: Torture,
  channels: readonly PlannedChannel[],
  clock: SimulatedClock,
): Promise<LocalSlack> {
  const fixture = {
    ...{ name: "Torture", domain: "torture", messages: [] },
    people: [{ id: owner, name: "ana", tz: "Europe/Berlin" }],
    channels: channels.map(({ channel }) => ({
      ...{ id: channel, name: channel.toLowerCase(), topic: "", bot_is_member: true },
    })),
  };
  const slack = await startLocalSlack({ clock, seed, fixture, manifest: everyRight });
  slack.faults.set({
    ...{ delay: 0.08, delayMs: torturedTiming.slowest, rateLimit: 0.01 },
    ...{ serverError: 0.03, dropBefore: 0.04, dropAfter: 0.06 },
  });
  return slack;
}

/** Closed again before the first worker starts: one process owns a SQLite file. */
async function setUp(run: Torture, channels: readonly PlannedChannel[], clock: SimulatedClock) {
  const store = await openStore(run.databaseUrl, { now: () => clock.now() });
  for (const { channel, terms } of channels) {
    const nextRunAt = planAt(firstFreeSlot(terms, start, new Set()));
    await store.schedules.put({ team, channel, owner, terms, nextRunAt });
  }
  await store.close();
}

/** Goes from one moment at which something is due to the next, with kills on the way. */
async function live(scene: Scene): Promise<{ kills: number; wrong: readonly string[] }> {
  const { run, clock, random } = scene;
  const end = start + run.weeks * 7 * day;
  let kills = 0;
  let sleepsUntil = 0;
  for (const moment of momentsOf(scene.channels, end)) {
    if (moment < sleepsUntil) continue;
    setClock(scene, moment + 1000);
    kills += await settle(scene);
    run.onWeek?.(`${new Date(clock.now()).toISOString()}  ${kills} kills so far`);
    // Once in a while everything is asleep for up to ten days.
    if (random() < 0.03) sleepsUntil = moment + random() * 10 * day;
    const wrong = run.stopsAtFirst === true ? await look(scene, moment - 7 * day) : [];
    if (wrong.length > 0) return { kills, wrong };
  }
  setClock(scene, Math.max(end, clock.now()));
  kills += await settle(scene);
  return { kills, wrong: await look(scene, end - hour) };
}

/** When something is planned or due in any channel, in order. */
function momentsOf(channels: readonly PlannedChannel[], end: number): number[] {
  const dues = channels.flatMap(({ terms }) =>
    slotsBetween(terms, start, end).map(({ dueAt }) => dueAt),
  );
  const moments = dues.flatMap((dueAt) => [Math.max(start, dueAt - planAhead), dueAt]);
  return [...new Set(moments)].sort((a, b) => a - b);
}

/** The workers hear of it a moment later, as machines' clocks differ. */
function setClock({ clock, workers }: Scene, to: number): void {
  clock.jump(Math.max(0, to - clock.now()));
  workers.tellTime();
}

const settleMs = 120_000;

/** A process lives up to this many ms, twice the time in which it can do its work undisturbed. */
const killEvery = 6000;

/** Waits until nothing is due any more, and kills meanwhile. Gives how many it killed. */
async function settle(scene: Scene): Promise<number> {
  const { workers, random, run } = scene;
  const deadline = Date.now() + settleMs;
  let kills = 0;
  let nextKill = Date.now() + random() * 800;
  while ((await countDue(scene)) > 0) {
    if (Date.now() > deadline) throw new Error(`still not settled: seed ${run.seed}`);
    if (Date.now() >= nextKill) {
      const isKilled = await workers.kill(Math.floor(random() * run.processes));
      kills += Number(isKilled);
      nextKill = Date.now() + random() * (isKilled ? killEvery / run.processes : 200);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return kills;
}

const count = z.object({ count: z.coerce.number() });

async function countDue({ run, clock }: Scene): Promise<number> {
  const now = Math.floor(clock.now());
  const [row] = await run.query(
    `select (select count(*) from schedules where paused_for is null and next_run_at <= ${now})
      + (select count(*) from deliveries where state in ('planned', 'posting') and due_at <= ${now}) as count`,
  );
  return count.parse(row).count;
}

async function countStates({ run }: Scene) {
  const [posted] = await run.query(
    "select count(*) as count from deliveries where state = 'posted'",
  );
  const [other] = await run.query(
    "select count(*) as count from deliveries where state in ('skipped', 'failed')",
  );
  return { posted: count.parse(posted).count, withReason: count.parse(other).count };
}

async function look({ run, slack, channels }: Scene, until: number): Promise<string[]> {
  const rows = await run.query("select id, channel, slot, resource, state, reason from deliveries");
  return checkPosts({
    ...{ channels, messages: slack.workspace.messages.all(), from: start, until },
    deliveries: rows.map((row) => deliveryRow.parse(row)),
  });
}
