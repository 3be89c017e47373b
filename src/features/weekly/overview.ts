import type { Message } from "#cards/message.ts";
import {
  picksOnPage,
  type WeeklySchedule,
  weeklyHistoryMessage,
  weeklyOverviewMessage,
} from "#cards/weekly-overview.ts";
import { saidMessage } from "#cards/weekly-preview.ts";
import { wishesWords } from "#cards/weekly-words.ts";
import type { FeatureDeps } from "#features/feature.ts";
import { namesOfGone } from "#features/names-of-gone.ts";
import type { Schedule, ScheduleTerms } from "#store/schedule.ts";
import type { Who } from "#store/who.ts";
import { plannedNext } from "#weekly/slots.ts";
import { pauseWords, stateWords } from "./why-words.ts";

export async function describeWishes(
  { libraryOf }: FeatureDeps,
  team: string,
  terms: ScheduleTerms,
): Promise<string> {
  const { catalog } = await libraryOf(team);
  return wishesWords(terms, (id) => catalog.topic(id)?.label ?? id);
}

/** A schedule as it is drawn, with when it posts next. */
export async function describeSchedule(
  deps: FeatureDeps,
  schedule: Schedule,
): Promise<WeeklySchedule> {
  const { team, channel, terms, owner, pausedFor, pinned } = schedule;
  const [wishes, planned, { catalog }] = await Promise.all([
    describeWishes(deps, team, terms),
    deps.store.deliveries.planned(team, channel),
    deps.libraryOf(team),
  ]);
  return {
    pinned: pinned === undefined ? undefined : (catalog.resource(pinned)?.title ?? pinned),
    ...{ channel, timing: terms, wishes, owner },
    nextAt: planned?.dueAt ?? plannedNext(schedule).dueAt,
    paused: pausedFor === undefined ? undefined : pauseWords(pausedFor),
  };
}

/** The channel's schedule, or a sentence where it has none. */
export async function overviewMessage(
  deps: FeatureDeps,
  { team, channel }: { readonly team: string; readonly channel: string },
  done?: string,
): Promise<Message> {
  const schedule = await deps.store.schedules.find(team, channel);
  if (schedule === undefined) return saidMessage(done ?? noneIn(channel));
  return weeklyOverviewMessage([await describeSchedule(deps, schedule)], done);
}

function noneIn(channel: string): string {
  return `<#${channel}> has no weekly post. Type \`/mlops-learn weekly\` in it to set one up.`;
}

/** Those that a person set up, in whichever channels. */
export async function ownSchedules({ store }: FeatureDeps, { team, person }: Who) {
  return (await store.schedules.list(team)).filter(({ owner }) => owner === person);
}

export async function ownMessage(deps: FeatureDeps, viewer: Who): Promise<Message> {
  const own = await ownSchedules(deps, viewer);
  if (own.length === 0) {
    return saidMessage(
      "You have set up no weekly post. Type `/mlops-learn weekly` in the channel that should get one.",
    );
  }
  const shown = own.slice(0, mostShown);
  return weeklyOverviewMessage(await Promise.all(shown.map((one) => describeSchedule(deps, one))));
}

/** Two blocks each, within what a message holds. */
const mostShown = 20;

interface PicksOf {
  readonly team: string;
  readonly channel: string;
  /** How many of the newest to leave out. */
  readonly offset?: number;
}

export async function historyMessage(
  deps: FeatureDeps,
  { team, channel, offset = 0 }: PicksOf,
): Promise<Message> {
  const { store, libraryOf } = deps;
  const [{ items, total }, schedule, { catalog }] = await Promise.all([
    store.deliveries.history(team, channel, { limit: picksOnPage, offset }),
    store.schedules.find(team, channel),
    libraryOf(team),
  ]);
  const zone = schedule?.terms.zone ?? "UTC";
  const ids = items.flatMap(({ resource }) => resource ?? []);
  const gone = ids.filter((id) => catalog.resource(id) === undefined);
  const nameOf = await namesOfGone(deps, team, gone);
  const picks = items.map((delivery) => ({
    ...{ dueAt: delivery.dueAt, zone, state: stateWords(delivery) },
    name: delivery.resource && nameOf(delivery.resource),
    resource: catalog.resource(delivery.resource ?? ""),
  }));
  return weeklyHistoryMessage({ channel, picks, offset, total });
}
