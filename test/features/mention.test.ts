import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readAppManifest } from "#playground/workspace/read-manifest.ts";
import type { Resource } from "#catalog/schema.ts";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";
import { shownIds } from "./shown-cards.ts";

const channel = "C0CHANNEL01";
let bot: Bot;
/** A question that Ben has asked, for the bot to be mentioned below it. */
let thread_ts: string;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());
beforeEach(async () => {
  const question = await ben().post(channel, "what do you all read?");
  thread_ts = question.ok ? (question.ts ?? "") : "";
});

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");

async function mention(words: string) {
  await ana().mention(channel, words, { thread_ts });
  return lastSeenBy(bot, ana().id);
}

const cardsIn = (message: { readonly blocks?: readonly unknown[] }) =>
  JSON.stringify(message.blocks).match(/"card\|/gu)?.length ?? 0;

describe("a command by mention", () => {
  it.each([
    ["saved", /^Nothing saved yet\./u],
    ["topics", /^\d+ topics: /u],
    ["help", /^I recommend the best few/u],
    ["settings", /^I cannot open the settings from a message\./u],
    ["suggest https://example.com/x", /^Press the button/u],
    ["weekly show", /weekly post/u],
  ])("is answered to whoever wrote “%s”, and to nobody else", async (words, expected) => {
    const before = ben().messages().length;
    const answer = await mention(words);
    expect(answer.text).toMatch(expected);
    expect(answer).toMatchObject({ only_for: ana().id, thread_ts });
    // The mention itself.
    expect(ben().messages()).toHaveLength(before + 1);
  });

  it("is answered beside the mention where no thread is yet, since it would not show in one", async () => {
    await ana().mention(channel, "saved");
    const answer = await lastSeenBy(bot, ana().id);
    expect(answer.only_for).toBe(ana().id);
    expect(answer.thread_ts).toBeUndefined();
  });
});

describe("small talk by mention", () => {
  it.each([
    ["thanks!", /^You are welcome\. /u],
    ["hello", /^Hello\. Mention me with what you want to learn/u],
    ["what can you do?", /^Mention me with what you want to learn/u],
    ["bye", /^Goodbye\. /u],
  ])("gets one line for “%s”", async (words, expected) => {
    const answer = await mention(words);
    expect(answer.text).toMatch(expected);
    expect(answer.blocks).toHaveLength(1);
    expect(answer.only_for).toBeUndefined();
  });
});

describe("a thread that has seen cards already", () => {
  it("hears that the catalog has nothing, where it has nothing", async () => {
    await mention("feature stores");
    const answer = await mention("zzqqxx wwvvkk");
    expect(answer.text).toMatch(/^Nothing in the catalog on \*zzqqxx/u);
    expect(answer).toMatchObject({ only_for: ana().id, thread_ts });
  });

  it("is told how many there are in all where fewer than ten are", async () => {
    const query = "by:huyen";
    const { total } = bot.library.search(query);
    expect(total).toBeLessThan(10);
    await mention(query);
    const answer = await mention(query);
    expect(answer.text).toMatch(new RegExp(`^3 of ${total} `, "u"));
    expect(JSON.stringify(answer.blocks)).toContain(`"See all ${total}, only for you"`);
    await ana().press(answer, { action_id: "find:show-all" });
    expect(cardsIn(await lastSeenBy(bot, ana().id))).toBe(total);
  });

  it("is offered the whole answer where all of it was shown", async () => {
    const ids = bot.library.catalog.resources.map(({ id }) => id);
    await bot.store.shown.add(
      { team: bot.slack.workspace.team.id, channel, thread: thread_ts },
      ids,
    );
    const answer = await mention("feature stores");
    expect(answer.text).toBe("I have nothing on this that this thread has not seen already.");
    expect(answer.only_for).toBe(ana().id);
    await ana().press(answer, { action_id: "find:show-all" });
    const whole = await lastSeenBy(bot, ana().id);
    expect(whole.only_for).toBe(ana().id);
    expect(cardsIn(whole)).toBeGreaterThan(0);
  });
});

describe("a mention that says only what is wished, in a thread about drift", () => {
  const question = "our model drifts every week, how do we notice data drift?";

  async function askBelow(words: string) {
    const asked = await ben().post(channel, question);
    await ana().mention(channel, words, { thread_ts: asked.ok ? (asked.ts ?? "") : "" });
    return lastSeenBy(bot, ben().id);
  }

  it.each([
    ["any books on this?", /\*book\*/u],
    ["for beginners", /\*for beginners\*/u],
    ["anything free?", /\*free\*/u],
    ["no videos please", /\*not talk\*/u],
    ["was Kostenloses dazu?", /\*free\*/u],
    ["more", /^/u],
    ["what about this?", /^/u],
    ["can you help here?", /^/u],
    ["kannst du hier helfen?", /^/u],
    ["help me", /^/u],
    ["hilf mir", /^/u],
  ])("answers “%s” with what the thread is about", async (words, wish) => {
    const answer = await askBelow(words);
    expect(answer.text).toMatch(/^From this thread I understood: \*Drift detection\*/u);
    expect(answer.text).toMatch(wish);
    expect(cardsIn(answer)).toBe(3);
  });

  it.each([
    ["only free", /cost:free/u, ({ cost }: Resource) => cost === "free"],
    ["books instead", /type:book/u, ({ type }: Resource) => type === "book"],
    ["podcast or video", /type:/u, ({ type }: Resource) => type === "podcast" || type === "talk"],
    ["something shorter", /hours:1/u, ({ hours }: Resource) => hours <= 1],
    ["kürzer bitte", /hours:1/u, ({ hours }: Resource) => hours <= 1],
    ["no videos please", /-type:talk/u, ({ type }: Resource) => type !== "talk"],
  ])("shows nothing that “%s” does not fit", async (words, operator, fits) => {
    const answer = await askBelow(words);
    const cards = JSON.stringify(answer.blocks);
    expect(cards).toMatch(operator);
    const ids = shownIds(answer);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(bot.library.catalog.resource(id)).toSatisfy(fits);
  });

  it.each(["books on feature stores", "by:huyen", "zzqqxx"])(
    "answers “%s” by itself, which has a subject of its own",
    async (words) => {
      expect((await askBelow(words)).text).not.toContain("From this thread");
    },
  );

  it("answers the wish alone where threads may not be read", async () => {
    const manifest = readAppManifest();
    const scopes = manifest.scopes.filter((scope) => !scope.includes("history"));
    const narrow = await startBot({ manifest: { ...manifest, scopes } });
    const asker = narrow.slack.as(ana().id);
    const asked = await asker.post(channel, question);
    const thread_ts = asked.ok ? (asked.ts ?? "") : "";
    await asker.mention(channel, "any books on this?", { thread_ts });
    expect((await lastSeenBy(narrow, asker.id)).text).toMatch(/^3 of \d+ resources for book\./u);
    await narrow.stop();
  });
});
