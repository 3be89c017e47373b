import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placedElements } from "#playground/blocks/elements.ts";
import type { Bot } from "../bot.ts";
import type { Reader } from "../playground/page/reader.ts";
import { type OpenBot, openBot } from "./open-bot.ts";

const hour = 3_600_000;
const team = "T0WORKSPACE";
const channel = "C0CHANNEL01";

let opened: OpenBot;
let bot: Bot;
let page: Reader;
/** Added to the machine's clock, for the bot alone. */
let ahead = 0;

beforeAll(async () => {
  opened = await openBot({ now: () => Date.now() + ahead });
  ({ bot, page } = opened);
});
afterAll(() => opened.close());

async function pick(field: string, option: string) {
  await page.press("combobox", field);
  await page.press("option", option);
}

/** What a screen reader says of a button in the last message that has one of these. */
function labelOf(actionId: string): string {
  const messages = bot.slack.workspace.messages
    .all()
    .map(({ blocks }) => placedElements(blocks ?? []));
  const found = messages.flat().findLast(({ element }) => element.action_id === actionId);
  return String(found?.element["accessibility_label"]);
}

describe("the weekly post in the page", () => {
  it("is set up in a form whose preview follows, and the channel is told", async () => {
    await page.type("Message #mlops-questions", "/mlops-learn weekly");
    await page.key("Escape", "Enter");
    await page.sees("What it will look like");
    await page.sees("First on ");
    await pick("Types (optional)", "Books");
    await page.sees("Book · ");
    await page.press("combobox", "Time zone");
    await page.page.keyboard.type("tokyo");
    await page.sees("Tokyo (Asia/Tokyo), now ");
    await page.key("Enter");
    await page.seesNoMore("Tokyo (Asia/Tokyo), now ");
    await page.press("button", "Start posting");
    await page.sees("was told, and gets its first one");
    await page.press("button", "Close");
    await page.sees("set up the resource of the week here: every Tuesday 09:30 Tokyo");
    await bot.idle();
    expect(await bot.store.schedules.find(team, channel)).toMatchObject({
      terms: { types: ["book"], zone: "Asia/Tokyo", time: "09:30" },
    });
  });

  it("is seen the day before, and skipped by a button", async () => {
    const schedule = await bot.store.schedules.find(team, channel);
    ahead = (schedule?.nextRunAt ?? 0) - Date.now() + hour;
    await bot.chores();
    await page.press("link", "mlops-learn (unread)");
    await page.sees("Without a word from you it is posted as it is.");
    const planned = await bot.store.deliveries.planned(team, channel);
    const title = bot.library.catalog.resource(planned?.resource ?? "")?.title ?? "";
    await page.sees(title);
    await page.press("button", labelOf("weekly:skip"));
    await page.sees("Skipped: ");
    await bot.idle();
    const { items } = await bot.store.deliveries.history(team, channel, { limit: 1 });
    expect(items).toMatchObject([{ state: "skipped", reason: "by_hand" }]);
  });

  it("stands in the channel with its card, its reasons and its buttons", async () => {
    ahead += 8 * 24 * hour;
    await bot.chores();
    await page.press("link", "mlops-questions (unread)");
    await page.sees("Resource of the week · ");
    await page.sees("Why: not posted here yet");
    await page.press("button", labelOf("weekly:discuss"));
    await page.sees("1 reply");
  });
});
