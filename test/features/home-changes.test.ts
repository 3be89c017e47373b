import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const published = () => bot.slack.calls.filter(({ method }) => method === "views.publish").length;
const home = () => JSON.stringify(ana().home()?.blocks);

async function pressSave() {
  await ana().command("C0CHANNEL01", "/mlops-learn drift detection");
  await ana().press(await lastSeenBy(bot, ana().id), { action_id: "save:add" });
  await bot.idle();
}

it("draws Home again after a press elsewhere, for whoever has opened it", async () => {
  await openHome(bot, ana().id);
  await pressSave();
  expect(home()).toContain("*Saved* (1)");
  expect(published()).toBe(2);
});

it("draws no Home for somebody who never looked at it, until they do", async () => {
  await pressSave();
  expect(published()).toBe(0);
  await openHome(bot, ana().id);
  expect(home()).toContain("*Saved* (1)");
});

it("draws Home again after a press on it, and on what it opens", async () => {
  await pressSave();
  await ana().press(await openHome(bot, ana().id), { action_id: "save:remove" });
  await bot.idle();
  expect(home()).toContain("Press *Save* on any resource");
  await ana().press(await openHome(bot, ana().id), "Settings");
  await bot.idle();
  const [modal] = ana().modals();
  if (modal === undefined) throw new Error("no modal");
  await ana().submit(modal, { "settings:language": "de" });
  await bot.idle();
  expect(home()).toContain("Was möchtest du");
});
