import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportIds } from "#cards/report.ts";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";
import { channel, topModal } from "./suggesting.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
  await bot.store.settings.update(team(), { moderators: [mei().id] });
});
afterEach(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");
const mei = () => bot.slack.as("U0PERSON003");
const team = () => bot.slack.workspace.team.id;
const shown = (where: { readonly blocks?: unknown }) => JSON.stringify(where.blocks);
const waiting = async () => (await bot.store.reports.list(team(), { limit: 99 })).items;

async function report(resource: string, person = ben()) {
  const who = { team: team(), person: person.id };
  await bot.store.reports.add(who, { resource, problem: "link", note: "" });
}

async function openReports(moderator: PersonDriver) {
  await moderator.press(await openHome(bot, moderator.id), "Look at them");
  return topModal(bot, moderator);
}

async function openHidden(moderator: PersonDriver) {
  await moderator.command(channel, "/mlops-learn hidden");
  return topModal(bot, moderator);
}

/** What the bot wrote to the person alone. */
async function toldTo(person: PersonDriver) {
  await bot.idle();
  const dm = bot.slack.workspace.conversations.dmOf(person.id).id;
  return person.messages().filter((message) => message.channel === dm && message.by_bot);
}

async function answerTo(words: string) {
  await ben().command(channel, `/mlops-learn ${words}`);
  return shown(await lastSeenBy(bot, ben().id));
}

const title = (id: string) => bot.library.catalog.resource(id)?.title ?? "no such resource";
const zoomcamp = "mlops-zoomcamp";

describe("hiding what was reported", () => {
  it("keeps it out of answers, tells whoever reported it, and can be taken back", async () => {
    await report(zoomcamp);
    expect(await answerTo("mlops zoomcamp")).toContain(title(zoomcamp));
    await mei().press(await openReports(mei()), "Hide it here");
    expect(shown(await topModal(bot, mei()))).toContain("No reported problem waits");
    expect(await waiting()).toEqual([]);
    expect((await toldTo(ben())).map(({ text }) => text)).toEqual([
      `A moderator looked at the problem with “${title(zoomcamp)}” that you reported, and hid it in this workspace. Thank you.`,
    ]);
    expect(await answerTo("mlops zoomcamp")).not.toContain(`card|${zoomcamp}|`);

    await mei().close(await topModal(bot, mei()));
    const home = await openHome(bot, mei().id);
    expect(shown(home)).toContain("1 resource is hidden in this workspace");
    await mei().press(home, "See what is hidden");
    await mei().press(await topModal(bot, mei()), "Show again");
    expect(shown(await topModal(bot, mei()))).toContain("No resource is hidden");
    expect(shown(mei().home() ?? {})).not.toContain("is hidden in this workspace");
    expect(await answerTo("mlops zoomcamp")).toContain(`card|${zoomcamp}|`);
  });

  it("stands in the review channel with who did it", async () => {
    await bot.store.settings.update(team(), { reviewChannel: channel });
    const answer = await ben().command(channel, "/mlops-learn mlops zoomcamp");
    expect(answer.ok).toBe(true);
    const card = await lastSeenBy(bot, ben().id);
    await ben().press(card, { action_id: "card:menu", choose: `${reportIds.ask}|${zoomcamp}` });
    await ben().submit(await topModal(bot, ben()), { [reportIds.problem]: "outdated" });
    const posted = await lastSeenBy(bot, ana().id);
    await ben().press(posted, "Hide it here");
    expect((await lastSeenBy(bot, ben().id)).text).toMatch(/^Only moderators can settle/u);
    await ana().press(posted, "Hide it here");
    await bot.idle();
    const now = bot.slack.workspace.messages.find(posted.channel, posted.ts);
    expect(now?.text).toMatch(
      /^Hidden in this workspace by <@U0PERSON001>; `\/mlops-learn hidden`/u,
    );
    expect(shown(now ?? {})).not.toContain(reportIds.hide);
  });

  it("stops at a hundred, and then the report still waits", async () => {
    const ids = bot.library.catalog.resources.map(({ id }) => id).filter((id) => id !== zoomcamp);
    await bot.store.settings.update(team(), { blockedResources: ids.slice(0, 100) });
    await report(zoomcamp);
    await mei().press(await openReports(mei()), "Hide it here");
    await bot.idle();
    expect(shown(await topModal(bot, mei()))).toContain("100 resources are hidden here already");
    expect(await waiting()).toHaveLength(1);
    expect((await bot.store.settings.get(team())).blockedResources).toHaveLength(100);
  });

  it("is not offered for what has left the catalog", async () => {
    await report("gone-since");
    expect(shown(await openReports(mei()))).not.toContain("Hide it here");
  });
});

describe("settling", () => {
  it("is told to whoever reported it, not to oneself", async () => {
    await report(zoomcamp);
    await report(zoomcamp, mei());
    await mei().press(await openReports(mei()), "Mark as settled");
    await mei().press(await topModal(bot, mei()), "Mark as settled");
    expect((await toldTo(ben())).map(({ text }) => text)).toEqual([
      `A moderator looked at the problem with “${title(zoomcamp)}” that you reported, and marked it as settled. Thank you.`,
    ]);
    expect(await toldTo(mei())).toEqual([]);
  });

  it("reaches all that waits, page by page", async () => {
    const ids = bot.library.catalog.resources.slice(0, 10).map(({ id }) => id);
    for (const id of ids) await report(id);
    const first = await openReports(mei());
    expect(shown(first)).toContain("10 reported problems wait");
    expect(shown(first).match(/report:settle/gu)).toHaveLength(8);
    await mei().press(first, { action_id: reportIds.page });
    const second = await topModal(bot, mei());
    expect(shown(second).match(/report:settle/gu)).toHaveLength(2);
    await mei().press(second, { action_id: reportIds.page });
    expect(shown(await topModal(bot, mei())).match(/report:settle/gu)).toHaveLength(8);
  });
});

describe("what is hidden", () => {
  it("is for moderators alone", async () => {
    await bot.store.settings.update(team(), { blockedResources: [zoomcamp] });
    await ben().command(channel, "/mlops-learn hidden");
    expect((await lastSeenBy(bot, ben().id)).text).toMatch(/^Only moderators can see and change/u);
    expect(shown(await openHome(bot, ben().id))).not.toContain("hidden in this workspace");
  });

  it("is listed, the last one first, page by page, with what left the catalog", async () => {
    const ids = bot.library.catalog.resources.slice(0, 24).map(({ id }) => id);
    await bot.store.settings.update(team(), { blockedResources: [...ids, "gone-since"] });
    const first = await openHidden(mei());
    expect(shown(first)).toContain("25 resources are hidden in this workspace");
    expect(shown(first)).toMatch(/gone-since.*Show again/u);
    expect(shown(first).match(/hidden:show/gu)).toHaveLength(20);
    await mei().press(first, { action_id: "hidden:list" });
    const second = await topModal(bot, mei());
    expect(shown(second).match(/hidden:show/gu)).toHaveLength(5);
    expect(shown(second)).toContain(title(ids[0] ?? ""));
  });

  it("is told by mention too, where no modal can be opened", async () => {
    await mei().mention(channel, "hidden");
    expect((await lastSeenBy(bot, mei().id)).text).toBe("No resource is hidden in this workspace.");
    await bot.store.settings.update(team(), { blockedResources: [zoomcamp] });
    const other = await startedAnew();
    await other.mention(channel, "hidden");
    const told = await lastSeenBy(bot, other.id);
    expect(told.text).toBe("1 resource is hidden in this workspace.");
    expect(shown(told)).toContain("See what is hidden");
  });
});

/** The settings were changed past the bot, which keeps them for a moment. */
async function startedAnew(): Promise<PersonDriver> {
  await bot.stop();
  bot = await startBot();
  await bot.store.settings.update(team(), {
    moderators: [mei().id],
    blockedResources: [zoomcamp],
  });
  return mei();
}
