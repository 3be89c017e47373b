import type { PersonDriver } from "#playground/acting/person.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";
import type { Delivery } from "#store/delivery.ts";
import type { Schedule, ScheduleTerms } from "#store/schedule.ts";
import { nextSlot, planAt } from "#weekly/slots.ts";
import { type Bot, type BotOptions, startBot } from "../bot.ts";
import { createManualClock } from "../manual-clock.ts";

export const team = "T0WORKSPACE";
export const channel = "C0CHANNEL01";
export const outside = "C0CHANNEL02";

export const tuesday: ScheduleTerms = {
  ...{ weekday: 2, time: "09:30", zone: "Europe/Berlin", topics: ["monitoring"] },
  ...{ types: [], levels: [], freeOnly: false, wrapUp: true },
};

/** The bot with a clock turned by hand: a Monday, 25 hours before Tuesday 09:30 in Berlin. */
export interface WeeklyBot extends Bot {
  readonly ana: PersonDriver;
  readonly ben: PersonDriver;
  readonly advance: (ms: number) => void;
  readonly now: () => number;
  /** Ana's schedule in the channel, without its form. */
  readonly schedule: (part?: Partial<ScheduleTerms>) => Promise<Schedule>;
  readonly found: () => Promise<Schedule | undefined>;
  readonly history: () => Promise<readonly Delivery[]>;
  /** What the person sees last, once all is done. */
  readonly last: (person: PersonDriver) => Promise<StoredMessage>;
  readonly modal: (person: PersonDriver) => Promise<StoredView>;
  /** The weekly posts in the channel. */
  readonly posts: () => readonly StoredMessage[];
}

export async function startWeeklyBot(options: BotOptions = {}): Promise<WeeklyBot> {
  const clock = createManualClock(Date.UTC(2026, 10, 23, 7, 30));
  const now = () => clock.now();
  const bot = await startBot({ clock, now, ...options });
  const owner = "U0PERSON001";
  return {
    ...bot,
    ana: bot.slack.as(owner),
    ben: bot.slack.as("U0PERSON002"),
    advance: (ms) => clock.advance(ms),
    now,
    schedule: (part = {}) => {
      const terms = { ...tuesday, ...part };
      const nextRunAt = planAt(nextSlot(terms, now()));
      return bot.store.schedules.put({ team, channel, owner, terms, nextRunAt });
    },
    found: () => bot.store.schedules.find(team, channel),
    history: async () => (await bot.store.deliveries.history(team, channel, { limit: 99 })).items,
    last: async (person) => {
      await bot.idle();
      return expected(person.messages().at(-1), `a message for ${person.id}`);
    },
    modal: async (person) => {
      await bot.idle();
      return expected(person.modals().at(-1), `a modal for ${person.id}`);
    },
    posts: () =>
      bot.slack.workspace.messages.all().filter(({ metadata }) => metadata !== undefined),
  };
}

function expected<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}

/** All that stands in blocks, as one text. */
export const inBlocks = ({ blocks }: { readonly blocks?: readonly unknown[] }) =>
  JSON.stringify(blocks ?? []);
