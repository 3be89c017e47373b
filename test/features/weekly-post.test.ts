import { afterEach, describe, expect, it } from "vitest";
import { createCatalog } from "#catalog/catalog.ts";
import { plainInMrkdwn } from "#cards/mrkdwn.ts";
import { hoursWords } from "#cards/words.ts";
import type { ScheduleTerms } from "#store/schedule.ts";
import { slotsBetween } from "#weekly/slots.ts";
import { day, hour } from "#weekly/wall-clock.ts";
import { repositoryCatalog } from "../bot.ts";
import { channel, inBlocks, startWeeklyBot, team, tuesday, type WeeklyBot } from "./weekly-bot.ts";

let bot: WeeklyBot;
afterEach(() => bot.stop());

async function posted(
  options: Parameters<typeof startWeeklyBot>[0] = {},
  terms: Partial<ScheduleTerms> = {},
  beforePost: () => void = () => undefined,
) {
  bot = await startWeeklyBot(options);
  await bot.schedule(terms);
  bot.advance(hour);
  await bot.chores();
  beforePost();
  bot.advance(day);
  await bot.chores();
  const [post] = bot.posts();
  if (post === undefined) throw new Error("nothing was posted");
  return post;
}

const inThreadOf = ({ ts }: { readonly ts: string }) =>
  bot.slack.workspace.messages.all().filter(({ thread_ts }) => thread_ts === ts);

describe("the post", () => {
  it("shows the card, why it was picked, and who set it up, and pings nobody", async () => {
    const post = await posted();
    const shown = inBlocks(post);
    expect(shown).toContain("*Resource of the week* · ");
    expect(shown).toContain("_Why: not posted here yet · ");
    expect(shown).toContain("Set up by ana · every Tuesday 09:30 Berlin · change with");
    expect(shown).not.toMatch(/<@|<!(?:here|channel|everyone)/u);
    expect(post.text).toMatch(/^Resource of the week on .*: .* Why: not posted here yet/u);
    expect(post.text).not.toMatch(/<@|<!/u);
  });

  it("says for whom it is and how long it takes, and all of it without its blocks too", async () => {
    const post = await posted();
    const [delivery] = await bot.history();
    const resource = repositoryCatalog().resource(delivery?.resource ?? "");
    if (resource === undefined) throw new Error("it is not in the catalog");
    const { title, url, level, hours, summary } = resource;
    const meta = `${level === "all" ? "any level" : level} · `;
    for (const told of [meta, hoursWords(hours)]) {
      expect(inBlocks(post)).toContain(told);
      expect(post.text).toContain(told);
    }
    for (const told of [title, url, summary, "every Tuesday 09:30 Berlin"]) {
      expect(post.text).toContain(plainInMrkdwn(told));
    }
  });

  it("names nobody where it may not ask for names", async () => {
    const post = await posted({ manifest: withoutUsersRead });
    expect(inBlocks(post)).toContain('"every Tuesday 09:30 Berlin · change with');
  });

  it("tells of those who saved it, from three on", async () => {
    bot = await startWeeklyBot();
    await bot.schedule();
    bot.advance(hour);
    await bot.chores();
    const [planned] = await bot.history();
    const resource = planned?.resource ?? "";
    for (const person of ["U1", "U2", "U3"]) await bot.store.saved.add({ team, person }, resource);
    bot.advance(day);
    await bot.chores();
    expect(bot.posts().map(inBlocks).join("")).toContain("saved by 3 people here");
  });

  it("is in the workspace's language, to its last line and its thread", async () => {
    bot = await startWeeklyBot();
    await bot.store.settings.update(team, { language: "de" });
    await bot.schedule();
    bot.advance(hour);
    await bot.chores();
    bot.advance(day);
    await bot.chores();
    const [post] = bot.posts();
    if (post === undefined) throw new Error("nothing was posted");
    expect(inBlocks(post)).toContain("*Eintrag der Woche* · ");
    expect(inBlocks(post)).toContain("_Warum: hier noch nicht ");
    expect(inBlocks(post)).toContain(
      "Eingerichtet von ana · jeden Dienstag um 09:30 (Berlin) · ändern mit `/mlops-learn weekly`",
    );
    await bot.ben.press(post, "Im Thread besprechen");
    await bot.idle();
    expect(inThreadOf(post).map(({ text }) => text)).toEqual([
      `<@${bot.ben.id}> möchte hierüber sprechen. Was habt ihr daraus mitgenommen, und was fehlt darin?`,
    ]);
    await bot.ana.press(post, "Im Thread besprechen");
    expect((await bot.last(bot.ana)).text).toMatch(/^Der Thread ist offen/u);
    const [{ resource = "" } = {}] = await bot.history();
    for (const person of ["U1", "U2", "U3"]) await bot.store.saved.add({ team, person }, resource);
    bot.advance(7 * day + hour);
    await bot.chores();
    expect(inThreadOf(post).at(-1)?.text).toBe("Nach einer Woche haben das hier 3 gemerkt.");
  });

  it("never brings a resource whose address is dead", async () => {
    const catalog = repositoryCatalog();
    const monitoring = catalog.resources.filter(({ topics }) => topics.includes("drift-detection"));
    const [alive, ...dead] = monitoring.map(({ id }) => id);
    bot = await startWeeklyBot({ deadLinks: new Set(dead) });
    await bot.schedule({ topics: ["drift-detection"] });
    bot.advance(hour);
    await bot.chores();
    bot.advance(7 * day);
    await bot.chores();
    const resources = (await bot.history()).map(({ resource, round }) => [resource, round]);
    expect(resources).toEqual([
      [alive, 2],
      [alive, 1],
    ]);
  });

  it("says so where it starts over, and where nothing fits at all", async () => {
    const { topics, words, subjects, glossary, resources } = repositoryCatalog();
    const few = resources.filter(({ topics: [first] }) => first === "monitoring").slice(0, 2);
    bot = await startWeeklyBot({
      catalog: createCatalog({ topics, words, subjects, glossary, resources: few }),
    });
    await bot.schedule();
    bot.advance(hour + day);
    await bot.chores();
    bot.advance(7 * day);
    await bot.chores();
    bot.advance(7 * day);
    await bot.chores();
    expect(inBlocks(bot.posts().at(-1) ?? {})).toContain(
      "all 2 that fit were posted here, so they start over",
    );
    await bot.schedule({ topics: ["testing"] });
    bot.advance(7 * day);
    await bot.chores();
    const [latest] = await bot.history();
    expect(latest).toMatchObject({ state: "skipped", reason: "no resource fits" });
    expect(bot.posts()).toHaveLength(3);
  });
});

