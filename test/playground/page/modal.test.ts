import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ana, openPage, type OpenPage } from "./open-page.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const input = (id: string, label: string, element: object) => ({
  type: "input",
  block_id: id,
  label: plain(label),
  element: { action_id: id, ...element },
});

const suggest = {
  type: "modal",
  callback_id: "suggest",
  title: plain("Suggest a resource"),
  submit: plain("Suggest"),
  blocks: [
    input("url", "Address", { type: "url_text_input", placeholder: plain("https://…") }),
    { ...input("why", "Why is it good?", { type: "plain_text_input" }), optional: true },
    {
      type: "actions",
      elements: [{ type: "button", text: plain("Preview"), action_id: "preview" }],
    },
  ],
};

const preview = {
  ...{ type: "modal", callback_id: "preview", title: plain("Preview"), submit: plain("Confirm") },
  blocks: [],
};

describe("modals on the page", () => {
  let page: OpenPage;
  const submitted: object[] = [];
  beforeAll(async () => {
    page = await openPage((app) => {
      app.action("suggest", async ({ ack, client, body }) => {
        await ack();
        const { trigger_id } = body as { trigger_id: string };
        await client.views.open({ trigger_id, view: suggest as never });
      });
      app.action("preview", async ({ ack, client, body }) => {
        await ack();
        const { trigger_id } = body as { trigger_id: string };
        const blocks = [
          { type: "section", text: plain("So it will look") },
          input("name", "Your name", { type: "plain_text_input" }),
        ];
        await client.views.push({ trigger_id, view: { ...preview, blocks } as never });
      });
      app.view("suggest", async ({ ack, body }) => {
        submitted.push(body.view.state.values);
        const url = String(body.view.state.values["url"]?.["url"]?.value);
        const errors = { url: "This one is in the catalog already" };
        await ack(url.includes("known") ? { response_action: "errors", errors } : undefined);
      });
    });
    const button = { type: "button", text: plain("Suggest one"), action_id: "suggest" };
    await page.botSays({ text: "Suggest", blocks: [{ type: "actions", elements: [button] }] });
  });
  afterEach(async () => {
    for (const view of page.slack.as(ana).modals()) await page.slack.as(ana).close(view);
    await page.until("!document.querySelector('dialog')");
  });
  afterAll(() => page.close());

  const open = async () => {
    await page.press("button", "Suggest one");
    await page.find("dialog", "Suggest a resource");
  };

  it("are dialogs with the focus inside", async () => {
    await open();
    expect(await page.ask("document.activeElement.closest('dialog') !== null")).toBe(true);
    for (let tab = 0; tab < 12; tab++) {
      await page.key("Tab");
      const isOutside = "document.activeElement.closest('.workspace') !== null";
      expect(await page.ask(isOutside)).toBe(false);
    }
  });

  it("close with Escape and give the focus back", async () => {
    await open();
    await page.key("Escape");
    await page.until("!document.querySelector('dialog')");
    expect(page.slack.as(ana).modals()).toHaveLength(0);
    expect(await page.focused()).toBe("Suggest one");
  });

  it("send what was entered, and close", async () => {
    await open();
    await page.type("Address", "https://example.com/new");
    await page.type("Why is it good? (optional)", "Clear");
    await page.press("button", "Suggest");
    await page.until("!document.querySelector('dialog')");
    expect(submitted.at(-1)).toMatchObject({
      url: { url: { type: "url_text_input", value: "https://example.com/new" } },
      why: { why: { type: "plain_text_input", value: "Clear" } },
    });
  });

  it("say beside the field what Slack or the bot finds wrong, and keep what was entered", async () => {
    await open();
    await page.press("button", "Suggest");
    await page.until("document.activeElement.getAttribute('aria-invalid') === 'true'");
    expect(await page.focused()).toContain("Address");
    await page.page.keyboard.type("https://example.com/known");
    await page.key("Enter");
    await page.sees("This one is in the catalog already");
    expect(await page.property("value", "textbox", "Address")).toContain("known");
    expect(await page.property("ariaInvalid", "textbox", "Address")).toBe("true");
  });

  it("say it in the newest one alone", async () => {
    await open();
    await page.press("button", "Preview");
    await page.press("button", "Confirm");
    await page.sees("Please complete this required field.");
    const said = await page.ask<string>("document.body.innerText");
    expect(said.match(/Please complete this required field\./gu)).toHaveLength(1);
    expect(await page.ask("document.querySelectorAll('.trouble p').length")).toBe(0);
  });

  it("stack: the newest lies on top, and what was entered below stays", async () => {
    await open();
    await page.type("Address", "https://example.com/kept");
    await page.press("button", "Preview");
    await page.find("dialog", "Preview");
    await page.sees("So it will look");
    await page.key("Escape");
    await page.seesNoMore("So it will look");
    expect(await page.property("value", "textbox", "Address")).toContain("kept");
  });
});
