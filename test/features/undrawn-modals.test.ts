import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportIds } from "#cards/report.ts";
import { formIds } from "#cards/suggestion-form.ts";
import type { ApiFault } from "#playground/faults/api-fault.ts";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";
import { channel, entered, suggest, topModal } from "./suggesting.ts";

let bot: Bot;
let ana: PersonDriver;
let ben: PersonDriver;
let team: string;

beforeEach(async () => {
  const readTitle = (url: string) => Promise.resolve(`Title of ${url}`);
  bot = await startBot({ readTitle });
  team = bot.slack.workspace.team.id;
  ana = bot.slack.as("U0PERSON001");
  ben = bot.slack.as("U0PERSON002");
  await bot.store.settings.update(team, { reviewChannel: channel });
});
afterEach(() => bot.stop());

const shown = (where: { readonly blocks?: unknown }) => JSON.stringify(where.blocks);
const texts = (person: PersonDriver) => person.messages().map(({ text }) => text);
const isFailure = (text: string) => text.includes("Something went wrong");

/** What the review channel shows, once the bot has done all that it took. */
async function inReviewChannel() {
  await bot.idle();
  return bot.slack.workspace.messages.all().find(({ by_bot, only_for, channel: at }) => {
    return by_bot && only_for === undefined && at === channel;
  });
}

/** Pressed in the queue, whose next redraw meets the fault. */
async function decide(label: "Approve" | "Edit" | "Reject", fault: ApiFault) {
  await ana.command(channel, "/mlops-learn review");
  await ana.press(await topModal(bot, ana), label);
  if (label === "Approve") return;
  const form = await topModal(bot, ana);
  bot.slack.faults.once("views.update", fault);
  const edit = { [formIds.title]: "Zebra stripes, edited" };
  await ana.submit(form, label === "Edit" ? edit : { "review:reason": "An advert" });
}

const closed: ApiFault = { kind: "refuse", error: "not_found" };
/** For longer than anybody waits. */
const tooMuch: ApiFault = { kind: "rate-limit", retryAfter: 9 };

const faults = [
  ["was closed meanwhile", closed, 0],
  ["Slack does not draw just then", tooMuch, 1],
] as const;

describe.each(faults)("a decision whose modal %s", (_why, fault, failures) => {
  beforeEach(async () => {
    await suggest(bot, ben);
  });
  afterEach(() => {
    expect([...texts(ana), ...ana.modals().map(shown)].filter(isFailure)).toHaveLength(failures);
  });

  it("is told to the suggester and the channel when it approves", async () => {
    bot.slack.faults.once("views.update", fault);
    await decide("Approve", fault);
    expect(shown((await inReviewChannel()) ?? {})).toContain(`<@${ana.id}> approved it`);
    expect(texts(ben).at(-1)).toContain("was added");
    await ben.command(channel, "/mlops-learn zebra stripes");
    expect(shown(await lastSeenBy(bot, ben.id))).toContain(entered[formIds.title]);
  });

  it("is told when it takes out", async () => {
    await decide("Approve", fault);
    await ana.press(await topModal(bot, ana), { action_id: "review:added" });
    const added = await topModal(bot, ana);
    bot.slack.faults.once("views.update", fault);
    await ana.press(added, "Take out");
    expect(shown((await inReviewChannel()) ?? {})).toContain(`<@${ana.id}> took it out`);
  });

  it("is told when it rejects", async () => {
    await decide("Reject", fault);
    expect(shown((await inReviewChannel()) ?? {})).toContain(`<@${ana.id}> rejected it`);
    expect(texts(ben).at(-1)).toContain("An advert");
  });

  it("is told when it edits", async () => {
    await decide("Edit", fault);
    expect(shown((await inReviewChannel()) ?? {})).toContain("Zebra stripes, edited");
  });
});

it.each(faults)("what is settled in a list that %s says so in the channel", async (_why, fault) => {
  const [first] = bot.library.catalog.resources;
  await ben.command(channel, `/mlops-learn ${first?.title ?? ""}`);
  const choose = `${reportIds.ask}|${first?.id ?? ""}`;
  await ben.press(await lastSeenBy(bot, ben.id), { action_id: "card:menu", choose });
  await ben.submit(await topModal(bot, ben), { [reportIds.problem]: "link" });
  await ana.press(await openHome(bot, ana.id), "Look at them");
  const list = await topModal(bot, ana);
  bot.slack.faults.once("views.update", fault);
  await ana.press(list, "Mark as settled");
  expect((await inReviewChannel())?.text).toContain(`Settled by <@${ana.id}>`);
});

it.each(["suggest https://example.com/page", "weekly"])(
  "nobody hears of a fault who closes %s while it is being filled in",
  async (words) => {
    bot.slack.faults.once("views.update", closed);
    await ben.command(channel, `/mlops-learn ${words}`);
    await bot.idle();
    expect(ben.modals()).toHaveLength(1);
    expect(texts(ben).filter(isFailure)).toEqual([]);
  },
);
