import { expect, it } from "vitest";
import type { ChannelPast } from "#store/advance-schedule.ts";
import { type Delivery, uncertain } from "#store/delivery.ts";
import type { Claim } from "#store/delivery-work.ts";
import type { Schedule } from "#store/schedule.ts";
import type { Store } from "#store/store.ts";
import { plan, schedule, terms } from "./schedules.ts";
import { atOnce, day, minute } from "./trial.ts";
import type { Contract, Trial } from "./trial.ts";

export async function planned(trial: Trial, slot: string, resource: string): Promise<Delivery> {
  const { store } = trial;
  const due = await running(trial);
  const pick = ({ round }: ChannelPast) => ({ resource, round });
  const delivery = await plan(store, due, { slot, pick });
  if (!delivery) throw new Error(`${slot} was planned before`);
  return delivery;
}

/** The channel's schedule; setting it again would take back what is planned. */
async function running({ store, clock }: Trial): Promise<Schedule> {
  return (await store.schedules.find("T1", "C1")) ?? schedule(store, clock.ms);
}

export async function claimed(store: Store, delivery: Delivery): Promise<Claim> {
  const claim = await store.deliveries.claim(delivery, minute);
  if (!claim) throw new Error(`${delivery.slot} is taken`);
  return claim;
}

export const deliveriesContract: Contract = (begin) => {
  it("gives a due delivery to exactly one of many workers", async () => {
    const trial = await begin();
    const { store, clock } = trial;
    const delivery = await planned(trial, "2026-W48", "a-book");
    expect(await store.deliveries.due(["T1"], clock.ms, 10)).toEqual([delivery]);
    const claims = await atOnce(10, () => store.deliveries.claim(delivery, minute));
    const won = claims.filter((claim) => claim !== undefined);
    expect(won).toHaveLength(1);
    expect(won[0]).toMatchObject({ uncertain: false, delivery: { state: "posting", attempts: 1 } });
    expect(await store.deliveries.due(["T1"], clock.ms, 10)).toEqual([]);
  });

  it("records a post, once", async () => {
    const trial = await begin();
    const { store, clock } = trial;
    const claim = await claimed(store, await planned(trial, "2026-W48", "a-book"));
    expect(await store.deliveries.posted(claim, "171.5")).toBe(true);
    expect(await store.deliveries.posted(claim, "999.9")).toBe(false);
    expect(await store.deliveries.failed(claim, "late")).toBe(false);
    expect(await store.deliveries.find("T1", claim.delivery.id)).toMatchObject({
      state: "posted",
      messageTs: "171.5",
      doneAt: clock.ms,
      leaseUntil: undefined,
    });
  });

  it("tells the next worker that it is uncertain once a lease ran out, and fences off the first", async () => {
    const trial = await begin();
    const { store, clock } = trial;
    const delivery = await planned(trial, "2026-W48", "a-book");
    const first = await claimed(store, delivery);
    clock.ms += minute - 1;
    expect(await store.deliveries.claim(delivery, minute)).toBeUndefined();
    clock.ms += 1;
    expect(await store.deliveries.due(["T1"], clock.ms, 10)).toHaveLength(1);
    const claims = await atOnce(10, () => store.deliveries.claim(delivery, minute));
    const [second, ...others] = claims.filter((claim) => claim !== undefined);
    expect(others).toEqual([]);
    expect(second).toMatchObject({ uncertain: true, delivery: { attempts: 2 } });
    expect(await store.deliveries.posted(first, "1.1")).toBe(false);
    expect(second && (await store.deliveries.posted(second, "1.1"))).toBe(true);
  });

  it("comes back at the time it was released for, is not uncertain then, and stays due when it was", async () => {
    const trial = await begin();
    const { store, clock } = trial;
    const claim = await claimed(store, await planned(trial, "2026-W48", "a-book"));
    expect(await store.deliveries.release(claim, clock.ms + minute)).toBe(true);
    expect(await store.deliveries.due(["T1"], clock.ms, 10)).toEqual([]);
    expect(await store.deliveries.claim(claim.delivery, minute)).toBeUndefined();
    clock.ms += minute;
    const [again] = await store.deliveries.due(["T1"], clock.ms, 10);
    expect(again).toMatchObject({ dueAt: clock.ms - minute, leaseUntil: clock.ms });
    expect(await store.deliveries.claim(claim.delivery, minute)).toMatchObject({
      uncertain: false,
    });
  });

  it("keeps a failure's reason and lets its resource come again", async () => {
    const trial = await begin();
    const { store } = trial;
    const claim = await claimed(store, await planned(trial, "2026-W48", "a-book"));
    expect(await store.deliveries.failed(claim, "not_in_channel")).toBe(true);
    expect(await planned(trial, "2026-W49", "a-book")).toMatchObject({ resource: "a-book" });
    const { items } = await store.deliveries.history("T1", "C1", { limit: 5 });
    expect(items.map((item) => [item.slot, item.state, item.reason])).toEqual([
      ["2026-W49", "planned", undefined],
      ["2026-W48", "failed", "not_in_channel"],
    ]);
  });

  it("lists the longest due of each workspace before the second of any", async () => {
    const { store, clock } = await begin();
    const pick = ({ round }: ChannelPast) => ({ resource: "a-book", round });
    for (const channel of ["C1", "C2", "C3", "C4"]) {
      const due = await schedule(store, clock.ms, channel);
      await plan(store, due, { slot: "2026-W48", pick });
    }
    const later = { team: "T2", channel: "C1", owner: "U2", nextRunAt: clock.ms + 1 };
    const other = await store.schedules.put({ ...later, terms });
    await plan(store, other, { slot: "2026-W48", pick });
    const first = await store.deliveries.due(["T1", "T2"], clock.ms + 1, 2);
    expect(first.map(({ team }) => team)).toEqual(["T1", "T2"]);
    expect(await store.deliveries.due(["T1", "T2"], clock.ms + 1, 9)).toHaveLength(5);
    expect(await store.deliveries.due(["T2"], clock.ms + 1, 9)).toMatchObject([{ team: "T2" }]);
  });

  it("tells the pick what the round used, and refuses a repetition before the next round", async () => {
    const trial = await begin();
    const { store } = trial;
    await planned(trial, "2026-W48", "a-book");
    await expect(planned(trial, "2026-W49", "a-book")).rejects.toThrow("round 1 already");
    const due = await running(trial);
    const pick = ({ used, round, recent }: ChannelPast) => {
      expect({ used, round, slots: recent.map((past) => past.slot) }).toEqual({
        used: new Set(["a-book"]),
        round: 1,
        slots: ["2026-W48"],
      });
      return { resource: "a-book", round: round + 1 };
    };
    const again = await plan(store, due, { slot: "2026-W49", pick });
    expect(again).toMatchObject({ round: 2, resource: "a-book" });
  });

  it("tells the pick what other rounds brought, and what may have arrived", async () => {
    const trial = await begin();
    const { store, clock } = trial;
    await planned(trial, "2026-W47", "a-book");
    clock.ms += day;
    const next = { slot: "2026-W48", pick: () => ({ resource: "a-talk", round: 2 }) };
    const delivery = await plan(store, await running(trial), next);
    if (!delivery) throw new Error("not planned");
    await store.deliveries.failed(await claimed(store, delivery), "not_in_channel");
    const gone = await claimed(store, await planned(trial, "2026-W49", "a-paper"));
    await store.deliveries.failed(gone, uncertain);
    const past = await store.deliveries.past("T1", "C1");
    expect(past).toMatchObject({ round: 2, used: new Set(["a-paper"]) });
    expect(past.ever).toEqual(new Set(["a-book", "a-paper"]));
  });

  it("records a skipped slot without a resource", async () => {
    const { store, clock } = await begin();
    const due = await schedule(store, clock.ms);
    const pick = () => ({ skipped: "the bot was not running" });
    expect(await plan(store, due, { slot: "2026-W47", pick })).toMatchObject({
      state: "skipped",
      resource: undefined,
      reason: "the bot was not running",
      doneAt: clock.ms,
    });
    expect(await store.deliveries.due(["T1"], clock.ms, 10)).toEqual([]);
  });

  it("records slots that passed, keeps what was recorded, and repeats nothing", async () => {
    const trial = await begin();
    const { store, clock } = trial;
    await planned(trial, "2026-W48", "a-book");
    const slots = [
      { key: "2026-W47", dueAt: clock.ms - 7 * day },
      { key: "2026-W48", dueAt: clock.ms },
    ];
    const passed = { team: "T1", channel: "C1", slots, reason: "it paused" };
    await store.deliveries.recordSkipped(passed);
    await store.deliveries.recordSkipped(passed);
    await store.deliveries.recordSkipped({ ...passed, slots: [] });
    const { items } = await store.deliveries.history("T1", "C1", { limit: 9 });
    expect(items.map((item) => [item.slot, item.state, item.reason])).toEqual([
      ["2026-W48", "planned", undefined],
      ["2026-W47", "skipped", "it paused"],
    ]);
    expect(await store.deliveries.past("T1", "C1")).toMatchObject({
      round: 1,
      used: new Set(["a-book"]),
      recent: items,
    });
  });

  it("swaps and skips what is only planned, and nothing that is being posted", async () => {
    const trial = await begin();
    const { store } = trial;
    const first = await planned(trial, "2026-W48", "a-book");
    const second = await planned(trial, "2026-W49", "a-talk");
    expect(await store.deliveries.planned("T1", "C1")).toMatchObject({ slot: "2026-W48" });
    const swap = (id: string, resource: string) =>
      store.deliveries.swap("T1", id, { resource, reason: "chosen by hand" });
    expect(await swap(second.id, "a-book")).toBe(false);
    expect(await swap(second.id, "a-paper")).toBe(true);
    expect(await store.deliveries.find("T1", second.id)).toMatchObject({
      resource: "a-paper",
      reason: "chosen by hand",
    });
    expect(await store.deliveries.skip("T1", second.id, "skipped by U-ana")).toBe(true);
    expect(await store.deliveries.skip("T1", second.id, "again")).toBe(false);
    await claimed(store, first);
    expect(await swap(first.id, "a-course")).toBe(false);
    expect(await store.deliveries.skip("T1", first.id, "too late")).toBe(false);
    expect(await store.deliveries.find("T1", first.id)).toMatchObject({ resource: "a-book" });
  });

  it("swaps in nothing that may stand in the channel", async () => {
    const trial = await begin();
    const { deliveries } = trial.store;
    const gone = await claimed(trial.store, await planned(trial, "2026-W47", "a-book"));
    await deliveries.failed(gone, uncertain);
    trial.clock.ms += minute;
    const refused = await claimed(trial.store, await planned(trial, "2026-W48", "a-talk"));
    await deliveries.failed(refused, "not_in_channel");
    const { id } = await planned(trial, "2026-W49", "a-paper");
    const swap = (resource: string) => deliveries.swap("T1", id, { resource, reason: "by hand" });
    expect([await swap("a-book"), await swap("a-talk")]).toEqual([false, true]);
  });

  it("previews a planned pick once", async () => {
    const trial = await begin();
    const { store, clock } = trial;
    const delivery = await planned(trial, "2026-W48", "a-book");
    expect(await store.deliveries.toPreview(["T1"], clock.ms - 1, 10)).toEqual([]);
    expect(await store.deliveries.toPreview(["T1"], clock.ms, 10)).toEqual([delivery]);
    expect(await store.deliveries.toPreview(["T2"], clock.ms, 10)).toEqual([]);
    const claims = await atOnce(5, () => store.deliveries.claimPreview("T1", delivery.id));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.deliveries.toPreview(["T1"], clock.ms, 10)).toEqual([]);
    await store.deliveries.unclaimPreview("T1", delivery.id);
    expect(await store.deliveries.toPreview(["T1"], clock.ms, 10)).toEqual([delivery]);
  });

  it("wraps up a post once, and only a post", async () => {
    const trial = await begin();
    const { store, clock } = trial;
    const claim = await claimed(store, await planned(trial, "2026-W48", "a-book"));
    expect(await store.deliveries.claimWrapUp("T1", claim.delivery.id)).toBe(false);
    await store.deliveries.posted(claim, "1.1");
    expect(await store.deliveries.toWrapUp(["T1"], clock.ms - 1, 10)).toEqual([]);
    expect(await store.deliveries.toWrapUp(["T1"], clock.ms, 10)).toHaveLength(1);
    expect(await store.deliveries.toWrapUp(["T2"], clock.ms, 10)).toEqual([]);
    const claims = await atOnce(5, () => store.deliveries.claimWrapUp("T1", claim.delivery.id));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.deliveries.toWrapUp(["T1"], clock.ms, 10)).toEqual([]);
    await store.deliveries.unclaimWrapUp("T1", claim.delivery.id);
    expect(await store.deliveries.toWrapUp(["T1"], clock.ms, 10)).toHaveLength(1);
  });

  it("gives a post's thread to one who opens it, for as long as the post is there", async () => {
    const trial = await begin();
    const { store } = trial;
    const claim = await claimed(store, await planned(trial, "2026-W48", "a-book"));
    await store.deliveries.posted(claim, "1.1");
    const { id, team, channel } = claim.delivery;
    const open = (messageTs = "1.1", where = team) =>
      store.deliveries.claimDiscussion({ team: where, channel, messageTs });
    expect(await open("2.2")).toEqual({ kind: "unknown post" });
    expect(await open("1.1", "T2")).toEqual({ kind: "unknown post" });
    const claims = await atOnce(5, () => open());
    expect(claims.filter(({ kind }) => kind === "claimed")).toEqual([{ kind: "claimed", id }]);
    expect(claims.filter(({ kind }) => kind === "taken")).toHaveLength(4);
    await store.deliveries.unclaimDiscussion(team, id);
    expect(await open()).toEqual({ kind: "claimed", id });
  });
};
