import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startLocalSlack, type LocalSlack } from "#playground/local-slack.ts";
import { createManualClock, type ManualClock } from "../../manual-clock.ts";
import { openRequestUrl, type Request } from "./request-url.ts";

const ana = "U0PERSON001";
const channel = "#mlops-questions";

let clock: ManualClock;
let slack: LocalSlack;
let bot: Awaited<ReturnType<typeof openRequestUrl>>;
beforeEach(async () => {
  clock = createManualClock();
  slack = await startLocalSlack({ clock });
  bot = await openRequestUrl();
  slack.deliverTo(bot.url);
});
afterEach(async () => {
  bot.close();
  await slack.close();
});

const ask = () => slack.as(ana).command(channel, "/mlops-learn drift");
const mention = () => slack.as(ana).mention(channel, "drift");

/** Answers this request and those after it. */
async function follow(count: number, answer: (request: Request) => void) {
  const requests = [];
  for (let at = 0; at < count; at++) {
    const request = await bot.next();
    answer(request);
    requests.push(request);
    await slack.until(() => slack.dispatcher.log.length > at);
    await new Promise(setImmediate);
    clock.advance(300_000);
  }
  return requests;
}

describe("signed HTTP", () => {
  it("signs the raw body with the time", async () => {
    const asked = ask();
    const { headers, body, answer } = await bot.next();
    answer(200);
    await asked;
    const time = headers["x-slack-request-timestamp"];
    expect(Number(time)).toBe(Math.floor(clock.now() / 1000));
    const signed = `v0:${String(time)}:${body}`;
    const hash = createHmac("sha256", slack.signingSecret).update(signed).digest("hex");
    expect(headers["x-slack-signature"]).toBe(`v0=${hash}`);
  });

  it("sends a command as a form, an interaction in `payload`, an event as JSON", async () => {
    const asked = ask();
    const command = await bot.next();
    command.answer(200);
    await asked;
    expect(command.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(new URLSearchParams(command.body).get("command")).toBe("/mlops-learn");

    const used = slack.as(ana).shortcut("find:message", slack.workspace.messages.all()[0]);
    const shortcut = await bot.next();
    shortcut.answer(200);
    await used;
    const payload = new URLSearchParams(shortcut.body).get("payload") ?? "";
    expect(JSON.parse(payload)).toMatchObject({ type: "message_action" });

    const told = mention();
    const event = await bot.next();
    event.answer(200);
    await told;
    expect(event.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(event.body)).toMatchObject({ type: "event_callback" });
    expect(event.headers).not.toHaveProperty("x-slack-retry-num");
  });

  it("shows what the ack says, as text or as JSON", async () => {
    for (const [body, type] of [
      ["found", "text/html"],
      ['{"text":"found"}', "application/json"],
    ] as const) {
      const asked = ask();
      (await bot.next()).answer(200, body, { "content-type": type });
      expect(await asked).toMatchObject({ ok: true });
      expect(slack.as(ana).messages().at(-1)).toMatchObject({ text: "found", only_for: ana });
    }
  });

  it("tells the person of a status that is no success, of silence, and of a closed door", async () => {
    const failed = ask();
    (await bot.next()).answer(500);
    expect(await failed).toMatchObject({ ok: false });
    const late = ask();
    await bot.next();
    clock.advance(3000);
    expect(await late).toMatchObject({ ok: false });
    bot.close();
    expect(await ask()).toMatchObject({ ok: false });
    expect(slack.as(ana).notices()).toEqual([
      '/mlops-learn failed with the error "dispatch_failed"',
      '/mlops-learn failed with the error "operation_timeout"',
      '/mlops-learn failed with the error "dispatch_failed"',
    ]);
  });

  it("sends a failed event three times more, and says why", async () => {
    const told = mention();
    const requests = await follow(4, (request) => request.answer(500));
    expect(await told).toMatchObject({ ok: false });
    const retries = requests.map(({ headers }) => [
      headers["x-slack-retry-num"],
      headers["x-slack-retry-reason"],
    ]);
    expect(retries).toEqual([
      [undefined, undefined],
      ["1", "http_error"],
      ["2", "http_error"],
      ["3", "http_error"],
    ]);
  });

  it("leaves it at one try when the bot asks for none", async () => {
    const told = mention();
    await follow(1, (request) => request.answer(503, "", { "x-slack-no-retry": "1" }));
    expect(await told).toMatchObject({ ok: false });
    expect(slack.dispatcher.log).toHaveLength(1);
  });

  it("follows two redirects and no third", async () => {
    const redirect = (request: Request) => request.answer(307, "", { location: bot.url });
    const asked = ask();
    redirect(await bot.next());
    redirect(await bot.next());
    (await bot.next()).answer(200);
    expect(await asked).toMatchObject({ ok: true });
    const lost = ask();
    for (let hop = 0; hop < 3; hop++) redirect(await bot.next());
    expect(await lost).toMatchObject({ ok: false });
    expect(slack.dispatcher.log.at(-1)?.ack).toMatchObject({ reason: "too_many_redirects" });
  });
});
