import type { Schedule, ScheduleTerms } from "#store/schedule.ts";
import { isoWeek, isoWeekday } from "./iso-week.ts";
import { day, hour, minute, wallClock } from "./wall-clock.ts";

export type Timing = Pick<ScheduleTerms, "weekday" | "time" | "zone">;

/** One week's due moment in a channel. */
export interface Slot {
  /** ISO week of the scheduled local date, as "2026-W48": at most one post each. */
  readonly key: string;
  /** Epoch ms. */
  readonly dueAt: number;
}

/** A slot is planned this long before it is due, so that somebody can see the pick and change it. */
export const planAhead = day;

/** A slot missed by more is not made up for: last week's resource would come beside this week's. */
const latestAfter = day;

/** The first slot that is due after a moment. */
export function nextSlot({ weekday, time, zone }: Timing, after: number): Slot {
  const { wallAt, momentOf } = wallClock(zone);
  const today = Math.floor(wallAt(after) / day) * day;
  const ahead = (weekday - isoWeekday(today) + 7) % 7;
  // From a week too early on, since a gap in local time can move a slot past the day it was for.
  for (let date = today + (ahead - 7) * day; ; date += 7 * day) {
    const dueAt = momentOf(date + timeOfDay(time));
    if (dueAt > after) return { key: isoWeek(date), dueAt };
  }
}

function timeOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * hour + minutes * minute;
}

/** All slots due after one moment and up to another, in order. */
export function slotsBetween(timing: Timing, after: number, until: number): Slot[] {
  const slots: Slot[] = [];
  for (let slot = nextSlot(timing, after); slot.dueAt <= until; slot = nextSlot(timing, slot.dueAt))
    slots.push(slot);
  return slots;
}

/** The first slot after a moment in a week that had no post yet. */
export function firstFreeSlot(timing: Timing, after: number, had: ReadonlySet<string>): Slot {
  const slot = nextSlot(timing, after);
  return had.has(slot.key) ? firstFreeSlot(timing, slot.dueAt, had) : slot;
}

/** A schedule's `nextRunAt` for a slot: when the slot is planned. */
export function planAt(slot: Slot): number {
  return slot.dueAt - planAhead;
}

/** The slot that a schedule plans next. */
export function plannedNext({ terms, nextRunAt }: Pick<Schedule, "terms" | "nextRunAt">): Slot {
  // The nearest slot, not the exact moment: a zone may have changed its rules since it was computed.
  return nextSlot(terms, nextRunAt + planAhead - 3.5 * day);
}

/** What to do with a schedule whose time to plan has come. */
export interface Planning {
  readonly slot: Slot;
  /** When the slot after it is planned. */
  readonly nextRunAt: number;
  /** Too late to be posted, as after the process was away for days: recorded as skipped. */
  readonly isLate: boolean;
}

export function planningOf(schedule: Schedule, now: number): Planning {
  const slot = plannedNext(schedule);
  const following = nextSlot(schedule.terms, slot.dueAt);
  return { slot, nextRunAt: planAt(following), isLate: isLate(slot.dueAt, now) };
}

export function isLate(dueAt: number, now: number): boolean {
  return now - dueAt > latestAfter;
}
