import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day, hour } from "#weekly/wall-clock.ts";
import { channel, inBlocks, outside, startWeeklyBot, team, type WeeklyBot } from "./weekly-bot.ts";

let bot: WeeklyBot;
beforeEach(async () => {
  bot = await startWeeklyBot();
  await bot.schedule();
});
afterEach(() => bot.stop());

const say = async (text: string, person = bot.ben, where = channel) => {
  await person.command(where, `/mlops-learn weekly ${text}`);
  return bot.last(person);
};

describe("weekly show", () => {
  it("tells what the channel gets, when, and who set it up, only to whoever asks", async () => {
    const shown = await say("show");
    expect(shown.only_for).toBe(bot.ben.id);
    expect(shown.text).toMatch(
      /^\*Resource of the week\* in <#C0CHANNEL01>, every Tuesday 09:30 Berlin: resources on Monitoring and observability\. Next on <!date\^\d+\^\{date_short\}\|.*>\. Set up by <@U0PERSON001>\.$/u,
    );
  });

  it("says how to set one up where there is none", async () => {
    await bot.ana.inviteBot(outside);
    expect((await say("show", bot.ben, outside)).text).toBe(
      "<#C0CHANNEL02> has no weekly post. Type `/mlops-learn weekly` in it to set one up.",
    );
  });

  it("lists one's own in a direct message, where other words need a channel", async () => {
    const dm = bot.slack.workspace.conversations.dmOf(bot.ana.id).id;
    expect((await say("show", bot.ana, dm)).text).toContain("in <#C0CHANNEL01>");
    expect((await say("pause", bot.ana, dm)).text).toMatch(/^A weekly post belongs to a channel/u);
    const bens = bot.slack.workspace.conversations.dmOf(bot.ben.id).id;
    expect((await say("show", bot.ben, bens)).text).toMatch(/^You have set up no weekly post/u);
  });

  it("is no command with other words behind it, but a question", async () => {
    expect((await say("reports on monitoring")).text).toMatch(/resources? for/u);
  });
});

describe("weekly pause and resume", () => {
  it("stop and start it, once however often, and the weeks between are on record", async () => {
    expect((await say("pause")).text).toMatch(/^Paused\. .*It is paused\. /u);
    expect((await say("pause")).text).toMatch(/^It is paused already\./u);
    bot.advance(8 * day + 2 * hour);
    await bot.chores();
    expect(bot.posts()).toEqual([]);
    expect((await say("resume")).text).toMatch(/^It runs again, next on/u);
    expect((await say("resume")).text).toMatch(/^It runs already\./u);
    bot.advance(7 * day);
    await bot.chores();
    expect((await bot.history()).map(({ slot, state, reason }) => [slot, state, reason])).toEqual([
      ["2026-W50", "posted", expect.any(String)],
      ["2026-W49", "skipped", "paused"],
      ["2026-W48", "skipped", "paused"],
    ]);
    expect(
      bot.slack
        .as(bot.ana.id)
        .messages()
        .filter(({ text }) => /is paused/u.test(text)),
    ).toEqual([]);
  });

  it("put on record only the weeks of a schedule that was there", async () => {
    bot.advance(hour + day);
    await bot.chores();
    await say("off");
    bot.advance(70 * day);
    await bot.schedule();
    await say("pause");
    bot.advance(7 * day);
    await say("resume");
    expect((await bot.history()).map(({ state, reason }) => [state, reason])).toEqual([
      ["skipped", "paused"],
      ["posted", expect.any(String)],
    ]);
  });

  it("of a channel without one say so", async () => {
    await bot.store.schedules.remove(team, channel);
    for (const word of ["pause", "resume", "preview"]) {
      expect((await say(word)).text).toMatch(/^That channel has no weekly post\. Type/u);
    }
  });
});

