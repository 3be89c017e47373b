import { beforeEach, describe, expect, it } from "vitest";
import { createPace } from "#weekly/pace.ts";
import { day, hour, minute } from "#weekly/wall-clock.ts";
import { channel, startWeekly, team, type Weekly } from "./start-weekly.ts";

let weekly: Weekly;
beforeEach(async () => {
  weekly = await startWeekly();
  return () => weekly.stop();
});

/** Planned, shown, and due this minute. */
async function due() {
  const { schedule, tick, advance } = weekly;
  await schedule();
  advance(hour);
  await tick();
  advance(day);
}

const states = async () =>
  (await weekly.history()).map(({ slot, state, reason }) => [slot, state, reason]);

describe("a week", () => {
  it("is planned and shown a day ahead, posted when due, and wrapped up a week later", async () => {
    const { schedule, tick, advance, posts, said } = weekly;
    await schedule();
    expect(await tick()).toMatchObject({ planned: 0, previewed: 0, posted: 0 });
    advance(hour);
    expect(await tick()).toMatchObject({ planned: 1, previewed: 1, posted: 0 });
    expect(await tick()).toMatchObject({ planned: 0, previewed: 0, posted: 0 });
    advance(day - minute);
    expect(await tick()).toMatchObject({ posted: 0 });
    advance(minute);
    expect(await tick()).toMatchObject({ posted: 1 });
    expect(await tick()).toMatchObject({ posted: 0 });
    expect(posts()).toEqual(["r0"]);
    advance(7 * day);
    expect(await tick()).toMatchObject({ planned: 1, posted: 1, wrappedUp: 1 });
    expect(posts()).toEqual(["r0", "r1"]);
    expect(said).toEqual([`preview ${channel}`, `wrap-up ${channel}`]);
  });

  it("is posted once by many processes", async () => {
    await due();
    const loops = Array.from({ length: 8 }, () => weekly.another());
    const { signal } = new AbortController();
    const tallies = await Promise.all(loops.map((loop) => loop.tick(signal)));
    expect(tallies.reduce((sum, { posted }) => sum + posted, 0)).toBe(1);
    expect(weekly.posts()).toEqual(["r0"]);
  });

  it("carries its delivery's id, which the message shows nobody", async () => {
    await due();
    await weekly.tick();
    const [delivery] = await weekly.history();
    const message = weekly.slack.workspace.messages.all().find(({ text }) => text === "r0");
    expect(message?.metadata).toEqual({
      event_type: "weekly_delivery",
      event_payload: { delivery: delivery?.id },
    });
    expect(delivery).toMatchObject({ state: "posted", messageTs: message?.ts });
  });

  it("begins nothing once the process is stopping", async () => {
    await due();
    const tally = await weekly.loop.tick(AbortSignal.abort());
    expect(tally).toMatchObject({ posted: 0 });
    expect(weekly.posts()).toEqual([]);
  });
});

describe("a process that was away", () => {
  it("because Slack asked it to wait after the claim holds up nobody, and lets go", async () => {
    await due();
    const pace = createPace({
      elapsed: weekly.now,
      sleep: () => Promise.reject(new Error("slept")),
    });
    const loop = weekly.another({
      pace,
      postOf: () => {
        pace.hold(team, 30_000);
        return Promise.resolve({ text: "too early", blocks: [] });
      },
    });
    expect(await loop.tick(new AbortController().signal)).toMatchObject({ posted: 0, unsure: 0 });
    expect(await weekly.history()).toMatchObject([{ state: "planned" }]);
    expect(weekly.posts()).toEqual([]);
  });

  it("for an hour posts what it missed", async () => {
    await due();
    weekly.advance(hour);
    expect(await weekly.tick()).toMatchObject({ posted: 1 });
  });

  it("between claim and call does not post, since another may have by now", async () => {
    await due();
    const loop = weekly.another({
      postOf: () => {
        weekly.advance(110_000);
        return Promise.resolve({ text: "from a sleeper", blocks: [] });
      },
    });
    const { signal } = new AbortController();
    expect(await loop.tick(signal)).toMatchObject({ posted: 0, unsure: 0 });
    expect(weekly.posts()).toEqual([]);
    expect(await weekly.tick()).toMatchObject({ posted: 1 });
    expect(weekly.posts()).toEqual(["r0"]);
  });

  it("for ten days posts the latest slot within a day and records older ones as late", async () => {
    await due();
    await weekly.tick();
    weekly.advance(4 * day + hour);
    await weekly.tick();
    weekly.advance(10 * day);
    expect(await weekly.tick()).toMatchObject({ posted: 1, failed: 0 });
    expect(weekly.posts()).toEqual(["r0", "r1"]);
    expect(await states()).toEqual([
      ["2026-W50", "posted", undefined],
      ["2026-W49", "skipped", "late"],
      ["2026-W48", "posted", undefined],
    ]);
  });

  it("skips what it had planned before and what it never planned alike", async () => {
    await due();
    weekly.advance(2 * day + 14 * day);
    await weekly.tick();
    expect(weekly.posts()).toEqual([]);
    expect(await states()).toEqual([
      ["2026-W50", "skipped", "late"],
      ["2026-W49", "skipped", "late"],
      ["2026-W48", "skipped", "late"],
    ]);
  });

  it("whose clock was ahead and is put right posts nothing twice", async () => {
    await due();
    weekly.advance(30 * day);
    await weekly.tick();
    const before = await states();
    weekly.advance(-30 * day);
    await weekly.tick();
    expect(await states()).toEqual(before);
    expect(weekly.posts()).toEqual([]);
  });
});

