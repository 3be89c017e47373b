import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bot } from "../bot.ts";
import type { Reader } from "../playground/page/reader.ts";
import { type OpenBot, openBot } from "./open-bot.ts";

let opened: OpenBot;
let bot: Bot;
let page: Reader;

beforeAll(async () => {
  opened = await openBot();
  ({ bot, page } = opened);
});
afterAll(() => opened.close());

async function say(words: string) {
  await page.type("Message #mlops-questions", words);
  await page.key("Escape", "Enter");
}

/** How many buttons with this label the page shows. */
const buttons = (label: string) =>
  `[...document.querySelectorAll("button, a")].filter((one) => one.innerText.trim() === ${JSON.stringify(label)}).length`;

describe("the bot in the page", () => {
  it("answers a typed command with five cards that only the asker sees", async () => {
    await say("/mlops-learn mlops zoomcamp");
    await page.until(`${buttons("Open")} === 5`);
    await page.sees("Only visible to you");
    await page.sees("Why: ");
  });

  it("shows more in place, and the keyboard goes on at the first of what is new", async () => {
    await (await page.find("button", `Show more: ${left()}`)).focus();
    await page.key("Enter");
    await page.until(`${buttons("Open")} === 10`);
    const opens = await page.ask<string[]>(
      '[...document.querySelectorAll("a.button")].map((one) => one.ariaLabel)',
    );
    const title = await page.focused();
    expect(`Open: ${title}`.slice(0, 50)).toBe(opens[5]?.slice(0, 50));
  });

  it("drops a constraint in place, and the keyboard stays in the answer", async () => {
    await say("/mlops-learn free monitoring");
    await (await page.find("button", "Search again without: free")).focus();
    await page.key("Enter");
    await page.until(
      '![...document.querySelectorAll("button")].some((one) => one.innerText === "free ✕")',
    );
    expect(await page.ask("document.activeElement.closest('.message') !== null")).toBe(true);
    await say("/mlops-learn mlops zoomcamp");
  });

  it("shows more like one card from its menu", async () => {
    await openMenu();
    await page.press("menuitem", "More like this");
    await page.sees("More like MLOps Zoomcamp");
  });

  it("asks before sharing, and then everybody sees the card", async () => {
    await openMenu();
    await page.press("menuitem", "Share to a channel");
    await page.sees("Everybody in the channel will see this, with your name:");
    await page.press("button", "Share");
    await page.sees("Everybody in the channel sees it now.");
    await page.press("button", "Close");
    await page.sees("shared this");
    const shared = bot.slack.as("U0PERSON002").messages().at(-1);
    expect(shared?.text).toContain("MLOps Zoomcamp");
  });

  it("saves, and Home shows it", async () => {
    await page.press("button", "Save: MLOps Zoomcamp");
    await page.until(`${buttons("Saved")} > 0`);
    await page.press("link", "Home of mlops-learn");
    await page.sees("What do you want to learn about MLOps?");
    await page.sees("Saved (1)");
  });
});

/** "12 left", as the button that shows more tells a screen reader. */
function left(): string {
  const answer = bot.slack.as("U0PERSON001").messages().at(-1);
  return (
    /Show more: (?<left>\d+ left)/u.exec(JSON.stringify(answer?.blocks))?.groups?.["left"] ?? ""
  );
}

/** The ⋯ menu of the first card. */
async function openMenu() {
  const menu = await page.page.waitForSelector("button.overflow");
  await menu?.click();
}
