import { expect, it } from "vitest";
import type { ChannelPast } from "#store/advance-schedule.ts";
import { chosenByHand } from "#store/delivery.ts";
import { pausedByHand } from "#store/pauses.ts";
import { plan, schedule } from "./schedules.ts";
import { minute } from "./trial.ts";
import type { Contract } from "./trial.ts";

/** What a person chose to come next. */
export const pinsContract: Contract = (begin) => {
  it.each([
    ["later", "set anew", "a-book"],
    ["later", "paused", "a-book"],
    // It goes out.
    ["due", "set anew", undefined],
    ["due", "paused", "a-book"],
  ])(
    "keeps what a person chose for a slot that is %s when it is %s",
    async (when, change, kept) => {
      const { store, clock } = await begin();
      const due = await schedule(store, when === "due" ? clock.ms : clock.ms + minute);
      const pick = ({ round }: ChannelPast) => ({
        resource: "a-book",
        round,
        reason: chosenByHand,
      });
      await plan(store, due, { slot: "2026-W48", pick });
      if (change === "paused") await store.schedules.pause("T1", "C1", "owner_left");
      else expect(await schedule(store, clock.ms + minute)).toMatchObject({ pinned: kept });
      expect(await store.schedules.find("T1", "C1")).toMatchObject({ pinned: kept });
    },
  );

  it("keeps the pin of a schedule that is set anew, unless it was removed", async () => {
    const { store } = await begin();
    await schedule(store, 1);
    await store.schedules.pin("T1", "C1", "a-book");
    expect(await schedule(store, 2)).toMatchObject({ pinned: "a-book" });
    await store.schedules.remove("T1", "C1");
    expect(await schedule(store, 3)).toMatchObject({ pinned: undefined });
  });

  it("hands the pin to the pick and takes it out once it was used", async () => {
    const { store } = await begin();
    const due = await schedule(store, 1);
    expect(await store.schedules.pin("T1", "C1", "a-book")).toBe(true);
    expect(await store.schedules.pin("T1", "C2", "a-book")).toBe(false);
    await plan(store, due, { slot: "2026-W48", pick: () => ({ skipped: "asleep" }) });
    const next = { ...due, nextRunAt: 1 + minute };
    const pinned = ({ schedule: current, round }: ChannelPast) => ({
      resource: current.pinned ?? "unpinned",
      round,
    });
    const delivery = await plan(store, next, { slot: "2026-W49", pick: pinned });
    expect(delivery).toMatchObject({ resource: "a-book" });
    expect(await store.schedules.find("T1", "C1")).toMatchObject({ pinned: undefined });
  });

  it("plans again what a person skipped, once, until its time has come", async () => {
    const { store, clock } = await begin();
    const due = await schedule(store, clock.ms + minute);
    const pick = ({ round }: ChannelPast) => ({ resource: "a-book", round, reason: "because" });
    const { id = "" } = (await plan(store, due, { slot: "2026-W48", pick })) ?? {};
    const { deliveries } = store;
    expect(await deliveries.unskip("T1", id)).toBe(false);
    expect(await deliveries.skip("T1", id, pausedByHand)).toBe(true);
    expect(await deliveries.unskip("T2", id)).toBe(false);
    expect(await deliveries.unskip("T1", id)).toBe(true);
    expect(await deliveries.unskip("T1", id)).toBe(false);
    const again = { state: "planned", resource: "a-book", reason: chosenByHand };
    expect(await deliveries.find("T1", id)).toMatchObject(again);
    await deliveries.skip("T1", id, pausedByHand);
    clock.ms += 2 * minute;
    expect(await deliveries.unskip("T1", id)).toBe(false);
  });

  it("takes a pin out that could not be kept", async () => {
    const { store } = await begin();
    const due = await schedule(store, 1);
    await store.schedules.pin("T1", "C1", "gone");
    const pick = ({ round }: ChannelPast) => ({ resource: "a-book", round });
    await plan(store, due, { slot: "2026-W48", pick });
    expect(await store.schedules.find("T1", "C1")).toMatchObject({ pinned: undefined });
  });
};
