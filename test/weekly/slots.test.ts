import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  firstFreeSlot,
  isLate,
  nextSlot,
  planAt,
  planningOf,
  slotsBetween,
  type Timing,
} from "#weekly/slots.ts";
import { day, hour, minute, wallClock } from "#weekly/wall-clock.ts";
import { nextSlotByTemporal, transitionsOf } from "./by-temporal.ts";
import { berlin, scheduleOf } from "./schedule-of.ts";

const zones = Intl.supportedValuesOf("timeZone");
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const utc = (moment: number) => new Date(moment).toISOString();
const times = fc
  .record({ hours: fc.integer({ min: 0, max: 23 }), minutes: fc.integer({ min: 0, max: 59 }) })
  .map(({ hours, minutes }) =>
    [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":"),
  );

const timings: fc.Arbitrary<Timing> = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  time: times,
  zone: fc.constantFrom(...zones),
});
const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2036, 0, 1) });

/** The weekday and time that a wall shows. */
function timingAt(wall: number): Pick<Timing, "weekday" | "time"> {
  const shown = new Date(wall);
  return { weekday: shown.getUTCDay() || 7, time: shown.toISOString().slice(11, 16) };
}

describe("the next slot", () => {
  it("is what Temporal says, in any zone at any moment from 2020 to 2035", () => {
    fc.assert(
      fc.property(timings, moments, (timing, after) => {
        expect(nextSlot(timing, after)).toEqual(nextSlotByTemporal(timing, after));
      }),
      { numRuns: 3000 },
    );
  });

  it("is what Temporal says in every zone", { timeout: 120_000 }, () => {
    for (const zone of zones) {
      fc.assert(
        fc.property(timings, moments, (timing, after) => {
          const here = { ...timing, zone };
          expect(nextSlot(here, after)).toEqual(nextSlotByTemporal(here, after));
        }),
        { numRuns: 10 },
      );
    }
  });

  it(
    "is what Temporal says around every moment at which a zone's clock is set",
    { timeout: 120_000 },
    () => {
      for (const zone of zones) {
        for (const transition of transitionsOf(zone)) {
          const before = wallClock(zone).wallAt(transition - minute) + minute;
          for (const past of [-61, -31, -1, 0, 29, 59, 60]) {
            const timing = { ...timingAt(before + past * minute), zone };
            const after = transition - 2 * day;
            expect(nextSlot(timing, after), `${zone} ${utc(transition)}`).toEqual(
              nextSlotByTemporal(timing, after),
            );
          }
        }
      }
    },
  );

  it("comes after the moment asked for, and within eight days of it", () => {
    fc.assert(
      fc.property(timings, moments, (timing, after) => {
        const { dueAt } = nextSlot(timing, after);
        expect(dueAt).toBeGreaterThan(after);
        expect(dueAt - after).toBeLessThan(8 * day);
      }),
    );
  });

  it("runs at the first moment after a time that does not exist", () => {
    const sunday = { ...berlin, weekday: 7, time: "02:30" };
    expect(utc(nextSlot(sunday, at("2026-03-28T12:00Z")).dueAt)).toBe("2026-03-29T01:00:00.000Z");
    const havana = { weekday: 7, time: "00:30", zone: "America/Havana" };
    expect(utc(nextSlot(havana, at("2026-03-07T12:00Z")).dueAt)).toBe("2026-03-08T05:00:00.000Z");
  });

  it("runs at the first of two where a time exists twice, and not again at the second", () => {
    const sunday = { ...berlin, weekday: 7, time: "02:30" };
    const first = nextSlot(sunday, at("2026-10-24T12:00Z"));
    expect(utc(first.dueAt)).toBe("2026-10-25T00:30:00.000Z");
    expect(utc(nextSlot(sunday, first.dueAt).dueAt)).toBe("2026-11-01T01:30:00.000Z");
  });

  it("keeps half-hour shifts, as on Lord Howe", () => {
    const howe = { weekday: 7, time: "02:15", zone: "Australia/Lord_Howe" };
    expect(utc(nextSlot(howe, at("2026-10-03T00:00Z")).dueAt)).toBe("2026-10-03T15:30:00.000Z");
  });

  it("comes on a leap day", () => {
    const tuesday = { ...berlin, time: "09:30" };
    const slot = nextSlot({ ...tuesday, weekday: 2 }, at("2028-02-28T12:00Z"));
    expect(slot).toEqual({ key: "2028-W09", dueAt: at("2028-02-29T08:30Z") });
  });
});

describe("a slot's key", () => {
  it("is the ISO week, also where a year has 53 or ends in the next one's first", () => {
    const friday = { ...berlin, weekday: 5 };
    expect(nextSlot(friday, at("2026-12-31T00:00Z")).key).toBe("2026-W53");
    expect(nextSlot({ ...berlin, weekday: 1 }, at("2029-12-30T23:30Z")).key).toBe("2030-W01");
  });

  it("is the local date's week, not that of the moment in UTC", () => {
    const monday = { weekday: 1, time: "00:15", zone: "Pacific/Auckland" };
    const slot = nextSlot(monday, at("2026-11-22T00:00Z"));
    expect([utc(slot.dueAt), slot.key]).toEqual(["2026-11-22T11:15:00.000Z", "2026-W48"]);
  });

  it("differs between any two slots of a schedule", () => {
    fc.assert(
      fc.property(timings, moments, (timing, after) => {
        const slots = slotsBetween(timing, after, after + 400 * day);
        expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
        expect(slots.length).toBeGreaterThanOrEqual(57);
      }),
      { numRuns: 50 },
    );
  });
});

describe("planning", () => {
  const due = at("2026-11-24T08:30Z");

  it("happens a day ahead, and leads to the next week's", () => {
    const planning = planningOf(scheduleOf({ nextRunAt: due - day }), due - day);
    expect(planning).toEqual({
      slot: { key: "2026-W48", dueAt: due },
      nextRunAt: due + 6 * day,
      isLate: false,
    });
  });

  it("never passes over a slot or takes one twice, whatever the zone does", () => {
    fc.assert(
      fc.property(timings, moments, (timing, start) => {
        const expected = slotsBetween(timing, start, start + 120 * day);
        let nextRunAt = planAt(nextSlot(timing, start));
        const planned = expected.map(() => {
          const planning = planningOf(scheduleOf({ nextRunAt, timing }), nextRunAt);
          nextRunAt = planning.nextRunAt;
          return planning.slot;
        });
        expect(planned).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps to the local time where a zone changed its rules after the schedule was set", () => {
    const computedBefore = due - day + hour;
    const planning = planningOf(scheduleOf({ nextRunAt: computedBefore }), computedBefore);
    expect(planning.slot).toEqual({ key: "2026-W48", dueAt: due });
  });

  it("posts the latest slot within a day and skips older ones", () => {
    const schedule = scheduleOf({ nextRunAt: due - day });
    expect(planningOf(schedule, due + day).isLate).toBe(false);
    expect(planningOf(schedule, due + day + 1).isLate).toBe(true);
    expect(isLate(due, due - 5 * day)).toBe(false);
  });

  it("starts in the first week that had no post yet", () => {
    const monday = at("2026-11-23T00:00Z");
    expect(firstFreeSlot(berlin, monday, new Set()).key).toBe("2026-W48");
    expect(firstFreeSlot(berlin, monday, new Set(["2026-W48"])).key).toBe("2026-W49");
  });
});