describe("changed between plan and post", () => {
  it("is not posted once the schedule pauses or is gone", async () => {
    await due();
    await weekly.store.schedules.pause(team, channel, "is_archived");
    await weekly.tick();
    expect(weekly.posts()).toEqual([]);
    expect(weekly.said).toContain(`pause ${channel}`);
    await weekly.schedule();
    await weekly.store.schedules.remove(team, channel);
    await weekly.tick();
    expect(weekly.posts()).toEqual([]);
  });

  it("goes out as it was where it is set anew while it is being posted, and once", async () => {
    await due();
    const loop = weekly.another({
      postOf: async ({ delivery }) => {
        await weekly.schedule();
        return { text: delivery.resource ?? "", blocks: [] };
      },
    });
    await loop.tick(new AbortController().signal);
    expect(weekly.posts()).toEqual(["r0"]);
    await weekly.tick();
    expect(weekly.posts()).toEqual(["r0"]);
    expect(await states()).toEqual([["2026-W48", "posted", undefined]]);
  });

  it("is picked anew where its resource has left the catalog", async () => {
    const { store, another } = weekly;
    await due();
    const loop = another({
      postOf: ({ delivery }) =>
        Promise.resolve(
          delivery.resource === "r0" ? undefined : { text: delivery.resource ?? "", blocks: [] },
        ),
    });
    const { signal } = new AbortController();
    await loop.tick(signal);
    await loop.tick(signal);
    expect(weekly.posts()).toEqual(["r1"]);
    expect(await store.deliveries.due([team], weekly.now(), 9)).toEqual([]);
  });

  it("is skipped where nothing is left to pick", async () => {
    await due();
    const loop = weekly.another({
      postOf: () => Promise.resolve(undefined),
      pickerOf: () => Promise.resolve(() => ({ skipped: "no resource fits" })),
    });
    await loop.tick(new AbortController().signal);
    expect(await states()).toEqual([["2026-W48", "skipped", "no resource fits"]]);
  });

  it("leaves other channels alone where one is in trouble", async () => {
    const { store, another } = weekly;
    const { terms, nextRunAt } = await weekly.schedule();
    const owner = "U0PERSON002";
    await store.schedules.put({ team, channel: "C0OTHER", owner, terms, nextRunAt });
    weekly.advance(day + hour);
    await another().tick(AbortSignal.abort());
    const loop = another({
      postOf: ({ delivery }) =>
        delivery.channel === "C0OTHER"
          ? Promise.reject(new Error("cannot draw it"))
          : Promise.resolve({ text: "drawn", blocks: [] }),
    });
    await loop.tick(new AbortController().signal);
    expect(weekly.posts()).toEqual(["drawn"]);
    const { items } = await store.deliveries.history(team, "C0OTHER", { limit: 1 });
    expect(items).toMatchObject([{ state: "planned", leaseUntil: weekly.now() + minute }]);
    expect(weekly.log).toContainEqual(
      expect.objectContaining({ msg: "a weekly post is in trouble", channel: "C0OTHER" }),
    );
  });
});
