import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day, hour } from "#weekly/wall-clock.ts";
import { repositoryCatalog } from "../bot.ts";
import { channel, inBlocks, startWeeklyBot, team, type WeeklyBot } from "./weekly-bot.ts";

let bot: WeeklyBot;
beforeEach(async () => {
  bot = await startWeeklyBot();
  await bot.schedule();
});
afterEach(() => bot.stop());

/** What Ana sees a day ahead. */
async function preview() {
  bot.advance(hour);
  await bot.chores();
  return bot.last(bot.ana);
}

async function due() {
  bot.advance(day);
  await bot.chores();
}

const titleOf = (id: string | undefined) => repositoryCatalog().resource(id ?? "")?.title ?? "none";

describe("the day before", () => {
  it("shows the pick to whoever set it up, alone and once, and without a word it is posted", async () => {
    const shown = await preview();
    const [delivery] = await bot.history();
    expect(shown.channel).toBe(bot.slack.workspace.conversations.dmOf(bot.ana.id).id);
    expect(shown.text).toContain("Without a word from you it is posted as it is.");
    expect(shown.text).toContain(titleOf(delivery?.resource));
    await bot.chores();
    expect(await bot.last(bot.ana)).toEqual(shown);
    await due();
    expect(bot.posts()).toHaveLength(1);
  });

  it("Keep changes nothing and says so in place", async () => {
    const shown = await preview();
    await bot.ana.press(shown, "Keep");
    expect((await bot.last(bot.ana)).text).toMatch(/^Kept\./u);
    await due();
    expect(bot.posts()).toHaveLength(1);
  });

  it("Skip this one leaves the week out, and its resource can come another time", async () => {
    const shown = await preview();
    const [skipped] = await bot.history();
    await bot.ana.press(shown, "Skip this one");
    expect((await bot.last(bot.ana)).text).toMatch(/^Skipped: <#C0CHANNEL01> gets nothing on/u);
    await due();
    expect(bot.posts()).toEqual([]);
    expect(await bot.history()).toMatchObject([{ state: "skipped", reason: "by_hand" }]);
    bot.advance(7 * day);
    await bot.chores();
    expect(await bot.history()).toMatchObject([{ resource: skipped?.resource }, {}]);
  });

  it("Choose another finds one by its title and puts it in place", async () => {
    const shown = await preview();
    await bot.ana.press(shown, "Choose another");
    const form = await bot.modal(bot.ana);
    const found = await bot.ana.typeInSelect(form, "weekly:resource", "rules of machine learning");
    expect(found).toMatchObject({ ok: true });
    const [option] = found.ok ? (found.options as { value: string }[]) : [];
    await bot.ana.submit(form, { "weekly:resource": option?.value ?? "" });
    expect(inBlocks(await bot.modal(bot.ana))).toContain(titleOf(option?.value));
    const drawnAgain = bot.slack.workspace.messages.find(shown.channel, shown.ts);
    expect(drawnAgain?.text).toMatch(/^Changed\./u);
    expect(drawnAgain?.text).toContain(titleOf(option?.value));
    await due();
    expect(inBlocks(bot.posts()[0] ?? {})).toContain("_Why: chosen by hand");
    expect(await bot.history()).toMatchObject([{ resource: option?.value, state: "posted" }]);
  });

  it("refuses one that the channel had already", async () => {
    await preview();
    const [first] = await bot.history();
    await due();
    bot.advance(6 * day);
    await bot.chores();
    const shown = await bot.last(bot.ana);
    await bot.ana.press(shown, "Choose another");
    const form = await bot.modal(bot.ana);
    await bot.ana.submit(form, { "weekly:resource": first?.resource ?? "" });
    expect((await bot.modal(bot.ana)).errors).toEqual({
      "weekly:resource": "This channel had that one already. Choose another.",
    });
  });

  it("Pin for next week decides the one after", async () => {
    const shown = await preview();
    await bot.ana.press(shown, "Pin for next week");
    const form = await bot.modal(bot.ana);
    await bot.ana.submit(form, { "weekly:resource": "mlops-zoomcamp" });
    await bot.idle();
    expect(await bot.found()).toMatchObject({ pinned: "mlops-zoomcamp" });
    await due();
    bot.advance(7 * day);
    await bot.chores();
    const [second, first] = await bot.history();
    expect(second).toMatchObject({ resource: "mlops-zoomcamp", reason: "chosen by hand" });
    expect(first?.resource).not.toBe("mlops-zoomcamp");
    expect(await bot.found()).toMatchObject({ pinned: undefined });
  });

  it("Pause stops it, and Resume starts it again in time for the same post", async () => {
    const shown = await preview();
    await bot.ana.press(shown, "Pause");
    const paused = await bot.last(bot.ana);
    expect(paused.text).toContain("Paused.");
    await bot.ana.press(paused, "Resume");
    expect((await bot.last(bot.ana)).text).toContain("It runs again");
    await due();
    expect(bot.posts()).toHaveLength(1);
  });

  it.each(["paused and resumed", "changed"])(
    "what somebody chose still comes where the schedule is %s",
    async (what) => {
      const shown = await preview();
      await bot.ana.press(shown, "Choose another");
      await bot.ana.submit(await bot.modal(bot.ana), { "weekly:resource": "mlops-zoomcamp" });
      await bot.idle();
      if (what === "changed") {
        await bot.ana.command(channel, "/mlops-learn weekly");
        const form = await bot.modal(bot.ana);
        expect(inBlocks(form)).toContain(titleOf("mlops-zoomcamp"));
        await bot.ana.submit(form, { [`weekly:time ${channel}`]: "10:00" });
      } else {
        await bot.ana.command(channel, "/mlops-learn weekly pause");
        await bot.idle();
        await bot.ana.command(channel, "/mlops-learn weekly resume");
      }
      await bot.idle();
      await bot.chores();
      bot.advance(hour);
      await due();
      expect(await bot.history()).toMatchObject([{ resource: "mlops-zoomcamp", state: "posted" }]);
    },
  );

  it.each(["Keep", "Skip this one", "Choose another", "Pin for next week"])(
    "%s on a post that is out or off says so and changes nothing",
    async (label) => {
      const shown = await preview();
      await due();
      await bot.ana.press(shown, label);
      expect((await bot.last(bot.ana)).text).toBe("That one is posted already.");
      await bot.store.schedules.remove(team, channel);
      await bot.schedule();
      bot.advance(6 * day);
      await bot.chores();
      const next = await bot.last(bot.ana);
      await bot.store.schedules.remove(team, channel);
      await bot.ana.press(next, label);
      expect((await bot.last(bot.ana)).text).toMatch(/^That post is no longer planned/u);
    },
  );

  it("once skipped by two at the same time is skipped once, and both are told", async () => {
    const shown = await preview();
    await Promise.all([
      bot.ana.press(shown, "Skip this one"),
      bot.ana.press(shown, "Skip this one"),
    ]);
    await bot.idle();
    expect(await bot.history()).toMatchObject([{ state: "skipped" }]);
    expect(bot.log.filter((line) => Number(line["level"]) >= 50)).toEqual([]);
  });

  it("goes to the review channel where whoever set it up is forgotten", async () => {
    await bot.store.settings.update(team, { reviewChannel: channel });
    await bot.store.people.forget({ team, person: bot.ana.id });
    bot.advance(hour);
    await bot.chores();
    const shown = await bot.last(bot.ben);
    expect(shown).toMatchObject({ channel });
    expect(shown.text).toContain("Without a word from you");
  });
});

describe("weekly preview", () => {
  it("shows what would come as things stand, and lets one pin another", async () => {
    await bot.ben.command(channel, "/mlops-learn weekly preview");
    const shown = await bot.last(bot.ben);
    expect(shown).toMatchObject({ only_for: bot.ben.id });
    expect(shown.text).toContain("As things stand, it is this one:");
    await bot.ben.press(shown, "Choose another");
    await bot.ben.submit(await bot.modal(bot.ben), { "weekly:resource": "mlops-zoomcamp" });
    await bot.idle();
    await preview();
    expect(await bot.history()).toMatchObject([{ resource: "mlops-zoomcamp" }]);
  });

  it("shows the planned one once it is planned", async () => {
    await preview();
    const [delivery] = await bot.history();
    await bot.ben.command(channel, "/mlops-learn weekly preview");
    const shown = await bot.last(bot.ben);
    expect(shown.text).toContain(titleOf(delivery?.resource));
    await bot.ben.press(shown, "Skip this one");
    expect((await bot.last(bot.ben)).text).toMatch(/^Skipped/u);
  });
});
