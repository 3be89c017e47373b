import type { Schedule } from "#store/schedule.ts";
import type { Timing } from "#weekly/slots.ts";

/** Tuesdays, 09:30. */
export const berlin: Timing = { weekday: 2, time: "09:30", zone: "Europe/Berlin" };

/** A running schedule for anything in the catalog. */
export function scheduleOf({
  nextRunAt,
  timing = berlin,
  pinned,
}: {
  readonly nextRunAt: number;
  readonly timing?: Timing;
  readonly pinned?: string;
}): Schedule {
  return {
    ...{ team: "T1", channel: "C1", owner: "U1", at: 0, nextRunAt, pinned },
    terms: { ...timing, topics: [], types: [], levels: [], freeOnly: false, wrapUp: true },
    pausedFor: undefined,
    toldAt: undefined,
  };
}
