import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../bot.ts";

const channel = "C0CHANNEL01";
let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

/** What the person saw last, once the bot has done all that it took. */
async function lastMessage(person: string) {
  await bot.idle();
  const message = bot.slack.as(person).messages().at(-1);
  if (message === undefined) throw new Error("no message");
  return message;
}

const ana = () => bot.slack.as("U0PERSON001");

describe("asking by command", () => {
  it("answers only the asker with five cards, each saying why", async () => {
    await ana().command(channel, "/mlops-learn monitoring");
    const answer = await lastMessage(ana().id);
    expect(answer.only_for).toBe(ana().id);
    const text = JSON.stringify(answer.blocks);
    expect(text.match(/"Open"/gu)).toHaveLength(5);
    expect(text.match(/_Why: /gu)).toHaveLength(5);
    expect(answer.text).toMatch(/^5 of \d+ resources for /u);
  });
});
