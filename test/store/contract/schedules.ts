import { expect, it } from "vitest";
import type { Choice, ChannelPast } from "#store/advance-schedule.ts";
import { pausedByHand } from "#store/pauses.ts";
import type { Schedule, ScheduleTerms } from "#store/schedule.ts";
import type { Store } from "#store/store.ts";
import { ana, atOnce, ben, minute } from "./trial.ts";
import type { Contract } from "./trial.ts";

export const terms: ScheduleTerms = {
  weekday: 2,
  time: "09:30",
  zone: "Europe/Berlin",
  topics: ["monitoring"],
  types: ["article", "talk"],
  levels: [],
  freeOnly: true,
  wrapUp: true,
};

export function schedule(store: Store, nextRunAt: number, channel = "C1"): Promise<Schedule> {
  return store.schedules.put({ team: "T1", channel, owner: ana.person, terms, nextRunAt });
}

/** Plans a slot whose schedule runs again a minute later. */
export function plan(
  store: Store,
  from: Schedule,
  { slot, pick }: { slot: string; pick: (past: ChannelPast) => Choice },
) {
  const nextRunAt = from.nextRunAt + minute;
  return store.schedules.advance({ schedule: from, nextRunAt, slot, dueAt: from.nextRunAt, pick });
}

export const schedulesContract: Contract = (begin) => {
  it("keeps one schedule a channel, the last one set", async () => {
    const { store, clock, reopen } = await begin();
    await schedule(store, 1);
    const put = { team: "T1", channel: "C1", owner: ben.person, nextRunAt: 2 };
    await store.schedules.put({ ...put, terms: { ...terms, freeOnly: false } });
    const again = await reopen();
    expect(await again.schedules.list("T1")).toEqual([
      {
        ...put,
        terms: { ...terms, freeOnly: false },
        pinned: undefined,
        pausedFor: undefined,
        toldAt: undefined,
        at: clock.ms,
      },
    ]);
    expect(await again.schedules.find("T2", "C1")).toBeUndefined();
  });

  it("refuses terms that make no sense", async () => {
    const { store } = await begin();
    const wrong = { ...terms, time: "9:30" };
    const put = store.schedules.put({
      team: "T1",
      channel: "C1",
      owner: "U",
      terms: wrong,
      nextRunAt: 1,
    });
    await expect(put).rejects.toThrow("time");
  });

  it("reads of terms that another version wrote what it knows, and so gives the other due ones too", async () => {
    const { store, query } = await begin();
    await schedule(store, 10, "C1");
    await schedule(store, 20, "C2");
    const foreign = { ...terms, types: ["hologram", "talk"], levels: ["expert"], colour: "red" };
    await query(`update schedules set terms = '${JSON.stringify(foreign)}' where channel = 'C1'`);
    const due = await store.schedules.due(["T1"], 25, 10);
    expect(due.map((one) => [one.channel, one.terms])).toEqual([
      ["C1", { ...terms, types: ["talk"] }],
      ["C2", terms],
    ]);
  });

  it("gives the due ones of the workspaces asked for, the longest due first, without those that pause", async () => {
    const { store } = await begin();
    await schedule(store, 30, "C3");
    await schedule(store, 10, "C1");
    await store.schedules.put({ team: "T2", channel: "C1", owner: "U", terms, nextRunAt: 20 });
    await schedule(store, 5, "C2");
    await store.schedules.pause("T1", "C2", "not_in_channel");
    const due = await store.schedules.due(["T1", "T2"], 20, 10);
    expect(due.map((one) => one.nextRunAt)).toEqual([10, 20]);
    expect(await store.schedules.due(["T1", "T2"], 20, 1)).toHaveLength(1);
    expect(await store.schedules.due(["T2"], 20, 10)).toMatchObject([{ team: "T2" }]);
  });

  it("plans a slot once when many advance at once, and only the winner picks", async () => {
    const { store, clock } = await begin();
    const due = await schedule(store, clock.ms);
    let picks = 0;
    const plans = await atOnce(10, () =>
      plan(store, due, {
        slot: "2026-W48",
        pick: ({ round }) => {
          picks += 1;
          return { resource: "a-talk", round, reason: "not posted here yet" };
        },
      }),
    );
    const planned = plans.filter((delivery) => delivery !== undefined);
    expect(planned).toHaveLength(1);
    expect(picks).toBe(1);
    expect(planned[0]).toMatchObject({
      slot: "2026-W48",
      resource: "a-talk",
      reason: "not posted here yet",
      state: "planned",
      dueAt: clock.ms,
      round: 1,
      attempts: 0,
    });
    expect(await store.schedules.find("T1", "C1")).toMatchObject({ nextRunAt: clock.ms + minute });
    expect(await store.deliveries.history("T1", "C1", { limit: 9 })).toMatchObject({ total: 1 });
  });

  it("moves nothing when the pick fails", async () => {
    const { store } = await begin();
    const due = await schedule(store, 1);
    const failing = plan(store, due, {
      slot: "2026-W48",
      pick: () => {
        throw new Error("no pool");
      },
    });
    await expect(failing).rejects.toThrow("no pool");
    expect(await store.schedules.find("T1", "C1")).toEqual(due);
    expect(await store.deliveries.planned("T1", "C1")).toBeUndefined();
  });

  it("never plans a slot twice, even for a schedule that was removed and set again", async () => {
    const { store } = await begin();
    const due = await schedule(store, 1);
    const pick = ({ round }: ChannelPast) => ({ resource: `r${Math.random()}`, round });
    const delivery = await plan(store, due, { slot: "2026-W48", pick });
    expect(delivery && (await store.deliveries.claim(delivery, minute))).toBeDefined();
    expect(await store.schedules.remove("T1", "C1")).toBe(true);
    expect(await store.schedules.remove("T1", "C1")).toBe(false);
    const again = await schedule(store, 1);
    expect(await plan(store, again, { slot: "2026-W48", pick })).toBeUndefined();
    expect(await store.schedules.find("T1", "C1")).toMatchObject({ nextRunAt: 1 + minute });
  });

  it("does not advance what pauses or was changed", async () => {
    const { store } = await begin();
    const due = await schedule(store, 1);
    const pick = ({ round }: ChannelPast) => ({ resource: "a", round });
    await store.schedules.pause("T1", "C1", "is_archived");
    expect(await plan(store, due, { slot: "2026-W48", pick })).toBeUndefined();
    await schedule(store, 2);
    expect(await plan(store, due, { slot: "2026-W48", pick })).toBeUndefined();
  });

  it("pauses for one reason, tells it once, and resumes", async () => {
    const { store } = await begin();
    await schedule(store, 1);
    expect(await store.schedules.claimTelling("T1", "C1")).toBe(false);
    expect(await store.schedules.pause("T1", "C1", "is_archived")).toBe(true);
    expect(await store.schedules.pause("T1", "C1", "not_in_channel")).toBe(false);
    const told = await atOnce(10, () => store.schedules.claimTelling("T1", "C1"));
    expect(told.filter(Boolean)).toHaveLength(1);
    const resumed = await store.schedules.resume("T1", "C1", { nextRunAt: 99 });
    expect(resumed).toMatchObject({ nextRunAt: 99, pausedFor: undefined, toldAt: undefined });
    expect(await store.schedules.resume("T1", "C1", { nextRunAt: 99 })).toBeUndefined();
    await store.schedules.pause("T1", "C1", "restricted_action");
    expect(await store.schedules.untold(["T2"], 9)).toEqual([]);
    expect(await store.schedules.untold(["T1"], 9)).toMatchObject([
      { pausedFor: "restricted_action" },
    ]);
    expect(await store.schedules.claimTelling("T1", "C1")).toBe(true);
  });

  it("passes to whoever resumes it as its owner", async () => {
    const { store } = await begin();
    await schedule(store, 1);
    await store.schedules.pause("T1", "C1", "owner_left");
    expect(await store.schedules.untold(["T1"], 9)).toHaveLength(1);
    await store.schedules.claimTelling("T1", "C1");
    expect(await store.schedules.untold(["T1"], 9)).toEqual([]);
    await store.schedules.unclaimTelling("T1", "C1");
    expect(await store.schedules.untold(["T1"], 9)).toHaveLength(1);
    await store.schedules.resume("T1", "C1", { nextRunAt: 2, owner: ben.person });
    expect(await store.schedules.find("T1", "C1")).toMatchObject({ owner: ben.person });
  });

  it.each(["set anew", "paused", "removed"])(
    "takes back what is only planned when it is %s, and plans the slot again",
    async (change) => {
      const { store, clock } = await begin();
      const due = await schedule(store, clock.ms + minute);
      const pick = ({ round }: ChannelPast) => ({ resource: "a-book", round });
      const delivery = await plan(store, due, { slot: "2026-W48", pick });
      if (!delivery) throw new Error("not planned");
      if (change === "paused") await store.schedules.pause("T1", "C1", "by_hand");
      if (change === "removed") await store.schedules.remove("T1", "C1");
      if (change === "set anew") await schedule(store, clock.ms);
      clock.ms += minute;
      expect(await store.deliveries.due(["T1"], clock.ms, 9)).toEqual([]);
      expect(await store.deliveries.claim(delivery, minute)).toBeUndefined();
      const again = await schedule(store, clock.ms);
      const replanned = await plan(store, again, { slot: "2026-W48", pick });
      expect(replanned).toMatchObject({ state: "planned", resource: "a-book" });
    },
  );

  it.each([
    ["set anew", "planned", undefined],
    ["paused", "skipped", "by_hand"],
    ["removed", "skipped", "turned_off"],
  ])("keeps what is due already on record when it is %s", async (change, state, reason) => {
    const { store, clock } = await begin();
    const due = await schedule(store, clock.ms);
    const pick = ({ round }: ChannelPast) => ({ resource: "a-book", round });
    await plan(store, due, { slot: "2026-W48", pick });
    if (change === "paused") await store.schedules.pause("T1", "C1", "by_hand");
    if (change === "removed") await store.schedules.remove("T1", "C1");
    if (change === "set anew") await schedule(store, clock.ms + minute);
    const { items } = await store.deliveries.history("T1", "C1", { limit: 9 });
    expect(items.map((item) => [item.slot, item.state, item.reason])).toEqual([
      ["2026-W48", state, reason],
    ]);
  });

  it("has nobody told of a pause by hand", async () => {
    const { store, clock } = await begin();
    await schedule(store, 1);
    await store.schedules.pause("T1", "C1", pausedByHand);
    expect(await store.schedules.untold(["T1"], 9)).toEqual([]);
    expect(await store.schedules.find("T1", "C1")).toMatchObject({ toldAt: clock.ms });
  });

  it("leaves what is being posted when it is set anew, so that its slot has no second", async () => {
    const { store, clock } = await begin();
    const due = await schedule(store, clock.ms);
    const pick = ({ round }: ChannelPast) => ({ resource: `r${Math.random()}`, round });
    const delivery = await plan(store, due, { slot: "2026-W48", pick });
    const claim = delivery && (await store.deliveries.claim(delivery, minute));
    if (!claim) throw new Error("not claimed");
    const again = await schedule(store, clock.ms);
    expect(await plan(store, again, { slot: "2026-W48", pick })).toBeUndefined();
    expect(await store.deliveries.posted(claim, "1.1")).toBe(true);
  });
};
