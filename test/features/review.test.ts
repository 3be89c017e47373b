import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formIds } from "#cards/suggestion-form.ts";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type Bot, type BotOptions, lastSeenBy, openHome, startBot } from "../bot.ts";
import { scratchFolder } from "../catalog/write-catalog.ts";
import { channel, suggest, topModal } from "./suggesting.ts";

let bot: Bot;
/** An administrator, a member, and one whom the settings name as moderator. */
let ana: PersonDriver;
let ben: PersonDriver;
let mei: PersonDriver;
let team: string;

async function start(options: BotOptions = {}) {
  bot = await startBot(options);
  team = bot.slack.workspace.team.id;
  [ana, ben, mei] = ["U0PERSON001", "U0PERSON002", "U0PERSON003"].map((id) => bot.slack.as(id)) as [
    PersonDriver,
    PersonDriver,
    PersonDriver,
  ];
  await bot.store.settings.update(team, { moderators: [mei.id] });
}

beforeEach(() => start());
afterEach(() => bot.stop());

const shown = (where: { readonly blocks?: unknown }) => JSON.stringify(where.blocks);
const stateOf = async (id: string) => (await bot.store.suggestions.find(team, id))?.state;

/** What ben was told in the bot's own tab. */
async function toldBen() {
  await bot.idle();
  const tab = bot.slack.workspace.conversations.dmOf(ben.id).id;
  return ben.messages().filter((message) => message.channel === tab && message.by_bot);
}

async function queue(moderator: PersonDriver) {
  await moderator.command(channel, "/mlops-learn review");
  return topModal(bot, moderator);
}

describe("the queue", () => {
  it("has it too where the bot is not in the review channel, which is a warning", async () => {
    await bot.store.settings.update(team, { reviewChannel: "C0CHANNEL02" });
    await suggest(bot, ben);
    expect(shown(await queue(mei))).toContain("Approve");
    expect(bot.log.filter((line) => Number(line["level"]) >= 40)).toMatchObject([
      { level: 40, msg: expect.stringContaining("in the review channel") as string },
    ]);
  });

  it("stands on a moderator's Home, and on nobody else's", async () => {
    await suggest(bot, ben);
    await suggest(bot, ben, { [formIds.url]: "https://example.com/second" });
    for (const person of [ana, ben, mei]) await person.openHome();
    await bot.idle();
    expect(shown(ana.home() ?? {})).toContain("2 suggestions wait");
    expect(shown(mei.home() ?? {})).toContain("2 suggestions wait");
    expect(shown(ben.home() ?? {})).not.toContain("suggestions wait");
    const home = ana.home();
    if (home) await ana.press(home, "Review");
    expect(shown(await topModal(bot, ana))).toContain("Zebra stripes as drift alarms");
  });

  it("tells no length, which the form never asks for", async () => {
    await suggest(bot, ben, { [formIds.type]: "course" });
    const modal = shown(await queue(ana));
    expect(modal).toContain("Course · beginner · free\\n");
    expect(modal).not.toContain("hours");
  });

  it("is refused to others by a sentence", async () => {
    await suggest(bot, ben);
    await ben.command(channel, "/mlops-learn review");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/^Only moderators can review/u);
  });

  it("is one press away in a direct message", async () => {
    await suggest(bot, ben);
    await ana.dm("review");
    await ana.press(await lastSeenBy(bot, ana.id), "Review");
    expect(shown(await topModal(bot, ana))).toContain("1 suggestion waits");
  });

  it("leads to the problems that were reported, by command and in a direct message", async () => {
    const [resource] = bot.library.catalog.resources;
    const report = { resource: resource?.id ?? "", problem: "link", note: "404 since May" };
    await bot.store.reports.add({ team, person: ben.id }, report);
    const waiting = await queue(ana);
    expect(shown(waiting)).toMatch(/No suggestion waits.*1 reported problem waits/u);
    await ana.press(waiting, { action_id: "report:list" });
    expect(shown(await topModal(bot, ana))).toContain("404 since May");
    await mei.dm("review");
    const message = await lastSeenBy(bot, mei.id);
    expect(message.text).toContain("1 reported problem waits");
    await mei.press(message, { action_id: "report:list" });
    expect(shown(await topModal(bot, mei))).toContain("404 since May");
  });
});

describe("a long queue", () => {
  it("has further pages, and what is left of one where it was emptied", async () => {
    for (let at = 1; at <= 6; at++) {
      const more = { [formIds.url]: `https://example.com/${at}`, [formIds.title]: `Zebra ${at}` };
      await suggest(bot, ben, more);
    }
    await ana.press(await queue(ana), "Later");
    const page = await topModal(bot, ana);
    expect(shown(page)).toContain("6 suggestions wait");
    expect(shown(page)).toContain("Zebra 6");
    expect(shown(page)).not.toContain("Zebra 5");
    await ana.press(page, "Earlier");
    expect(shown(await topModal(bot, ana))).toContain("Zebra 5");
  });
});

