import type { WebClient } from "@slack/web-api";
import { pino } from "pino";
import {
  type LocalSlack,
  type LocalSlackOptions,
  startLocalSlack,
} from "#playground/local-slack.ts";
import { createPostingClient } from "#slack/posting-client.ts";
import type { Delivery } from "#store/delivery.ts";
import type { Schedule } from "#store/schedule.ts";
import { openStore, type Store } from "#store/store.ts";
import type { Desk } from "#weekly/desk.ts";
import { createPace } from "#weekly/pace.ts";
import { nextSlot, planAt } from "#weekly/slots.ts";
import type { WeeklyDeps } from "#weekly/weekly-deps.ts";
import { createWeeklyLoop, type WeeklyLoop } from "#weekly/weekly-loop.ts";
import { createManualClock } from "../manual-clock.ts";
import { berlin, scheduleOf } from "./schedule-of.ts";

export const team = "T0WORKSPACE";
export const channel = "C0CHANNEL01";

/** The loop on a store of its own, with a Slack at its other end and a clock turned by hand. */
export interface Weekly {
  readonly slack: LocalSlack;
  readonly store: Store;
  readonly loop: WeeklyLoop;
  readonly log: readonly Record<string, unknown>[];
  /** What the desk was asked to say, and of which channel. */
  readonly said: readonly string[];
  /** A loop of another process: its own client and pace, and what differs. */
  readonly another: (
    part?: Partial<Desk & Pick<WeeklyDeps, "teams" | "clientOf" | "store" | "pace">>,
  ) => WeeklyLoop;
  /** A client that posts to a Slack elsewhere. */
  readonly clientAt: (slackApiUrl: string) => WebClient;
  readonly tick: () => ReturnType<WeeklyLoop["tick"]>;
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  /** Sets this machine's clock ahead of Slack's. */
  readonly setAhead: (ms: number) => void;
  /** A schedule in the channel whose slot is due a day and an hour from now. */
  readonly schedule: () => Promise<Schedule>;
  readonly history: () => Promise<readonly Delivery[]>;
  /** Texts of the weekly posts that stand in the channel. */
  readonly posts: () => string[];
  readonly stop: () => Promise<void>;
}

const neverAborted = new AbortController().signal;

export async function startWeekly(options: LocalSlackOptions = {}): Promise<Weekly> {
  // A Monday, a day and an hour before Tuesday 09:30 in Berlin.
  const clock = createManualClock(Date.UTC(2026, 10, 23, 7, 30));
  let ahead = 0;
  const now = () => clock.now() + ahead;
  const slack = await startLocalSlack({ clock, ...options });
  const store = await openStore(":memory:", { now });
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const log = pino({ level: "warn" }, { write });
  const said: string[] = [];
  const { botToken: token, apiUrl } = slack;
  const clientAt = (slackApiUrl: string) =>
    createPostingClient({ token, slackApiUrl, log, timeout: 1000 });
  const another: Weekly["another"] = ({
    teams = [team],
    clientOf,
    store: itsStore = store,
    pace: itsPace,
    ...part
  } = {}) => {
    const own = clientAt(apiUrl);
    const desk = { ...plainDesk(said), ...part };
    const sleep = () => Promise.resolve();
    const gaps = { channel: 0, workspace: 0 };
    const pace = itsPace ?? createPace({ elapsed: now, sleep, gaps });
    return createWeeklyLoop({
      ...{ store: itsStore, desk, pace, teams, log, now },
      clientOf: clientOf ?? (() => Promise.resolve(own)),
    });
  };
  const loop = another();
  const schedule = async () => {
    const slot = nextSlot(berlin, now());
    const { terms } = scheduleOf({ nextRunAt: 0 });
    const owner = "U0PERSON001";
    return store.schedules.put({ team, channel, owner, terms, nextRunAt: planAt(slot) });
  };
  return {
    ...{ slack, store, loop, log: lines, said, another, clientAt, schedule, now },
    advance: (ms) => clock.advance(ms),
    setAhead: (ms) => (ahead = ms),
    tick: () => loop.tick(neverAborted),
    history: async () => (await store.deliveries.history(team, channel, { limit: 99 })).items,
    posts: () =>
      slack.workspace.messages
        .all()
        .filter(({ metadata }) => metadata !== undefined)
        .map(({ text }) => text),
    stop: async () => {
      await store.close();
      await slack.close();
    },
  };
}

/** Posts the id of what it picks: the first of a hundred that the channel has not had. */
function plainDesk(said: string[]): Desk {
  const pool = Array.from({ length: 100 }, (_, at) => `r${at}`);
  const note = (kind: string, { channel: where }: { channel: string }) => {
    said.push(`${kind} ${where}`);
    return Promise.resolve();
  };
  return {
    pickerOf: () =>
      Promise.resolve(({ used, round }) => {
        const resource = pool.find((id) => !used.has(id));
        return resource === undefined ? { skipped: "empty" } : { resource, round };
      }),
    postOf: ({ delivery }) => Promise.resolve({ text: delivery.resource ?? "", blocks: [] }),
    showPreview: async ({ delivery }) => {
      await note("preview", delivery);
      return "shown";
    },
    wrapUp: ({ delivery }) => note("wrap-up", delivery),
    tellPause: (_, schedule) => note("pause", schedule),
  };
}
