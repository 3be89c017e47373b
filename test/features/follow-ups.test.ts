import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";

let bot: Bot;
let clock = Date.UTC(2026, 10, 2);
beforeEach(async () => {
  bot = await startBot({ now: () => clock });
});
afterEach(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");

async function say(text: string, person: PersonDriver = ana()) {
  await person.dm(text);
  return lastSeenBy(bot, person.id);
}

/** What the cards of the answer are about. */
function shownIn({ blocks }: { readonly blocks?: readonly unknown[] }) {
  const ids = JSON.stringify(blocks).matchAll(/card\|(?<id>[a-z0-9-]+)\|/gu);
  const unique = new Set([...ids].map(({ groups }) => groups?.["id"] ?? ""));
  return [...unique].map((id) => bot.library.catalog.resource(id));
}

describe("in a direct message, what takes up the question before", () => {
  it("is answered with that question, narrowed", async () => {
    await say("feature stores");
    const free = shownIn(await say("what about podcasts or talks, only free ones"));
    expect(free.length).toBeGreaterThan(0);
    for (const resource of free) expect(resource).toMatchObject({ cost: "free" });
    const talks = shownIn(await say("just videos please"));
    expect(talks.length).toBeGreaterThan(0);
    for (const resource of talks.slice(0, 4)) {
      expect(resource).toMatchObject({ type: "talk", cost: "free" });
      expect(resource?.topics).toContain("feature-stores");
    }
  });

  it.each(["only free books", "nur kostenlose Bücher", "any free books?", "and free books"])(
    "may be said as %s",
    async (words) => {
      await say("kubernetes");
      const shown = shownIn(await say(words));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.every((one) => one?.topics.includes("kubernetes"))).toBe(true);
    },
  );

  it("changes a wish of the same kind rather than asking for both", async () => {
    await say("drift detection");
    await say("only papers");
    const shown = shownIn(await say("what about articles?"));
    expect(shown.map((one) => one?.type)).toEqual(Array(5).fill("article"));
  });

  it("is a question of its own where nothing was asked, long ago, or by somebody else", async () => {
    const alone = shownIn(await say("only podcasts"));
    await say("kubernetes", ben());
    expect(shownIn(await say("only podcasts"))).toEqual(alone);
    await say("kubernetes");
    clock += 31 * 60_000;
    expect(shownIn(await say("only podcasts"))).toEqual(alone);
  });

  it("is none where it does not say so, or names a subject", async () => {
    await say("kubernetes");
    const podcasts = shownIn(await say("podcasts"));
    expect(podcasts.some((one) => !one?.topics.includes("kubernetes"))).toBe(true);
    const drift = shownIn(await say("and drift detection?"));
    expect(drift.every((one) => one?.topics.includes("drift-detection"))).toBe(true);
  });

  it("goes with everything about a person", async () => {
    const alone = shownIn(await say("only podcasts"));
    await say("kubernetes");
    await ana().command("C0CHANNEL01", "/mlops-learn privacy");
    await ana().press(await lastSeenBy(bot, ana().id), "Delete everything about me");
    await bot.idle();
    expect(shownIn(await say("only podcasts"))).toEqual(alone);
  });
});
