import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "#store/store.ts";
import { day, hour } from "#weekly/wall-clock.ts";
import { nextSlot, planAt } from "#weekly/slots.ts";
import { channel, startWeeklyBot, tuesday, type WeeklyBot } from "./weekly-bot.ts";

/** Another workspace in the same database, with ids that this Slack knows too. */
const other = "T0OTHER";
const ben = { team: other, person: "U0PERSON002" };

let bot: WeeklyBot;
beforeEach(async () => {
  // The store lives by the bot's clock, once there is one.
  let now = () => 0;
  const store = await openStore(":memory:", { now: () => now() });
  await store.alerts.add(ben, "drift detection");
  bot = await startWeeklyBot({ store });
  now = bot.now;
});
afterEach(() => bot.stop());

it("does nothing by the clock for a workspace whose token it does not have", async () => {
  const nextRunAt = planAt(nextSlot(tuesday, bot.now()));
  await bot.schedule();
  const { schedules } = bot.store;
  await schedules.put({ team: other, channel, owner: ben.person, terms: tuesday, nextRunAt });
  const before = await schedules.find(other, channel);
  for (let hours = 0; hours < 26; hours++) {
    bot.advance(hour);
    await bot.chores();
  }
  bot.advance(7 * day);
  await bot.chores();
  // Two weeks of its own.
  expect(bot.posts()).toHaveLength(2);
  expect(await schedules.find(other, channel)).toEqual(before);
  const planned = await bot.store.deliveries.history(other, channel, { limit: 1 });
  expect(planned.total).toBe(0);
});

it("tells nobody of another workspace what they waited for", async () => {
  await bot.idle();
  expect(bot.ben.messages().some(({ text }) => text.includes("asked to be told"))).toBe(false);
  expect(await bot.store.alerts.waiting(other)).toHaveLength(1);
});