describe("approving", () => {
  it("says so where the workspace keeps out what was approved", async () => {
    await bot.store.settings.update(team, { blockedTopics: ["monitoring"] });
    await suggest(bot, ben);
    await ana.press(await queue(ana), "Approve");
    const [told] = await toldBen();
    expect(told?.text).toContain("This workspace does not show resources on its topic");
    expect(shown(told ?? {})).not.toContain("Search for it");
  });

  it("answers with it at once, marked, and tells the suggester once", async () => {
    const id = await suggest(bot, ben);
    await ana.press(await queue(ana), "Approve");
    expect(shown(await topModal(bot, ana))).toContain("No suggestion waits");
    await ben.command(channel, "/mlops-learn zebra stripes");
    const answer = await lastSeenBy(bot, ben.id);
    expect(shown(answer)).toContain("Zebra stripes as drift alarms");
    expect(shown(answer)).toContain("Added by your community");
    expect(answer.text).toContain("Added by your community");
    expect(await toldBen()).toMatchObject([
      { text: expect.stringContaining("was added") as string },
    ]);
    expect(await stateOf(id)).toBe("approved");
  });

  it("counts once when two press at the same moment; the other reads who decided what", async () => {
    const id = await suggest(bot, ben);
    const [first, second] = [await queue(ana), await queue(mei)];
    await Promise.all([ana.press(first, "Approve"), mei.press(second, "Approve")]);
    await bot.idle();
    const { decidedBy } = (await bot.store.suggestions.find(team, id)) ?? {};
    const loser = decidedBy === ana.id ? mei : ana;
    expect(shown(await topModal(bot, loser))).toContain(
      `<@${decidedBy ?? ""}> approved it already`,
    );
    expect(await toldBen()).toHaveLength(1);
  });

  it("survives a restart", async () => {
    await bot.stop();
    const databaseUrl = `sqlite:${scratchFolder()}/bot.db`;
    await start({ databaseUrl });
    await suggest(bot, ben);
    await ana.press(await queue(ana), "Approve");
    await bot.idle();
    await bot.stop();
    await start({ databaseUrl });
    await ben.command(channel, "/mlops-learn zebra stripes");
    expect(shown(await lastSeenBy(bot, ben.id))).toContain("Zebra stripes as drift alarms");
  });

  it("is told at the next start where Slack took no more messages, and only then", async () => {
    await bot.stop();
    const databaseUrl = `sqlite:${scratchFolder()}/bot.db`;
    await start({ databaseUrl });
    await suggest(bot, ben);
    bot.slack.faults.once("chat.postMessage", { kind: "rate-limit", retryAfter: 60 });
    await ana.press(await queue(ana), "Approve");
    expect(await toldBen()).toEqual([]);
    for (const times of [1, 0]) {
      await bot.stop();
      await start({ databaseUrl });
      expect(await toldBen()).toHaveLength(times);
    }
  });

  it("can be taken back, from the list of what was added", async () => {
    const id = await suggest(bot, ben);
    await ana.press(await queue(ana), "Approve");
    await ana.press(await topModal(bot, ana), "See what was added (1)");
    await ana.press(await topModal(bot, ana), "Take out");
    expect(shown(await topModal(bot, ana))).toContain("Nothing was added yet");
    await bot.idle();
    expect(await stateOf(id)).toBe("rejected");
    await ben.command(channel, "/mlops-learn zebra stripes");
    expect(shown(await lastSeenBy(bot, ben.id))).not.toContain("Zebra stripes as drift alarms");
    expect(await toldBen()).toHaveLength(1);
  });

  it("keeps its name for whoever saved or reported it, once it is taken out", async () => {
    const id = await suggest(bot, ben);
    const resource = `community-${id}`;
    const who = { team, person: ben.id };
    await ana.press(await queue(ana), "Approve");
    await bot.store.saved.add(who, resource);
    await bot.store.reports.add(who, { resource, problem: "link", note: "" });
    await ana.press(await topModal(bot, ana), "See what was added (1)");
    await ana.press(await topModal(bot, ana), "Take out");
    await bot.idle();
    await ana.press(await openHome(bot, ana.id), { action_id: "report:list" });
    const reports = await topModal(bot, ana);
    await ben.command(channel, "/mlops-learn saved");
    const saved = await lastSeenBy(bot, ben.id);
    await ben.press(saved, "Export as Markdown");
    const exported = (await toldBen()).at(-1) ?? {};
    for (const text of [reports, saved, exported].map(shown)) {
      expect(text).toContain("Zebra stripes as drift alarms");
      expect(text.replaceAll(/"(?:value|block_id)":"[^"]*"/gu, "")).not.toContain(id);
    }
  });
});
