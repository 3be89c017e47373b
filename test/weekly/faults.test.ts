import { beforeEach, describe, expect, it } from "vitest";
import { startLocalSlack } from "#playground/local-slack.ts";
import { everyRight } from "../playground/every-right.ts";
import { day, hour, minute } from "#weekly/wall-clock.ts";
import { channel, startWeekly, team, type Weekly } from "./start-weekly.ts";

const lease = 2 * minute;
let weekly: Weekly;

async function due(options: Parameters<typeof startWeekly>[0] = {}) {
  weekly = await startWeekly({ manifest: everyRight, ...options });
  await weekly.schedule();
  weekly.advance(hour);
  await weekly.tick();
  weekly.advance(day);
}
beforeEach(() => () => weekly.stop());

const states = async () => (await weekly.history()).map(({ state, reason }) => [state, reason]);
const asked = (name: string) => weekly.slack.calls.filter(({ method }) => method === name).length;
const without = (...scopes: string[]) => ({
  ...everyRight,
  scopes: everyRight.scopes.filter((scope) => !scopes.includes(scope)),
});

describe("a call without an answer", () => {
  it.each([
    ["that Slack did", { kind: "drop-after" }, []],
    ["that Slack did not see", { kind: "drop-before" }, ["r0"]],
    ["that ended in a 500", { kind: "server-error" }, ["r0"]],
  ] as const)(
    "%s is settled by the channel's history, and posted once",
    async (_, fault, later) => {
      await due();
      weekly.slack.faults.once("chat.postMessage", fault);
      expect(await weekly.tick()).toMatchObject({ unsure: 1, posted: 0 });
      expect(weekly.posts()).toHaveLength(later.length === 0 ? 1 : 0);
      expect(await weekly.tick()).toMatchObject({ unsure: 0, posted: 0 });
      weekly.advance(lease);
      expect(await weekly.tick()).toMatchObject({ posted: 1 });
      expect(weekly.posts()).toEqual(["r0"]);
      expect(await states()).toEqual([["posted", undefined]]);
    },
  );

  it("is found behind a page full of other messages", async () => {
    await due();
    weekly.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    await weekly.tick();
    for (let at = 0; at < 450; at += 1) {
      weekly.slack.workspace.messages.post({
        ...{ channel, user: "U0PERSON002", by_bot: false, text: `chatter ${at}` },
      });
    }
    weekly.advance(lease);
    expect(await weekly.tick()).toMatchObject({ posted: 1 });
    expect(weekly.posts()).toEqual(["r0"]);
  });

  it("is found where the clock was a day ahead when it was made, and is right again", async () => {
    weekly = await startWeekly({ manifest: everyRight });
    await weekly.schedule();
    weekly.advance(hour);
    await weekly.tick();
    weekly.setAhead(day);
    weekly.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    expect(await weekly.tick()).toMatchObject({ unsure: 1 });
    weekly.setAhead(0);
    weekly.advance(day + lease);
    expect(await weekly.tick()).toMatchObject({ posted: 1 });
    expect(weekly.posts()).toEqual(["r0"]);
  });

  it("stays open while the history cannot be had, and is settled once it can", async () => {
    await due();
    weekly.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    await weekly.tick();
    for (const fault of ["rate-limit", "server-error", "drop-before"] as const) {
      weekly.advance(lease);
      weekly.slack.faults.once("conversations.history", { kind: fault, retryAfter: 30 });
      expect(await weekly.tick()).toMatchObject({ unsure: 1, posted: 0 });
    }
    weekly.advance(lease);
    expect(await weekly.tick()).toMatchObject({ posted: 1 });
    expect(weekly.posts()).toEqual(["r0"]);
  });

  it("is not repeated where the history may not be read, and recorded as uncertain", async () => {
    await due({ manifest: without("channels:history", "groups:history", "im:history") });
    weekly.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    await weekly.tick();
    weekly.advance(lease);
    expect(await weekly.tick()).toMatchObject({ failed: 1 });
    expect(weekly.posts()).toEqual(["r0"]);
    expect(await states()).toEqual([["failed", "uncertain"]]);
    expect(await weekly.store.schedules.find(team, channel)).toMatchObject({
      pausedFor: undefined,
    });
    weekly.advance(7 * day);
    await weekly.tick();
    // The first may stand there already, so it does not come again.
    expect(weekly.posts()).toEqual(["r0", "r1"]);
  });

  it("is left at uncertain where the history cannot be had for more than a day", async () => {
    await due();
    weekly.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    await weekly.tick();
    weekly.slack.faults.set({ serverError: 1 });
    for (let looks = 0; looks < 100; looks += 1) {
      weekly.advance(lease);
      await weekly.tick();
    }
    expect(await states()).toEqual([["posting", undefined]]);
    weekly.advance(day);
    expect(await weekly.tick()).toMatchObject({ failed: 1 });
    expect(await states()).toEqual([["failed", "uncertain"]]);
    expect(weekly.posts()).toEqual(["r0"]);
  });

  it("that never arrived is recorded as late once a day is over", async () => {
    await due();
    weekly.slack.faults.set({ serverError: 1 });
    await weekly.tick();
    weekly.advance(day + minute);
    weekly.slack.faults.set({});
    expect(await weekly.tick()).toMatchObject({ failed: 1, posted: 0 });
    expect(await states()).toEqual([["failed", "late"]]);
  });
});

