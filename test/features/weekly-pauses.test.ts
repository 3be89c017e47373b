import { afterEach, describe, expect, it } from "vitest";
import { communityWorkspace } from "#playground/workspace/fixture.ts";
import { day, hour } from "#weekly/wall-clock.ts";
import { channel, startWeeklyBot, team, type WeeklyBot } from "./weekly-bot.ts";

let bot: WeeklyBot;
afterEach(() => bot.stop());

/** Planned and seen; due now. */
async function due(options: Parameters<typeof startWeeklyBot>[0] = {}) {
  bot = await startWeeklyBot(options);
  await bot.schedule();
  bot.advance(hour);
  await bot.chores();
  bot.advance(day);
}

const toldOf = () =>
  bot.slack.workspace.messages.all().filter(({ text }) => text.startsWith("The weekly post in"));

const change = (part: Parameters<typeof bot.slack.workspace.conversations.change>[1]) =>
  bot.slack.workspace.conversations.change(channel, part);

const refuse = (error: string) => () =>
  bot.slack.faults.once("chat.postMessage", { kind: "refuse", error });

const troubles = [
  {
    name: "the bot was removed",
    begin: () => change({ bot_is_member: false }),
    end: () => change({ bot_is_member: true }),
    says: "I am not in the channel any more. Type `/invite @mlops-learn` there",
  },
  {
    name: "the channel was archived",
    begin: () => change({ is_archived: true }),
    end: () => change({ is_archived: false }),
    says: "the channel is archived. Bring it back",
  },
  {
    name: "posting was restricted",
    begin: refuse("restricted_action"),
    end: () => undefined,
    says: "only some people may post in the channel",
  },
  {
    name: "the channel is out of sight",
    begin: refuse("channel_not_found"),
    end: () => undefined,
    says: "I can no longer see the channel",
  },
  {
    name: "Slack gives a reason of its own",
    begin: refuse("ekm_access_denied"),
    end: () => undefined,
    says: "Slack refuses my posts there (`ekm_access_denied`)",
  },
];

describe.each(troubles)("where $name", ({ begin, end, says }) => {
  it("it pauses, its owner is told once with a way on, and one button resumes it", async () => {
    await due();
    begin();
    await bot.chores();
    await bot.chores();
    expect(toldOf()).toMatchObject([
      {
        channel: bot.slack.workspace.conversations.dmOf(bot.ana.id).id,
        text: expect.stringContaining(says) as string,
      },
    ]);
    expect(await bot.found()).toMatchObject({ pausedFor: expect.any(String) as string });
    expect(await bot.history()).toMatchObject([{ state: "failed" }]);
    end();
    const [told] = toldOf();
    if (told === undefined) throw new Error("nobody was told");
    await bot.ana.press(told, "Resume");
    await bot.idle();
    expect(await bot.found()).toMatchObject({ pausedFor: undefined });
    bot.advance(7 * day);
    await bot.chores();
    expect(bot.posts()).toHaveLength(1);
  });
});

describe("resuming", () => {
  it("too early says what still stands in the way, and it pauses on", async () => {
    await due();
    await bot.ana.removeBot(channel);
    await bot.chores();
    const [told] = toldOf();
    if (told === undefined) throw new Error("nobody was told");
    await bot.ana.press(told, "Resume");
    expect((await bot.last(bot.ana)).text).toContain("Type /invite @mlops-learn in it");
    expect(await bot.found()).toMatchObject({ pausedFor: "not_in_channel" });
  });
});

describe("what tries whether one may post there again", () => {
  it("claims no more than that: it comes before anything is kept", async () => {
    bot = await startWeeklyBot();
    await bot.schedule();
    await bot.store.schedules.pause(team, channel, "not_in_channel");
    await bot.ana.command(channel, "/mlops-learn weekly resume");
    await bot.idle();
    const said = bot.ana.messages().flatMap(({ only_for, text }) => (only_for ? [text] : []));
    expect(said).toEqual(["I can post here again.", expect.stringMatching(/^It runs again/u)]);
  });
});

describe("where the bot's token was taken back", () => {
  it("its owner is told once the bot is there again", async () => {
    await due();
    bot.slack.workspace.app.installed = false;
    await bot.chores();
    await bot.chores();
    expect(await bot.found()).toMatchObject({ pausedFor: "token_revoked", toldAt: undefined });
    bot.slack.workspace.app.installed = true;
    await bot.chores();
    await bot.chores();
    expect(toldOf()).toHaveLength(1);
    expect(toldOf()[0]?.text).toContain("my access to this workspace was taken back");
  });
});

