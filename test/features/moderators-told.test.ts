import { afterEach, beforeEach, expect, it } from "vitest";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";
import { channel, topModal } from "./suggesting.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");
const mei = () => bot.slack.as("U0PERSON003");
const team = () => bot.slack.workspace.team.id;

async function saveSettings(entered: Readonly<Record<string, string | readonly string[]>>) {
  await ana().command(channel, "/mlops-learn settings");
  await ana().submit(await topModal(bot, ana()), entered);
  await bot.idle();
  for (const open of ana().modals().toReversed()) await ana().close(open);
}

const toldTo = (person: PersonDriver) => {
  const { id } = bot.slack.workspace.conversations.dmOf(person.id);
  const here = person.messages().filter((one) => one.channel === id);
  return here.map(({ text }) => text);
};

async function reportSomething(person: PersonDriver) {
  await person.command(channel, "/mlops-learn mlops zoomcamp");
  const card = await lastSeenBy(bot, person.id);
  await person.press(card, { action_id: "card:menu", choose: "report:ask|mlops-zoomcamp" });
  await person.submit(await topModal(bot, person), { "report:problem": "link" });
  await bot.idle();
}

it("whoever is named a moderator is told, once, but for whoever named them", async () => {
  for (let time = 0; time < 2; time++) {
    await saveSettings({ "settings:moderators": [ana().id, mei().id] });
  }
  expect(toldTo(ana())).toEqual([]);
  expect(toldTo(mei())).toEqual([expect.stringMatching(/^You are a moderator of the resources/u)]);
});

it("those who are named hear that something waits, until there is a channel for it", async () => {
  await bot.store.settings.update(team(), { moderators: [ana().id, mei().id] });
  await reportSomething(ben());
  for (const person of [ana(), mei()]) {
    expect(toldTo(person)).toEqual([
      expect.stringMatching(/^Something new waits for a moderator/u),
    ]);
  }
  expect(toldTo(ben())).toEqual([]);
  await saveSettings({ "settings:review-channel": channel });
  expect((await lastSeenBy(bot, ben().id)).text).toBe(
    "Suggestions and reports come to this channel from now on. Some wait already: see them with /mlops-learn review.",
  );
  await reportSomething(mei());
  expect(toldTo(ana())).toHaveLength(1);
});

it("one who cannot be told keeps no other from it", async () => {
  await bot.store.settings.update(team(), { moderators: ["U0NOBODY", mei().id] });
  await reportSomething(ben());
  expect(toldTo(mei())).toHaveLength(1);
  expect(await bot.store.reports.list(team(), { limit: 1 })).toMatchObject({ total: 1 });
});