const discussions = (post: { readonly ts: string }) =>
  inThreadOf(post).filter(({ text }) => text.includes("would like to discuss this"));

const withoutUsersRead = {
  ...{ name: "mlops-learn", bot_name: "mlops-learn", commands: [], shortcuts: [] },
  scopes: ["chat:write", "channels:history"],
  events: [],
};

describe("the post's buttons", () => {
  it("save and vote, for whoever presses, seen by them alone", async () => {
    const post = await posted();
    const [delivery] = await bot.history();
    await bot.ben.press(post, "Save");
    expect(await bot.last(bot.ben)).toMatchObject({ only_for: bot.ben.id });
    await bot.ben.press(post, "Helpful");
    await bot.idle();
    const who = { team, person: bot.ben.id };
    const resource = delivery?.resource ?? "";
    expect(await bot.store.saved.among(who, [resource])).toEqual(new Set([resource]));
    expect(await bot.store.votes.among(who, [resource])).toEqual(new Map([[resource, "helpful"]]));
    expect(bot.posts()).toHaveLength(1);
  });

  it("open the thread once, by whoever presses first", async () => {
    const post = await posted();
    await Promise.all([
      bot.ben.press(post, "Discuss in thread"),
      bot.ana.press(post, "Discuss in thread"),
    ]);
    await bot.idle();
    expect(inThreadOf(post).filter(({ only_for }) => only_for === undefined)).toMatchObject([
      { text: expect.stringContaining("would like to discuss this") as string },
    ]);
    expect(
      bot.slack.workspace.messages.all().filter(({ text }) => text.includes("thread is open")),
    ).toHaveLength(1);
  });

  it("open the thread of a post that is not known to have arrived, once", async () => {
    const post = await posted({}, {}, () =>
      bot.slack.faults.once("chat.postMessage", { kind: "drop-after" }),
    );
    await bot.ben.press(post, "Discuss in thread");
    await bot.idle();
    await bot.ana.press(post, "Discuss in thread");
    expect((await bot.last(bot.ana)).text).toMatch(/^The thread is open/u);
    expect(discussions(post)).toHaveLength(1);
  });

  it("open no thread again, weeks later", async () => {
    const post = await posted();
    await bot.ben.press(post, "Discuss in thread");
    await bot.idle();
    bot.advance(8 * day);
    await bot.store.tidy();
    await bot.ana.press(post, "Discuss in thread");
    expect((await bot.last(bot.ana)).text).toMatch(/^The thread is open/u);
    expect(discussions(post)).toHaveLength(1);
  });

  it("open the thread at the next press where Slack took none at the first", async () => {
    const post = await posted();
    bot.slack.faults.once("chat.postMessage", { kind: "refuse", error: "restricted_action" });
    await bot.ben.press(post, "Discuss in thread");
    await bot.idle();
    expect(discussions(post)).toEqual([]);
    await bot.ana.press(post, "Discuss in thread");
    await bot.idle();
    expect(discussions(post)).toHaveLength(1);
  });

  it("show more like it, and all picks of the channel, to whoever presses", async () => {
    const post = await posted();
    expect(inBlocks(post)).toContain("Report a problem");
    const [delivery] = await bot.history();
    const choose = (what: string) =>
      bot.ben.press(post, {
        action_id: "card:menu",
        choose: `${what}|${delivery?.resource ?? ""}`,
      });
    await choose("similar:show");
    expect((await bot.last(bot.ben)).text).toMatch(/^More like/u);
    await choose("weekly:picks");
    const picks = await bot.last(bot.ben);
    expect(picks).toMatchObject({ only_for: bot.ben.id });
    expect(picks.text).toContain(`*Resources of the week* in <#${channel}>`);
    expect(picks.text).toMatch(/· posted\./u);
  });

  it("turn the pages of a long history, each pick once", async () => {
    const post = await posted();
    const [{ resource = "" } = {}] = await bot.history();
    const slots = slotsBetween(tuesday, bot.now(), bot.now() + 34 * 7 * day);
    await bot.store.deliveries.recordSkipped({ team, channel, slots, reason: "paused" });
    const choose = `weekly:picks|${resource}`;
    await bot.ben.press(post, { action_id: "card:menu", choose });
    const pages = [await bot.last(bot.ben)];
    for (const label of ["Show older", "Show older", "Show newer"]) {
      await bot.ben.press(pages.at(-1) ?? post, label);
      pages.push(await bot.last(bot.ben));
    }
    const days = pages.map(({ text }) => text.match(/<!date\^\d+/gu) ?? []);
    expect(days.map(({ length }) => length)).toEqual([15, 15, 5, 15]);
    expect(new Set(days.flat()).size).toBe(35);
    expect(days[3]).toEqual(days[1]);
    expect(pages.map((page) => inBlocks(page).includes("Show older"))).toEqual([
      ...[true, true, false, true],
    ]);
  });
});