describe("weekly off", () => {
  it("ends it, also what was planned, and keeps what was posted from coming again", async () => {
    bot.advance(hour + day);
    await bot.chores();
    bot.advance(6 * day);
    await bot.chores();
    expect((await say("off")).text).toBe(
      "The weekly post in <#C0CHANNEL01> is off. What was posted stays.",
    );
    expect((await say("off")).text).toBe("There is no weekly post in <#C0CHANNEL01> to turn off.");
    bot.advance(day);
    await bot.chores();
    expect(bot.posts()).toHaveLength(1);
    await bot.schedule();
    bot.advance(14 * day);
    await bot.chores();
    const resources = (await bot.history()).flatMap(({ resource }) => resource ?? []);
    expect(new Set(resources).size).toBe(resources.length);
  });

  it.each([
    ["status", /^\*Resource of the week\* in/u],
    ["vorschau", /gets its next resource on/u],
    ["stop", /^The weekly post in <#C0CHANNEL01> is off/u],
  ])("and its like have other names: weekly %s", async (word, said) => {
    expect((await say(word)).text).toMatch(said);
  });

  it("by its button asks first", async () => {
    const shown = await say("show");
    expect(inBlocks(shown)).toContain("Turn the weekly post off?");
    await bot.ben.press(shown, "Turn off");
    await bot.idle();
    const told = bot.ana.messages().findLast((message) => message.channel === channel);
    expect(told?.text).toBe(`<@${bot.ben.id}> turned the *resource of the week* off here.`);
    expect(told?.only_for).toBeUndefined();
    expect(bot.ben.messages().some(({ text }) => text.includes("is off. What was"))).toBe(true);
    expect(await bot.found()).toBeUndefined();
  });
});

describe("weekly history", () => {
  it("tells each week's resource and what became of it, newest first", async () => {
    bot.advance(hour + day);
    await bot.chores();
    bot.advance(15 * day + 2 * hour);
    await bot.chores();
    const { text } = await say("history");
    expect(text).toMatch(/skipped: I was not running.*posted/su);
    expect(text).toMatch(/<https:\/\/[^|]+\|[^>]+> · posted/u);
  });

  it("says where there is none yet", async () => {
    expect((await say("history")).text).toBe(
      "*Resources of the week* in <#C0CHANNEL01>: none yet.",
    );
  });
});

describe("where only administrators set it up", () => {
  beforeEach(async () => {
    await bot.store.settings.update(team, { weeklyBy: "admins" });
  });

  it.each(["pause", "off"])("others are refused weekly %s, in one sentence", async (word) => {
    expect((await say(word)).text).toBe(
      "In this workspace only administrators set up and change weekly posts. Ask one of them.",
    );
    expect(await bot.found()).toMatchObject({ pausedFor: undefined });
  });

  it("whoever set one up before may still change it", async () => {
    const { terms, nextRunAt } = await bot.schedule();
    await bot.store.schedules.put({ team, channel, owner: bot.ben.id, terms, nextRunAt });
    expect((await say("pause")).text).toMatch(/^Paused\./u);
  });
});

function expectView<View>(view: View | undefined): View {
  if (view === undefined) throw new Error("no Home");
  return view;
}

describe("Home", () => {
  it("shows one's own weekly posts, with buttons that draw it again", async () => {
    await bot.ana.openHome();
    await bot.idle();
    const home = () => expectView(bot.ana.home());
    expect(inBlocks(home())).toContain("*Your weekly posts*");
    await bot.ana.press(home(), { action_id: "weekly:pause" });
    await bot.idle();
    expect(inBlocks(home())).toContain("It is paused.");
    await bot.ana.press(home(), { action_id: "weekly:resume" });
    await bot.idle();
    expect(inBlocks(home())).toContain("Next on");
    await bot.ana.press(home(), { action_id: "weekly:history" });
    expect(inBlocks(await bot.modal(bot.ana))).toContain("none yet");
    await bot.ana.press(home(), { action_id: "weekly:open" });
    expect((await bot.modal(bot.ana)).submit?.text).toBe("Save changes");
  });

  it("previews and turns off there too", async () => {
    await bot.ana.openHome();
    await bot.idle();
    const home = () => expectView(bot.ana.home());
    await bot.ana.press(home(), { action_id: "weekly:preview" });
    expect(inBlocks(await bot.modal(bot.ana))).toContain("As things stand, it is this one:");
    await bot.ana.press(home(), { action_id: "weekly:off" });
    await bot.idle();
    expect(await bot.found()).toBeUndefined();
    expect(inBlocks(home())).not.toContain("Your weekly posts");
  });

  it("says that there are more than it shows", async () => {
    const { terms, nextRunAt } = await bot.schedule();
    for (let at = 0; at < 6; at += 1) {
      const other = { team, channel: `C0OTHER${at}`, owner: bot.ana.id };
      await bot.store.schedules.put({ ...other, terms, nextRunAt });
    }
    await bot.ana.openHome();
    await bot.idle();
    expect(inBlocks(bot.ana.home() ?? {})).toContain("And 2 more: type");
  });

  it("shows nothing of them to others", async () => {
    await bot.ben.openHome();
    await bot.idle();
    expect(inBlocks(bot.ben.home() ?? {})).not.toContain("Your weekly posts");
  });
});