describe("where whoever set it up was deactivated", () => {
  const gone = {
    ...communityWorkspace,
    people: communityWorkspace.people.map((person) =>
      person.id === "U0PERSON001" ? { ...person, is_deleted: true } : person,
    ),
  };

  it("it pauses the day before, the channel is told once, and whoever resumes it owns it", async () => {
    bot = await startWeeklyBot({ fixture: gone });
    await bot.schedule();
    bot.advance(hour);
    await bot.chores();
    await bot.chores();
    expect(toldOf()).toMatchObject([{ channel }]);
    const [told] = toldOf();
    if (told === undefined) throw new Error("nobody was told");
    expect(told.text).toContain("Press Resume and it is yours.");
    await bot.ben.press(told, "Resume");
    expect((await bot.last(bot.ben)).text).toContain("It is yours now");
    expect(await bot.found()).toMatchObject({ owner: bot.ben.id, pausedFor: undefined });
    const now = bot.slack.workspace.messages.find(told.channel, told.ts);
    expect(now?.text).toMatch(/^\*Resource of the week\*.* Set up by <@U0PERSON002>\.$/u);
    bot.advance(day);
    await bot.chores();
    expect(bot.posts()).toHaveLength(1);
  });

  it("whoever sends its form owns it too, and it stays on", async () => {
    bot = await startWeeklyBot({ fixture: gone });
    await bot.schedule();
    bot.advance(hour);
    await bot.chores();
    await bot.ben.command(channel, "/mlops-learn weekly");
    await bot.ben.submit(await bot.modal(bot.ben));
    expect(JSON.stringify(await bot.modal(bot.ben))).toContain("It is yours now");
    expect(await bot.found()).toMatchObject({ owner: bot.ben.id, pausedFor: undefined });
    for (let days = 0; days < 9; days += 1) {
      bot.advance(day);
      await bot.chores();
    }
    expect(await bot.found()).toMatchObject({ owner: bot.ben.id, pausedFor: undefined });
    expect(bot.posts()).toHaveLength(2);
  });

  it("whoever resumes one that had paused for something else owns it, too", async () => {
    bot = await startWeeklyBot({ fixture: gone });
    await bot.schedule();
    await bot.store.schedules.pause(team, channel, "not_in_channel");
    await bot.ben.command(channel, "/mlops-learn weekly resume");
    expect((await bot.last(bot.ben)).text).toContain("It is yours now");
    expect(await bot.found()).toMatchObject({ owner: bot.ben.id, pausedFor: undefined });
  });

  it("whoever sends the form unchanged owns one that still runs", async () => {
    bot = await startWeeklyBot();
    await bot.schedule();
    await bot.store.people.forget({ team, person: bot.ana.id });
    await bot.ben.command(channel, "/mlops-learn weekly");
    await bot.ben.submit(await bot.modal(bot.ben));
    expect(JSON.stringify(await bot.modal(bot.ben))).toContain("It is yours now");
    expect(await bot.found()).toMatchObject({ owner: bot.ben.id });
  });

  it("nobody else's pause goes unsaid: moderators are told that the channel was archived", async () => {
    bot = await startWeeklyBot({ fixture: gone });
    const { id } = bot.slack.workspace.conversations.dmOf("U0PERSON003");
    await bot.store.settings.update(team, { reviewChannel: id });
    await bot.schedule();
    await bot.store.schedules.pause(team, channel, "is_archived");
    await bot.chores();
    expect(toldOf()).toMatchObject([{ channel: id }]);
    expect(toldOf()[0]?.text).toContain("the channel is archived");
  });

  it("moderators are told where they have a channel of their own", async () => {
    bot = await startWeeklyBot({ fixture: gone });
    const { id } = bot.slack.workspace.conversations.dmOf("U0PERSON003");
    await bot.store.settings.update(team, { reviewChannel: id });
    await bot.schedule();
    bot.advance(hour);
    await bot.chores();
    await bot.chores();
    expect(toldOf()).toMatchObject([{ channel: id }]);
  });
});

describe("a channel that was renamed", () => {
  it("gets its post like any other: Slack's id stays", async () => {
    await due();
    bot.slack.workspace.conversations.change(channel, { name: "mlops-answers" });
    await bot.chores();
    expect(bot.posts()).toMatchObject([{ channel }]);
  });
});
