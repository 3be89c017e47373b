import { Temporal } from "temporal-polyfill";
import type { Slot, Timing } from "#weekly/slots.ts";

/** The same questions put to Temporal, which shares no code with the bot's own answers. */

export function nextSlotByTemporal({ weekday, time, zone }: Timing, after: number): Slot {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
  for (let days = -8; ; days += 1) {
    const date = start.toPlainDate().add({ days });
    if (date.dayOfWeek !== weekday) continue;
    const dueAt = momentByTemporal(date.toPlainDateTime(Temporal.PlainTime.from(time)), zone);
    if (dueAt > after) return { key: weekByTemporal(date), dueAt };
  }
}

/** The first of two, and after a gap the transition itself. */
function momentByTemporal(local: Temporal.PlainDateTime, zone: string): number {
  const first = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (first.toPlainDateTime().equals(local)) return first.epochMilliseconds;
  const transition = first.getTimeZoneTransition("next");
  if (transition === null) throw new Error(`${zone}: ${local.toString()} is in a gap without end`);
  return transition.epochMilliseconds;
}

function weekByTemporal(date: Temporal.PlainDate): string {
  const { yearOfWeek = 0, weekOfYear = 0 } = date;
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
}

/** Every moment from 2020 to 2035 at which the zone's clock is set. */
export function transitionsOf(zone: string): number[] {
  const end = Date.UTC(2036, 0, 1);
  const transitions: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2020, 0, 1)).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= end) return transitions;
    transitions.push(next.epochMilliseconds);
    at = next;
  }
}
