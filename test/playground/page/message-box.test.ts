import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ana, ben, openPage, questions, type OpenPage } from "./open-page.ts";

const box = "Message #mlops-questions";

describe("the message box", () => {
  let page: OpenPage;
  beforeAll(async () => {
    page = await openPage((app) => {
      app.command("/mlops-learn", ({ ack, command }) => ack(`You asked: ${command.text}`));
      app.event("message", () => Promise.resolve());
      app.event("app_mention", async ({ event, say }) => {
        await say({ text: `Heard in ${event.thread_ts ?? "a channel"}`, thread_ts: event.ts });
      });
    });
  });
  beforeEach(() => page.go());
  afterAll(() => page.close());

  const value = () => page.ask<string>("document.querySelector('main textarea').value");

  it("sends with Enter, to everybody in the channel", async () => {
    await page.type(box, "Good morning");
    await page.key("Enter");
    await page.sees("Good morning");
    expect(await value()).toBe("");
    expect(page.slack.as(ben).messages().at(-1)).toMatchObject({ text: "Good morning", user: ana });
  });

  it("makes a new line with Shift+Enter", async () => {
    await page.type(box, "one");
    await page.page.keyboard.down("Shift");
    await page.key("Enter");
    await page.page.keyboard.up("Shift");
    await page.page.keyboard.type("two");
    expect(await value()).toBe("one\ntwo");
  });

  it("sends nothing that is empty", async () => {
    const before = page.slack.as(ana).messages().length;
    await page.type(box, "  ");
    await page.key("Enter");
    await page.type(box, "end");
    await page.key("Enter");
    await page.sees("end");
    expect(page.slack.as(ana).messages()).toHaveLength(before + 1);
  });

  it("offers the commands once a slash begins the text, and completes with Tab", async () => {
    await page.type(box, "/");
    const offered = await page.property("innerText", "listbox", "Suggestions");
    expect(offered).toContain("/mlops-learn");
    await page.key("Tab");
    expect(await value()).toBe("/mlops-learn ");
    expect(await page.text(".usage")).toMatch(/^\/mlops-learn \S/);
    await page.page.keyboard.type("drift");
    await page.key("Enter");
    await page.sees("You asked: drift");
  });

  it("sends a command that stands there whole at the first Enter", async () => {
    await page.type(box, "/mlops-learn");
    await page.key("Enter");
    await page.sees("You asked:");
    expect(await value()).toBe("");
  });

  it("closes the list with Escape and keeps the text", async () => {
    await page.type(box, "/ml");
    await page.find("listbox", "Suggestions");
    await page.key("Escape");
    await page.until("!document.querySelector('[role=listbox]')");
    expect(await value()).toBe("/ml");
  });

  it("offers the bot and the members after an at sign, and the bot hears its mention", async () => {
    await page.type(box, "Hello @ml");
    await page.find("listbox", "Suggestions");
    await page.key("Enter");
    expect(await value()).toBe("Hello @mlops-learn ");
    await page.key("Enter");
    await page.sees("1 reply");
  });

  it("offers no commands in a thread, where Slack knows none", async () => {
    const [parent] = page.slack.as(ana).messages();
    await page.go(`channel=${questions}&thread=${parent?.ts}`);
    await page.type("Reply to the thread in #mlops-questions", "/");
    expect(await page.ask("document.querySelectorAll('[role=listbox]').length")).toBe(0);
  });

  it("keeps what was typed while one looks at another channel", async () => {
    await page.type(box, "half a thought");
    await page.press("link", "off-topic");
    await page.find("textbox", "Message #off-topic");
    await page.press("link", "mlops-questions");
    await page.find("textbox", box);
    expect(await value()).toBe("half a thought");
  });

  it("gives back a command that nobody took, and says why", async () => {
    await page.type(box, "/no-such-command please");
    await page.key("Enter");
    await page.sees("/no-such-command");
    await page.until("document.querySelector('main textarea').value !== ''");
    expect(await value()).toBe("/no-such-command please");
    expect(await page.text("main ol")).toContain("Only visible to you");
  });
});