describe("a week later", () => {
  it("says in the thread how it was received, in one line, once", async () => {
    const post = await posted();
    const [delivery] = await bot.history();
    const resource = delivery?.resource ?? "";
    for (const person of ["U1", "U2", "U3", "U4"]) {
      await bot.store.saved.add({ team, person }, resource);
      if (person !== "U4") await bot.store.votes.set({ team, person }, resource, "helpful");
    }
    await bot.store.finished.add({ team, person: "U1" }, resource);
    bot.advance(7 * day);
    await bot.chores();
    await bot.chores();
    expect(inThreadOf(post).map(({ text }) => text)).toEqual([
      "A week on, 4 people here saved this and 3 found it helpful.",
    ]);
  });

  it.each([
    ["hardly anybody did anything", { many: 2, wrapUp: true }],
    ["the channel does not want it", { many: 4, wrapUp: false }],
  ])("is silent where %s", async (_, { many, wrapUp }) => {
    const post = await posted({}, { wrapUp });
    const [delivery] = await bot.history();
    for (let person = 0; person < many; person += 1)
      await bot.store.saved.add({ team, person: `U${person}` }, delivery?.resource ?? "");
    bot.advance(7 * day);
    await bot.chores();
    expect(inThreadOf(post)).toEqual([]);
  });
});
