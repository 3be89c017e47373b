import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bot, openHome, startBot } from "../bot.ts";

const channel = "C0CHANNEL01";
let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.slack.workspace.views.clear(ana().id));

const ana = () => bot.slack.as("U0PERSON001");

/** Answers to a mention are in its thread. */
async function answersToMention() {
  const before = bot.slack.workspace.messages.all().length;
  await ana().mention(channel, "vector databases");
  await bot.idle();
  const added = bot.slack.workspace.messages.all().slice(before);
  return added.filter(({ by_bot, only_for }) => by_bot && only_for === undefined).length;
}

/** What is said of the failure is none. */
async function answersToCommand(words: string) {
  const before = ana().messages().length;
  await ana().command(channel, `/mlops-learn ${words}`);
  await bot.idle();
  const added = ana().messages().slice(before);
  return added.filter(({ text }) => !text.startsWith("Something went wrong")).length;
}

async function settingsOpened() {
  await ana().command(channel, "/mlops-learn settings");
  await bot.idle();
  return ana().modals().length;
}

describe("a call that failed", () => {
  it("is not repeated where the message may stand there already", async () => {
    bot.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    expect(await answersToMention()).toBe(1);
  });

  it("is not sent another way where the answer may stand there already", async () => {
    bot.slack.faults.once("response_url", { kind: "drop-after" });
    expect(await answersToCommand("vector databases")).toBe(1);
  });

  it("is sent another way where the first is closed", async () => {
    bot.slack.faults.once("response_url", { kind: "server-error", status: 410 });
    expect(await answersToCommand("vector databases")).toBe(1);
  });

  it.each(["drop-before", "server-error"] as const)(
    "is repeated once after %s where it makes nothing",
    async (kind) => {
      const logged = bot.log.length;
      bot.slack.faults.once("views.publish", { kind });
      await openHome(bot, ana().id);
      expect(bot.log.slice(logged)).toEqual([]);
    },
  );

  it.each(["drop-before", "drop-after", "server-error"] as const)(
    "opens one modal after %s, and nothing is said besides",
    async (kind) => {
      const before = ana().messages().length;
      bot.slack.faults.once("views.open", { kind });
      expect(await settingsOpened()).toBe(1);
      expect(ana().messages()).toHaveLength(before);
    },
  );

  it("is repeated when Slack's time is over where it was too much at once", async () => {
    bot.slack.faults.once("chat.postMessage", { kind: "rate-limit", retryAfter: 1 });
    expect(await answersToMention()).toBe(1);
    bot.slack.faults.once("views.open", { kind: "rate-limit", retryAfter: 1 });
    expect(await settingsOpened()).toBe(1);
  });

  it("is not repeated where Slack asks to wait for longer than a stopping process has patience", async () => {
    bot.slack.faults.once("chat.postMessage", { kind: "rate-limit", retryAfter: 9 });
    expect(await answersToMention()).toBe(0);
  });
});
