import { createRandom } from "#playground/faults/random.ts";
import type { ScheduleTerms } from "#store/schedule.ts";

export interface TorturePlan {
  /** All that is random comes of it: terms, faults, kills, sleeps. */
  readonly seed: number;
  readonly weeks: number;
  readonly channels: number;
  /** How many different times of a week there are. */
  readonly timings: number;
}

/** Zones and hours at which clocks are set, and others. */
const timings = [
  { weekday: 7, time: "02:30", zone: "Europe/Berlin" },
  { weekday: 2, time: "09:30", zone: "America/New_York" },
  { weekday: 1, time: "00:15", zone: "Pacific/Auckland" },
  { weekday: 5, time: "17:45", zone: "Asia/Kolkata" },
] as const;

export interface PlannedChannel {
  readonly channel: string;
  readonly terms: ScheduleTerms;
}

export function planChannels({ seed, channels, timings: many }: TorturePlan): PlannedChannel[] {
  const random = createRandom(seed);
  return Array.from({ length: channels }, (_, at) => ({
    channel: `C0TORTURE${String(at).padStart(2, "0")}`,
    terms: {
      ...(timings[at % many] ?? timings[0]),
      ...{ topics: [], types: [], freeOnly: random() < 0.2, wrapUp: random() < 0.3 },
      levels: random() < 0.2 ? ["beginner", "intermediate"] : [],
    },
  }));
}
