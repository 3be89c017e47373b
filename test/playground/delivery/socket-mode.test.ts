import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { maxSockets } from "#playground/delivery/socket-mode.ts";
import { startLocalSlack, type LocalSlack } from "#playground/local-slack.ts";
import { createManualClock, type ManualClock } from "../../manual-clock.ts";
import { connectRawBot, socketAddress } from "./raw-bot.ts";

const ana = "U0PERSON001";
const channel = "#mlops-questions";

let clock: ManualClock;
let slack: LocalSlack;
beforeEach(async () => {
  clock = createManualClock();
  slack = await startLocalSlack({ clock });
});
afterEach(() => slack.close());

const ask = (text = "/mlops-learn drift") => slack.as(ana).command(channel, text);
const mention = () => slack.as(ana).mention(channel, "drift");
const notices = () => slack.as(ana).notices();
const gone = () => slack.until(() => slack.sockets.connected() === 0);

describe("Socket Mode", () => {
  it("greets a socket, and takes each address once", async () => {
    const address = await socketAddress(slack);
    const socket = new WebSocket(address);
    const [data] = (await once(socket, "message")) as [Buffer];
    expect(JSON.parse(String(data))).toMatchObject({
      type: "hello",
      num_connections: 1,
      connection_info: { app_id: "A0MLOPSAPP1" },
    });
    const [error] = (await once(new WebSocket(address), "error")) as [Error];
    expect(error.message).toContain("403");
  });

  it("has room for ten sockets", async () => {
    for (let at = 0; at < maxSockets; at++) await connectRawBot(slack);
    await expect(socketAddress(slack)).rejects.toThrow("no room");
  });

  it("gives each envelope to one socket, in turn", async () => {
    const bots = [await connectRawBot(slack), await connectRawBot(slack)];
    for (const bot of bots) expect((await bot.next()).type).toBe("hello");
    const acts = [
      ask("/mlops-learn 1"),
      ask("/mlops-learn 2"),
      ask("/mlops-learn 3"),
      ask("/mlops-learn 4"),
    ];
    const texts = [];
    for (const bot of [...bots, ...bots]) {
      const frame = await bot.next();
      texts.push(frame.payload["text"]);
      bot.ack(frame);
    }
    expect(await Promise.all(acts)).toHaveLength(4);
    expect(texts).toEqual(["1", "2", "3", "4"]);
    expect(bots.map((bot) => bot.waiting())).toEqual([0, 0]);
  });

  it("keeps an envelope for the socket that comes in time", async () => {
    const asked = ask();
    const bot = await connectRawBot(slack);
    await bot.next();
    bot.ack(await bot.next());
    expect(await asked).toMatchObject({ ok: true });
  });

  it("tells the person when no bot was there", async () => {
    const asked = ask();
    clock.advance(3000);
    expect(await asked).toMatchObject({ ok: false });
    expect(notices()).toEqual(['/mlops-learn failed with the error "dispatch_failed"']);
  });

  it("tells the person when the bot was silent for three seconds", async () => {
    const bot = await connectRawBot(slack);
    await bot.next();
    const asked = ask();
    const frame = await bot.next();
    clock.advance(3000);
    expect(await asked).toMatchObject({ ok: false });
    expect(notices()).toEqual(['/mlops-learn failed with the error "operation_timeout"']);
    bot.ack(frame, { text: "too late" });
    expect(slack.as(ana).messages().at(-1)?.text).not.toBe("too late");
  });

  it("sends what a lost socket had not acked to the next one", async () => {
    const first = await connectRawBot(slack);
    await first.next();
    const asked = ask();
    const lost = await first.next();
    slack.sockets.cut();
    await gone();
    const second = await connectRawBot(slack);
    await second.next();
    const again = await second.next();
    expect(again.envelope_id).toBe(lost.envelope_id);
    second.ack(again);
    expect(await asked).toMatchObject({ ok: true });
  });

  it("tells a socket to reconnect, and sends it nothing more", async () => {
    const first = await connectRawBot(slack);
    await first.next();
    slack.sockets.disconnect("refresh_requested");
    expect(await first.next()).toMatchObject({ type: "disconnect", reason: "refresh_requested" });
    const second = await connectRawBot(slack);
    await second.next();
    const asked = ask();
    second.ack(await second.next());
    expect(await asked).toMatchObject({ ok: true });
    expect(first.waiting()).toBe(0);
    clock.advance(10_000);
    await once(first.socket, "close");
  });

  it("sends an event again at once, after a minute and after five", async () => {
    const bot = await connectRawBot(slack);
    await bot.next();
    const told = mention();
    const tries = [await bot.next()];
    clock.advance(3000);
    expect(await told).toMatchObject({ ok: false, error: "operation_timeout" });
    for (const wait of [0, 60_000, 300_000]) {
      // The wait begins once the failed try is known to have failed.
      await slack.until(() => slack.dispatcher.log.length === tries.length);
      await new Promise(setImmediate);
      clock.advance(wait);
      tries.push(await bot.next());
      clock.advance(3000);
    }
    expect(tries.map((each) => each["retry_attempt"])).toEqual([0, 1, 2, 3]);
    expect(tries.map((each) => each["retry_reason"])).toEqual([
      "",
      "timeout",
      "timeout",
      "timeout",
    ]);
    expect(new Set(tries.map((each) => each.payload["event_id"])).size).toBe(1);
    expect(new Set(tries.map((each) => each.envelope_id)).size).toBe(4);
  });

  it("sends an event that was acked once only", async () => {
    const bot = await connectRawBot(slack);
    await bot.next();
    const told = mention();
    bot.ack(await bot.next());
    expect(await told).toMatchObject({ ok: true });
    clock.advance(400_000);
    await new Promise(setImmediate);
    expect(bot.waiting()).toBe(0);
    expect(slack.dispatcher.log).toHaveLength(1);
  });

  it("shrugs at frames that are none", async () => {
    const bot = await connectRawBot(slack);
    await bot.next();
    for (const frame of ["", "[]", "{", '{"envelope_id":7}', '{"envelope_id":"x"}'])
      bot.socket.send(frame);
    const asked = ask();
    bot.ack(await bot.next());
    expect(await asked).toMatchObject({ ok: true });
  });
});
