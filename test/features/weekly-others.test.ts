import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day, hour } from "#weekly/wall-clock.ts";
import { repositoryCatalog } from "../bot.ts";
import { channel, startWeeklyBot, team, type WeeklyBot } from "./weekly-bot.ts";

let bot: WeeklyBot;
beforeEach(async () => {
  bot = await startWeeklyBot();
  await bot.schedule();
});
afterEach(() => bot.stop());

/** The preview of the planned post, as ben sees it. */
async function plannedPreview() {
  bot.advance(hour);
  await bot.chores();
  await bot.ben.command(channel, "/mlops-learn weekly preview");
  return bot.last(bot.ben);
}

const told = async () => {
  await bot.idle();
  const dm = bot.slack.workspace.conversations.dmOf(bot.ana.id).id;
  return bot.ana.messages().filter((message) => message.channel === dm);
};

const lastTold = async () => (await told()).at(-1);

describe("what others do with a weekly post", () => {
  it.each([
    ["pause", /^<@U0PERSON002> paused the weekly post in <#C0CHANNEL01>, which you set up\.$/u],
    ["off", /^<@U0PERSON002> turned off the weekly post in <#C0CHANNEL01>, which you set up\./u],
  ])("%s is told to whoever set it up", async (word, line) => {
    await bot.ben.command(channel, `/mlops-learn weekly ${word}`);
    expect((await lastTold())?.text).toMatch(line);
  });

  it("is told once, with the way back", async () => {
    await bot.ben.command(channel, "/mlops-learn weekly pause");
    await bot.ben.command(channel, "/mlops-learn weekly pause");
    const [paused, ...more] = await told();
    expect(more).toEqual([]);
    if (paused) await bot.ana.press(paused, "Resume");
    await bot.idle();
    expect(await bot.found()).toMatchObject({ pausedFor: undefined });
    expect(await told()).toHaveLength(1);
    await bot.ben.command(channel, "/mlops-learn weekly pause");
    await bot.idle();
    await bot.ben.command(channel, "/mlops-learn weekly resume");
    expect((await lastTold())?.text).toMatch(/^<@U0PERSON002> resumed .* it is next on /u);
  });

  it("skipping is told, and one's own skipping is not", async () => {
    await bot.ben.press(await plannedPreview(), "Skip this one");
    const skipped = await lastTold();
    expect(skipped?.text).toMatch(/^<@U0PERSON002> skipped the weekly post: .* gets nothing on /u);
    const before = (await told()).length;
    bot.advance(7 * day);
    await bot.chores();
    const own = await lastTold();
    if (own) await bot.ana.press(own, "Skip this one");
    expect(await told()).toHaveLength(before + 1);
    expect((await lastTold())?.text).toMatch(/^Skipped: /u);
  });

  it("a skip by mistake can be taken back, and is told too", async () => {
    await bot.ben.press(await plannedPreview(), "Skip this one");
    const skipped = await bot.last(bot.ben);
    await bot.ben.press(skipped, "Post it after all");
    const drawn = await bot.last(bot.ben);
    expect(drawn.text).toMatch(/^It is posted after all\. <#C0CHANNEL01> gets this on /u);
    expect(drawn.text).not.toContain("Without a word");
    expect((await lastTold())?.text).toMatch(/^<@U0PERSON002> took back that it is skipped\./u);
    bot.advance(day);
    await bot.chores();
    expect(await bot.history()).toMatchObject([{ state: "posted" }]);
  });

  it("another choice is shown, to be kept, skipped or changed", async () => {
    await bot.ben.press(await plannedPreview(), "Choose another");
    await bot.ben.submit(await bot.modal(bot.ben), { "weekly:resource": "mlops-zoomcamp" });
    const shown = await lastTold();
    expect(shown?.text).toMatch(/^<@U0PERSON002> chose another one\./u);
    expect(shown?.text).toContain(repositoryCatalog().resource("mlops-zoomcamp")?.title);
    if (shown) await bot.ana.press(shown, "Keep");
    expect((await lastTold())?.text).toMatch(/^Kept\./u);
  });

  it("a pinned one is told", async () => {
    await bot.ben.press(await plannedPreview(), "Pin for next week");
    await bot.ben.submit(await bot.modal(bot.ben), { "weekly:resource": "mlops-zoomcamp" });
    expect((await lastTold())?.text).toMatch(/^<@U0PERSON002> chose what comes: \*MLOps Zoomcamp/u);
    await bot.ben.command(channel, "/mlops-learn weekly show");
    const shown = await bot.last(bot.ben);
    expect(shown.text).toContain("Pinned to come next: *MLOps Zoomcamp*");
    await bot.ben.press(shown, "Unpin");
    expect((await bot.last(bot.ben)).text).toMatch(/^Unpinned: I pick the next one\./u);
    expect(await bot.found()).toMatchObject({ pinned: undefined });
    expect((await lastTold())?.text).toBe(
      "<@U0PERSON002> unpinned what was to come in <#C0CHANNEL01>.",
    );
  });
});

describe("a planned post that the settings keep out meanwhile", () => {
  it("cannot be kept, and another takes its place as if it had never been planned", async () => {
    bot.advance(hour);
    await bot.chores();
    const shown = await bot.last(bot.ana);
    const [planned] = await bot.history();
    const { type = "guide", topics = [] } =
      repositoryCatalog().resource(planned?.resource ?? "") ?? {};
    await bot.store.settings.update(team, { blockedTypes: [type] });
    expect(topics).toContain("monitoring");
    bot.advance(hour);
    await bot.ana.press(shown, "Keep");
    expect((await bot.last(bot.ana)).text).toMatch(/^That one may not be posted any more/u);
    bot.advance(23 * hour);
    await bot.chores();
    await bot.chores();
    const [posted] = await bot.history();
    expect(posted).toMatchObject({ state: "posted" });
    expect(posted?.resource).not.toBe(planned?.resource);
    expect(posted?.reason).toMatch(/^not posted here yet/u);
    expect(posted?.reason).not.toContain("last time");
  });
});
