import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allFeatures } from "#features/all.ts";
import { createLibraries } from "#features/libraries.ts";
import { type LocalSlack, startLocalSlack } from "#playground/local-slack.ts";
import { createLibrary } from "#search/library.ts";
import { createHttpReceiver } from "#slack/receiver.ts";
import { openStore } from "#store/store.ts";
import { createApp } from "../../src/app.ts";
import { repositoryCatalog } from "../bot.ts";

let slack: LocalSlack;
let url: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  slack = await startLocalSlack();
  const store = await openStore(":memory:", { now: Date.now });
  const library = createLibrary(repositoryCatalog());
  const log = pino({ level: "silent" });
  const { app, inHand } = createApp({
    features: allFeatures,
    libraries: createLibraries({ base: library, store, log, now: Date.now }),
    store,
    botToken: slack.botToken,
    team: slack.workspace.team.id,
    slackApiUrl: slack.apiUrl,
    receiver: createHttpReceiver(slack.signingSecret, log),
    log,
    now: Date.now,
    newReference: () => "7f3a",
  });
  const port = await freePort();
  await app.start({ host: "127.0.0.1", port });
  url = `http://127.0.0.1:${port}/slack/events`;
  stop = async () => {
    await app.stop();
    await inHand.idle();
    await store.close();
    await slack.close();
  };
});
afterAll(() => stop());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

interface Signing {
  readonly secret?: string;
  readonly secondsOff?: number;
}

function post(payload: unknown, { secret = slack.signingSecret, secondsOff = 0 }: Signing = {}) {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(Date.now() / 1000) + secondsOff);
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return fetch(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
    },
  });
}

describe("the bot by HTTP", () => {
  it("answers a command as it does by Socket Mode", async () => {
    slack.deliverTo(url);
    const ana = slack.as("U0PERSON001");
    await ana.command("C0CHANNEL01", "/mlops-learn monitoring");
    const answer = await slack.until(() =>
      ana.messages().find((message) => message.text.startsWith("5 of ")),
    );
    expect(answer.only_for).toBe(ana.id);
  });

  it("refuses a wrong signature and an old one", async () => {
    expect((await post({ type: "url_verification" }, { secret: "another" })).status).toBe(401);
    expect((await post({ type: "url_verification" }, { secondsOff: -400 })).status).toBe(401);
  });

  it.each([
    [
      "that events are limited",
      { type: "app_rate_limited", team_id: "T0", minute_rate_limited: 1 },
    ],
    ["an event without a body", { type: "event_callback", team_id: "T0", event_id: "E1" }],
    ["a press without anything", { type: "block_actions", actions: [{ action_id: "x" }] }],
    ["a submission without a view", { type: "view_submission" }],
    ["a shortcut without a person", { type: "message_action", callback_id: "x", trigger_id: "1" }],
  ])("takes %s without an error, and goes on", async (_what, payload) => {
    expect((await post(payload)).status).toBe(200);
  });
});