describe("a call that Slack surely did not do", () => {
  it("for its rate limit waits as long as Slack asks, and is counted", async () => {
    await due();
    weekly.slack.faults.once("chat.postMessage", { kind: "rate-limit", retryAfter: 30 });
    expect(await weekly.tick()).toMatchObject({ limited: 1, posted: 0 });
    weekly.advance(29_000);
    expect(await weekly.tick()).toMatchObject({ posted: 0, limited: 0 });
    weekly.advance(1_000);
    expect(await weekly.tick()).toMatchObject({ posted: 1 });
    expect(asked("conversations.history")).toBe(0);
  });

  it.each(["ratelimited", "rate_limited", "message_limit_exceeded"])(
    "for %s, which Slack says without a time, waits half a minute",
    async (error) => {
      await due();
      weekly.slack.faults.once("chat.postMessage", { kind: "refuse", error });
      expect(await weekly.tick()).toMatchObject({ limited: 1, failed: 0 });
      weekly.advance(30_000);
      expect(await weekly.tick()).toMatchObject({ posted: 1 });
    },
  );

  it("while the workspace is being moved is tried again in a minute", async () => {
    await due();
    weekly.slack.faults.once("chat.postMessage", { kind: "refuse", error: "team_added_to_org" });
    expect(await weekly.tick()).toMatchObject({ posted: 0, failed: 0 });
    weekly.advance(minute);
    expect(await weekly.tick()).toMatchObject({ posted: 1 });
  });

  it("because nobody listened is tried again in a minute, without a look", async () => {
    await due();
    const gone = await startLocalSlack();
    await gone.close();
    const clientOf = () => Promise.resolve(weekly.clientAt(gone.apiUrl));
    const loop = weekly.another({ clientOf });
    const { signal } = new AbortController();
    expect(await loop.tick(signal)).toMatchObject({ posted: 0, unsure: 0, failed: 0 });
    expect(await weekly.tick()).toMatchObject({ posted: 0 });
    weekly.advance(minute);
    expect(await weekly.tick()).toMatchObject({ posted: 1 });
    expect(asked("conversations.history")).toBe(0);
  });

  it.each([
    "not_in_channel",
    "channel_not_found",
    "is_archived",
    "restricted_action",
    "restricted_action_read_only_channel",
    "account_inactive",
  ])("for %s pauses the schedule, and its owner is told once", async (error) => {
    await due();
    weekly.slack.faults.once("chat.postMessage", { kind: "refuse", error });
    expect(await weekly.tick()).toMatchObject({ failed: 1, told: 1 });
    expect(await weekly.tick()).toMatchObject({ failed: 0, told: 0 });
    expect(await states()).toEqual([["failed", error]]);
    expect(await weekly.store.schedules.find(team, channel)).toMatchObject({ pausedFor: error });
    weekly.advance(8 * day);
    expect(await weekly.tick()).toMatchObject({ planned: 0, posted: 0 });
    expect(weekly.said.filter((line) => line.startsWith("pause"))).toHaveLength(1);
  });

  it("pauses also where the process dies before it has written that down", async () => {
    await due();
    weekly.slack.faults.once("chat.postMessage", { kind: "refuse", error: "is_archived" });
    const { deliveries, schedules } = weekly.store;
    const failed = () => Promise.reject(new Error("killed"));
    const dying = weekly.another({ store: { schedules, deliveries: { ...deliveries, failed } } });
    expect(await dying.tick(new AbortController().signal)).toMatchObject({ failed: 0 });
    expect(await schedules.find(team, channel)).toMatchObject({ pausedFor: "is_archived" });
    weekly.advance(lease);
    expect(await weekly.tick()).toMatchObject({ failed: 1 });
    expect(await states()).toEqual([["failed", "is_archived"]]);
    expect(weekly.posts()).toEqual([]);
  });
});
