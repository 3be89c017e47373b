import { afterEach, beforeEach, expect, it } from "vitest";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";
import { channel, suggest, topModal } from "./suggesting.ts";

let bot: Bot;
let ana: PersonDriver;
let ben: PersonDriver;
let mei: PersonDriver;
let team: string;

beforeEach(async () => {
  bot = await startBot();
  team = bot.slack.workspace.team.id;
  ana = bot.slack.as("U0PERSON001");
  ben = bot.slack.as("U0PERSON002");
  mei = bot.slack.as("U0PERSON003");
  await bot.store.settings.update(team, { moderators: [mei.id], reviewChannel: channel });
});
afterEach(() => bot.stop());

const shown = (where: { readonly blocks?: unknown }) => JSON.stringify(where.blocks);

async function suggested() {
  await suggest(bot, ben);
  return lastSeenBy(bot, mei.id);
}

async function reject(reason: string) {
  await mei.press(await suggested(), "Reject");
  await mei.submit(await topModal(bot, mei), { "review:reason": reason });
  await bot.idle();
}

it("what was rejected comes back with who rejected it and why", async () => {
  await reject("It is an *advert*");
  const again = await suggested();
  expect(shown(again)).toContain("Suggested before: <@U0PERSON003> rejected it. Reason: It is an");
  await ana.command(channel, "/mlops-learn review");
  expect(shown(await topModal(bot, ana))).toContain("Suggested before: <@U0PERSON003> rejected");
});

it("an edit keeps that in sight, and a first suggestion has none", async () => {
  const first = await suggested();
  expect(shown(first)).not.toContain("Suggested before");
  await mei.press(first, "Reject");
  await mei.submit(await topModal(bot, mei), { "review:reason": "too old" });
  const again = await suggested();
  await mei.press(again, "Edit");
  await mei.submit(await topModal(bot, mei), {});
  await bot.idle();
  const now = bot.slack.workspace.messages.find(again.channel, again.ts);
  expect(shown(now ?? {})).toContain("Suggested before: <@U0PERSON003> rejected it.");
});

it("of two who reject, the second keeps in hand what they wrote", async () => {
  const posted = await suggested();
  await ana.press(posted, "Reject");
  const form = await topModal(bot, ana);
  await mei.press(posted, "Approve");
  await bot.idle();
  await ana.submit(form, { "review:reason": "It sells something" });
  const told = shown(await topModal(bot, ana));
  expect(told).toContain("<@U0PERSON003> approved it already");
  expect(told).toContain("Nobody was told what you wrote: “It sells something”");
});
