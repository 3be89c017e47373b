/**
 * Local time and moments. A wall time is what a clock on the wall shows, written as the epoch
 * milliseconds at which a clock in UTC would show the same: so days and weeks are plain arithmetic.
 */
export interface WallClock {
  /** What the wall shows at a moment (epoch ms). */
  readonly wallAt: (moment: number) => number;
  /**
   * The moment at which the wall shows a time. Shown twice, as when clocks go back: the first. Never
   * shown, as when they go forward: the first moment after the gap.
   */
  readonly momentOf: (wall: number) => number;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Making a formatter costs fifty times what using it does, and there are some 400 zones. */
const made = new Map<string, WallClock>();

/** @throws RangeError where `zone` is no IANA zone: see `isZone`. */
export function wallClock(zone: string): WallClock {
  const known = made.get(zone);
  if (known !== undefined) return known;
  const clock = createWallClock(zone);
  made.set(zone, clock);
  return clock;
}

export function isZone(zone: string): boolean {
  try {
    wallClock(zone);
    return true;
  } catch {
    return false;
  }
}

function createWallClock(zone: string): WallClock {
  const wallAt = createWallAt(zone);
  const offsetAt = (moment: number) => wallAt(moment) - moment;
  return { wallAt, momentOf: (wall) => momentOf(wall, offsetAt) };
}

function createWallAt(zone: string): WallClock["wallAt"] {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (moment) => {
    const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(moment)) shown[type] = Number(value);
    const { year = 0, month = 1, day: date = 1, hour: hours = 0 } = shown;
    const { minute: minutes = 0, second = 0 } = shown;
    const whole = Date.UTC(year, month - 1, date, hours, minutes, second);
    return whole + (((moment % 1000) + 1000) % 1000);
  };
}

type OffsetAt = (moment: number) => number;

/** Wherever a zone's clock is set, it was set once within two days. */
function momentOf(wall: number, offsetAt: OffsetAt): number {
  const before = offsetAt(wall - day);
  const after = offsetAt(wall + day);
  const showing = [wall - before, wall - after].filter(
    (moment) => moment + offsetAt(moment) === wall,
  );
  if (showing.length > 0) return Math.min(...showing);
  return firstWithOffset(after, { from: wall - after, to: wall - before, offsetAt });
}

interface Between {
  readonly from: number;
  readonly to: number;
  readonly offsetAt: OffsetAt;
}

/** The moment between two at which the zone's clock was set. */
function firstWithOffset(offset: number, { from, to, offsetAt }: Between): number {
  if (to - from <= 1) return to;
  const middle = Math.floor((from + to) / 2);
  return offsetAt(middle) === offset
    ? firstWithOffset(offset, { from, to: middle, offsetAt })
    : firstWithOffset(offset, { from: middle, to, offsetAt });
}
