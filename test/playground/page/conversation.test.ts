import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ana, ben, openPage, questions, type OpenPage } from "./open-page.ts";

describe("a conversation on the page", () => {
  let page: OpenPage;
  beforeAll(async () => {
    page = await openPage((app) => {
      app.shortcut(/.*/, async ({ ack, shortcut, respond }) => {
        await ack();
        const text = "message" in shortcut ? String(shortcut.message.text) : "nothing";
        await respond(`Found for ${text}`);
      });
      app.event("app_home_opened", async ({ event, client }) => {
        const text = { type: "mrkdwn" as const, text: `Welcome <@${event.user}>` };
        const view = { type: "home" as const, blocks: [{ type: "section" as const, text }] };
        await client.views.publish({ user_id: event.user, view });
      });
    });
  });
  beforeEach(() => page.go());
  afterAll(() => page.close());

  it("marks what only the reader sees, and shows it to nobody else", async () => {
    await page.botSays({ text: "between us", onlyFor: ana });
    await page.sees("between us");
    expect(await page.text("main .message:last-child")).toContain("Only visible to you");
    await page.go(`person=${ben}`);
    await page.find("heading", "#mlops-questions");
    expect(await page.text("main ol")).not.toContain("between us");
  });

  it("opens a thread beside the channel, with its replies and a box of its own", async () => {
    await page.press("link", "2 replies");
    await page.find("complementary", "Thread");
    expect(await page.focused()).toBe("Thread");
    expect(await page.text("aside ol")).toContain("alert fatigue");
    expect(await page.text("main > .messages")).not.toContain("alert fatigue");
    await page.type("Reply to the thread in #mlops-questions", "Thank you both");
    await page.key("Enter");
    await page.sees("3 replies");
    expect(page.slack.as(ben).messages().at(-1)?.thread_ts).toBeDefined();
    await page.key("Escape");
    await page.until("!document.querySelector('aside')");
  });

  it("becomes another person's with the picker", async () => {
    const picker = await page.page.waitForSelector(".person-picker select");
    await picker?.select(ben);
    await page.until(
      "document.querySelector('.person-picker select').selectedOptions[0].text === 'ben'",
    );
    await page.type("Message #mlops-questions", "ben here");
    await page.key("Enter");
    await page.sees("ben here");
    expect(page.slack.as(ana).messages().at(-1)).toMatchObject({ user: ben, text: "ben here" });
  });

  it("shows the bot's Home tab, published for this person", async () => {
    await page.press("link", "Home of mlops-learn");
    await page.sees("Welcome @ana");
    await page.press("link", "Messages");
    await page.find("textbox", "Message mlops-learn");
  });

  it("shows a message's JSON", async () => {
    const ts = await page.botSays({ text: "look inside" });
    await page.sees("look inside");
    await page.page.hover("main .message:last-child");
    const row = await page.page.waitForSelector("main .message:last-child");
    await page.press("button", "More actions for the message from mlops-learn", row ?? undefined);
    await page.press("menuitem", "View JSON");
    await page.find("dialog", "Message as JSON");
    const json = JSON.parse(await page.text("dialog pre")) as unknown;
    expect(json).toMatchObject({ text: "look inside", ts });
  });

  it("runs a message's shortcuts from its menu", async () => {
    await page.page.hover("main .message:nth-of-type(2)");
    const row = await page.page.waitForSelector("main .message:nth-of-type(2)");
    await page.press("button", "More actions for the message from ana", row ?? undefined);
    await page.press("menuitem", "Find resources on this");
    await page.sees("Found for To find something to read");
  });

  it("redraws a message in place, keeps the focus there, and marks it edited", async () => {
    const elements = [
      { type: "button", text: { type: "plain_text", text: "Save" }, action_id: "save" },
    ];
    const blocks = [{ type: "actions", elements }];
    const ts = await page.botSays({ text: "first", blocks });
    const button = await page.find("button", "Save");
    await button.focus();
    const saved = {
      type: "button",
      text: { type: "plain_text", text: "Saved" },
      action_id: "save",
    };
    await page.app.client.chat.update({
      channel: questions,
      ts,
      text: "second",
      blocks: [{ type: "actions", elements: [saved] }] as never[],
    });
    await page.find("button", "Saved");
    expect(await page.focused()).toBe("Saved");
    expect(await page.text("main .message:last-child")).toContain("(edited)");
  });

  it("tells screen readers what arrives, in the words of the fallback text", async () => {
    await page.botSays({ text: "3 free courses on <https://example.com|feature stores>" });
    const said = "mlops-learn: 3 free courses on feature stores";
    await page.until(`[...document.querySelectorAll('[role=status]')]
      .some((region) => region.textContent === ${JSON.stringify(said)})`);
  });

  it("stays at the newest message, and stays where the reader scrolled to", async () => {
    const list = "document.querySelector('main > .messages')";
    for (let line = 0; line < 25; line++) await page.botSays({ text: `line ${line}\n\n\n` });
    await page.sees("line 24");
    await page.until(`${list}.scrollTop + ${list}.clientHeight > ${list}.scrollHeight - 5`);
    await page.ask(`${list}.scrollTop = 0`);
    await page.until(`${list}.scrollTop === 0`);
    await page.ask(
      "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
    );
    await page.botSays({ text: "one more" });
    await page.sees("one more");
    expect(await page.ask(`${list}.scrollTop`)).toBe(0);
    await page.type("Message #mlops-questions", "mine");
    await page.key("Enter");
    await page.until(`${list}.scrollTop + ${list}.clientHeight > ${list}.scrollHeight - 5`);
  });

  it("marks a channel in which something new waits", async () => {
    await page.slack.as(ben).post("#off-topic", "psst");
    await page.find("link", "off-topic (unread)");
    await page.press("link", "off-topic (unread)");
    await page.sees("psst");
    await page.find("link", "off-topic");
  });
});
