import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRandom } from "#playground/faults/random.ts";
import type { RecordedCall } from "#playground/http/recorder.ts";
import { createManualClock } from "../manual-clock.ts";
import { connectRawBot } from "./delivery/raw-bot.ts";
import { startCalled, type Called } from "./web-api/caller.ts";
import { questions } from "./workspace-ids.ts";

const clock = createManualClock();
let called: Called;
beforeEach(async () => {
  called = await startCalled({ clock });
});
afterEach(() => called.slack.close());

const method = "chat.postMessage";
const post = (text = "hello") => {
  const body = new URLSearchParams({ token: called.slack.botToken, channel: questions, text });
  return fetch(called.slack.apiUrl + method, { method: "POST", body });
};
const posted = () => called.slack.workspace.messages.all().filter((each) => each.by_bot).length;

describe("a planned fault", () => {
  it("is met once, by its method alone", async () => {
    called.slack.faults.once(method, { kind: "rate-limit", retryAfter: 7 });
    expect(await called.call("auth.test")).toMatchObject({ ok: true });
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("7");
    expect(await refused.json()).toEqual({ ok: false, error: "ratelimited" });
    expect((await post()).status).toBe(200);
    expect(posted()).toBe(1);
  });

  it("can be an error of the server, of any status", async () => {
    called.slack.faults.once(method, { kind: "server-error" });
    called.slack.faults.once(method, { kind: "server-error", status: 503 });
    expect((await post()).status).toBe(500);
    expect((await post()).status).toBe(503);
    expect(posted()).toBe(0);
  });

  it("can hang up before the call is seen, or after it is done", async () => {
    called.slack.faults.once(method, { kind: "drop-before" });
    await expect(post()).rejects.toThrow();
    expect(posted()).toBe(0);
    called.slack.faults.once(method, { kind: "drop-after" });
    await expect(post()).rejects.toThrow();
    expect(posted()).toBe(1);
  });

  it("can be a delay, by the clock", async () => {
    called.slack.faults.once(method, { kind: "delay", ms: 60_000 });
    const late = post();
    await called.call("auth.test");
    expect(posted()).toBe(0);
    clock.advance(60_000);
    expect((await late).status).toBe(200);
  });

  it("is met by a response_url too", async () => {
    const target = { person: "U0PERSON001", channel: questions };
    const url = called.slack.url + called.slack.workspace.responseUrls.give("app", target);
    called.slack.faults.once("response_url", { kind: "server-error" });
    const send = () => fetch(url, { method: "POST", body: '{"text":"hi"}' });
    expect((await send()).status).toBe(500);
    expect((await send()).status).toBe(200);
  });
});

describe("faults by chance", () => {
  it("come again in the same order from the same seed", async () => {
    const run = async () => {
      const { slack } = await startCalled({ seed: 7 });
      slack.faults.set({ rateLimit: 0.3, serverError: 0.3 });
      const statuses = [];
      for (let at = 0; at < 20; at++) {
        statuses.push((await fetch(`${slack.apiUrl}auth.test`)).status);
      }
      await slack.close();
      return statuses;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([200, 429, 500]));
    expect(await run()).toEqual(first);
  });

  it("are drawn evenly", () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 10_000 }, random);
    const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  });
});

describe("a fault of delivery", () => {
  const ana = () => called.slack.as("U0PERSON001");

  it("can cut the socket before the ack, and the envelope comes again", async () => {
    const first = await connectRawBot(called.slack);
    await first.next();
    called.slack.faults.onceDelivering("cut-socket");
    const asked = ana().command(questions, "/mlops-learn drift");
    await called.slack.until(() => called.slack.sockets.connected() === 0);
    const second = await connectRawBot(called.slack);
    await second.next();
    second.ack(await second.next());
    expect(await asked).toMatchObject({ ok: true });
  });

  it("can tell the bot to reconnect, and the envelope waits", async () => {
    const first = await connectRawBot(called.slack);
    await first.next();
    called.slack.faults.onceDelivering("disconnect");
    const asked = ana().command(questions, "/mlops-learn drift");
    expect(await first.next()).toMatchObject({ type: "disconnect" });
    const second = await connectRawBot(called.slack);
    await second.next();
    second.ack(await second.next());
    expect(await asked).toMatchObject({ ok: true });
    expect(first.waiting()).toBe(0);
  });

  it("can send an event that was acked once more", async () => {
    const bot = await connectRawBot(called.slack);
    await bot.next();
    called.slack.faults.set({ repeat: 1 });
    const told = ana().mention(questions, "drift");
    const [first, again] = [await bot.next(), bot.next()];
    bot.ack(first);
    const repeated = await again;
    bot.ack(repeated);
    expect(await told).toMatchObject({ ok: true });
    expect(repeated.payload["event_id"]).toBe(first.payload["event_id"]);
    expect(repeated["retry_attempt"]).toBe(1);
  });
});

describe("the limit on posts", () => {
  it("lets one a second into each channel, when it is switched on", async () => {
    for (let at = 0; at < 3; at++) expect((await post()).status).toBe(200);
    called.slack.faults.limitPosts(true);
    expect((await post()).status).toBe(200);
    const soon = await post();
    expect([soon.status, soon.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(await called.call(method, { channel: "U0PERSON001", text: "a DM" })).toMatchObject({
      ok: true,
    });
    clock.advance(1000);
    expect((await post()).status).toBe(200);
  });
});

describe("the record of calls", () => {
  it("holds what was asked and answered, and tells a listener", async () => {
    const heard: RecordedCall[] = [];
    const stop = called.slack.onCall((call) => heard.push(call));
    await called.call(method, { channel: questions, text: "hello" });
    stop();
    await called.call("auth.test");
    expect(heard).toMatchObject([{ method, args: { text: "hello" }, answer: { ok: true } }]);
    expect(called.slack.calls.map((call) => call.method)).toEqual([method, "auth.test"]);
  });

  it("does not hold tokens", async () => {
    await called.call(method, { channel: questions, text: "hello" }, { tokenIn: "form" });
    expect(JSON.stringify(called.slack.calls)).not.toContain(called.slack.botToken);
  });
});
