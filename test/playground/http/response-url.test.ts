import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startLocalSlack, type LocalSlack } from "#playground/local-slack.ts";
import { createManualClock, type ManualClock } from "../../manual-clock.ts";
import { connectRawBot } from "../delivery/raw-bot.ts";

const ana = "U0PERSON001";
const ben = "U0PERSON002";
const questions = "C0CHANNEL01";

let clock: ManualClock;
let slack: LocalSlack;
beforeEach(async () => {
  clock = createManualClock();
  slack = await startLocalSlack({ clock });
  (await connectRawBot(slack)).ackAll();
});
afterEach(() => slack.close());

const newest = (person = ana) => slack.as(person).messages().at(-1);
const respond = async (url: string, body: object | string) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(url, { method: "POST", body: text });
  return { status: response.status, answer: (await response.json()) as { error?: string } };
};

async function urlOfCommand() {
  const outcome = await slack.as(ana).command(questions, "/mlops-learn");
  return outcome.ok ? (outcome.response_url ?? "") : "";
}

/** The address that the press of a button in a message of the bot gives. */
async function urlOfPress(place: { only_for?: string; thread_ts?: string } = {}) {
  const elements = [
    { type: "button", action_id: "a", text: { type: "plain_text", text: "Press" } },
  ];
  const message = slack.workspace.messages.post({
    channel: questions,
    user: slack.workspace.bot.id,
    by_bot: true,
    text: "original",
    blocks: [{ type: "actions", block_id: "b", elements }],
    ...place,
  });
  const outcome = await slack.as(ana).press(message, "Press");
  return { message, url: outcome.ok ? (outcome.response_url ?? "") : "" };
}

const textOf = (ts: string) => slack.workspace.messages.find(questions, ts)?.text;

describe("a response_url", () => {
  it("works five times", async () => {
    const url = await urlOfCommand();
    for (let use = 1; use <= 5; use++)
      expect((await respond(url, { text: "hi" })).status).toBe(200);
    expect(await respond(url, { text: "hi" })).toEqual({
      status: 404,
      answer: { ok: false, error: "used_url" },
    });
  });

  it("works for thirty minutes", async () => {
    const url = await urlOfCommand();
    clock.advance(30 * 60_000);
    expect((await respond(url, { text: "hi" })).status).toBe(200);
    clock.advance(1);
    expect((await respond(url, { text: "hi" })).answer.error).toBe("expired_url");
    expect((await respond(`${url}x`, { text: "hi" })).answer.error).toBe("no_such_url");
  });

  it("answers one person, unless in_channel is asked for", async () => {
    const url = await urlOfCommand();
    await respond(url, { text: "for one" });
    expect(newest()).toMatchObject({ text: "for one", only_for: ana });
    expect(newest(ben)?.text).not.toBe("for one");
    await respond(url, { text: "for all", response_type: "in_channel" });
    expect(newest(ben)?.text).toBe("for all");
  });

  it("works where the bot is not a member", async () => {
    const outcome = await slack.as(ana).command("#off-topic", "/mlops-learn");
    const url = outcome.ok ? (outcome.response_url ?? "") : "";
    expect((await respond(url, { text: "hi" })).status).toBe(200);
  });

  it("replaces the message whose button was pressed, without being told to", async () => {
    for (const place of [{}, { only_for: ana }]) {
      const { message, url } = await urlOfPress(place);
      await respond(url, { text: "changed" });
      expect(textOf(message.ts)).toBe("changed");
      await respond(url, { text: "again", replace_original: true });
      expect(textOf(message.ts)).toBe("again");
    }
  });

  it("leaves an ephemeral message ephemeral", async () => {
    const { message, url } = await urlOfPress({ only_for: ana });
    await respond(url, { text: "all?", replace_original: true, response_type: "in_channel" });
    expect(slack.workspace.messages.find(questions, message.ts)).toMatchObject({ only_for: ana });
  });

  it("posts beside it when replace_original is false, in a thread only when told which", async () => {
    const thread_ts = slack.workspace.messages.all()[1]?.ts ?? "";
    const { message, url } = await urlOfPress({ thread_ts });
    await respond(url, { text: "beside", replace_original: false });
    expect(textOf(message.ts)).toBe("original");
    expect(newest()).toMatchObject({ text: "beside", only_for: ana });
    expect(newest()).not.toHaveProperty("thread_ts");
    await respond(url, { text: "within", replace_original: "false", thread_ts });
    expect(newest()).toMatchObject({ text: "within", thread_ts });
  });

  it("deletes the message, ephemeral ones too, and then has nothing to replace", async () => {
    const { message, url } = await urlOfPress({ only_for: ana });
    expect((await respond(url, { delete_original: true })).status).toBe(200);
    expect(textOf(message.ts)).toBeUndefined();
    expect((await respond(url, { text: "late" })).answer.error).toBe("message_not_found");
  });

  it("refuses what a message may not be", async () => {
    const url = await urlOfCommand();
    expect((await respond(url, {})).answer.error).toBe("no_text");
    const header = { type: "header", text: { type: "mrkdwn", text: "x" } };
    expect((await respond(url, { blocks: [header] })).answer.error).toBe("invalid_blocks");
    expect((await respond(url, "not json")).answer.error).toBe("invalid_payload");
    const loud = { text: "hi", response_type: "loud" };
    expect((await respond(url, loud)).answer.error).toBe("invalid_arguments");
  });
});
