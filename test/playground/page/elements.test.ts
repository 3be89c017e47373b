import type { BlockAction } from "@slack/bolt";
import { EventEmitter, on } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, questions, type OpenPage } from "./open-page.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const chosen = (text: string) => expect.objectContaining({ value: text.toLowerCase() }) as unknown;

describe("elements on the page", () => {
  let page: OpenPage;
  const bot = new EventEmitter<{ pressed: [BlockAction] }>();
  const pressed = on(bot, "pressed") as AsyncIterator<[BlockAction]>;
  beforeAll(async () => {
    page = await openPage((app) => {
      app.action(/.*/, async ({ ack, body }) => {
        await ack();
        bot.emit("pressed", body as BlockAction);
      });
      app.options("resource", async ({ ack, options }) => {
        const all = ["Monitoring", "Model serving", "Feature stores"].map(option);
        const typed = options.value.toLowerCase();
        await ack({ options: all.filter(({ value }) => value.includes(typed)) as never[] });
      });
    });
  });
  afterAll(() => page.close());

  /** Shows the elements in a message of their own and gives its list item. */
  const show = async (...elements: object[]) => {
    const ts = await page.botSays({ text: "t", blocks: [{ type: "actions", elements }] });
    const seconds = new Date(Number(ts) * 1000).toISOString();
    const row = `main .message:has(time[datetime="${seconds}"])`;
    const shown = await page.page.waitForSelector(row);
    if (!shown) throw new Error("The message does not show.");
    return shown;
  };
  /** The action that the bot got next. */
  const next = async () => {
    const { value } = (await pressed.next()) as IteratorYieldResult<[BlockAction]>;
    const [{ actions, state }] = value;
    return { ...actions[0], state: state?.values };
  };

  it("press a button with its value, named by its accessibility label", async () => {
    const label = "Save: Designing Machine Learning Systems";
    const button = { type: "button", text: plain("Save"), value: "dmls", action_id: "save:add" };
    const row = await show({ ...button, accessibility_label: label });
    await page.press("button", label, row);
    const text = { type: "plain_text", text: "Save", emoji: true };
    expect(await next()).toMatchObject({
      type: "button",
      action_id: "save:add",
      value: "dmls",
      text,
    });
  });

  it("open a button's address in a new tab and press it as well", async () => {
    const url = `${page.slack.url}/playground/icon.svg`;
    const row = await show({ type: "button", text: plain("Open"), url, action_id: "open" });
    const opened = new Promise((resolve) => page.page.once("popup", resolve));
    await page.press("link", "Open", row);
    await opened;
    expect(await next()).toMatchObject({ action_id: "open" });
    await page.page.bringToFront();
  });

  it("ask the button's own question first, and take no for an answer", async () => {
    const confirm = {
      title: plain("Share it?"),
      text: plain("Everyone will see it."),
      confirm: plain("Share"),
      deny: plain("Keep"),
    };
    const share = { type: "button", text: plain("Share it"), action_id: "share", confirm };
    const row = await show(share, { type: "button", text: plain("Save"), action_id: "save" });
    await page.press("button", "Share it", row);
    await page.press("button", "Keep");
    await page.seesNoMore("Everyone will see it.");
    await page.press("button", "Save", row);
    expect(await next()).toMatchObject({ action_id: "save" });
    await page.press("button", "Share it", row);
    await page.press("button", "Share");
    expect(await next()).toMatchObject({ action_id: "share" });
  });

  it("choose from a ⋯ menu by keys alone", async () => {
    const options = [option("More like this"), option("Share"), option("Report")];
    const row = await show({ type: "overflow", action_id: "more", options });
    const opener = await page.find("button", "More options", row);
    await opener.focus();
    await page.key("Enter", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Enter");
    expect(await next()).toMatchObject({ type: "overflow", selected_option: chosen("Report") });
    expect(await page.focused()).toBe("More options");
  });

  it("choose from a menu with groups by typing", async () => {
    const row = await show({
      type: "static_select",
      action_id: "topic",
      placeholder: plain("Choose a topic"),
      option_groups: [
        { label: plain("Running"), options: [option("Monitoring"), option("Deployment")] },
        { label: plain("Data"), options: [option("Labelling")] },
      ],
    });
    await (await page.find("combobox", "Choose a topic", row)).type("lab");
    await page.find("option", "Labelling");
    await page.key("Enter");
    expect(await next()).toMatchObject({ selected_option: chosen("Labelling") });
  });

  it("choose several, and take one away again", async () => {
    const options = [option("Book"), option("Course"), option("Paper")];
    const row = await show({
      type: "multi_static_select",
      action_id: "types",
      placeholder: plain("Types"),
      options,
      initial_options: [option("Book")],
    });
    await page.press("combobox", "Types", row);
    await page.press("option", "Paper");
    expect(await next()).toMatchObject({ selected_options: [chosen("Book"), chosen("Paper")] });
    await page.key("Escape");
    await page.press("button", "Remove Book", row);
    expect(await next()).toMatchObject({ selected_options: [chosen("Paper")] });
  });

  it("ask the bot for options while one types", async () => {
    const row = await show({
      type: "external_select",
      action_id: "resource",
      placeholder: plain("Find one"),
      min_query_length: 2,
    });
    await (await page.find("combobox", "Find one", row)).type("mo");
    await page.press("option", "Model serving");
    expect(await next()).toMatchObject({ selected_option: chosen("Model serving") });
  });

  it("choose members and channels", async () => {
    const row = await show(
      { type: "users_select", action_id: "who", placeholder: plain("Member") },
      { type: "conversations_select", action_id: "where", placeholder: plain("Where") },
    );
    await page.press("combobox", "Member", row);
    await page.press("option", "ben", row);
    expect(await next()).toMatchObject({ selected_user: "U0PERSON002" });
    await page.press("combobox", "Where", row);
    await page.press("option", "#mlops-questions", row);
    const { state, ...action } = await next();
    expect(action).toMatchObject({ selected_conversation: questions });
    expect(Object.values(state ?? {})[0]).toMatchObject({ who: { selected_user: "U0PERSON002" } });
  });

  it("check boxes and radio buttons", async () => {
    const options = [option("Free"), option("Short")];
    const row = await show(
      { type: "checkboxes", action_id: "boxes", options },
      { type: "radio_buttons", action_id: "radio", options },
    );
    await page.press("checkbox", "Short", row);
    expect(await next()).toMatchObject({ selected_options: [chosen("Short")] });
    await page.press("radio", "Free", row);
    expect(await next()).toMatchObject({ selected_option: chosen("Free") });
  });

  it("pick a date and a time by typing them", async () => {
    const row = await show(
      { type: "datepicker", action_id: "day", placeholder: plain("Day") },
      { type: "timepicker", action_id: "time", placeholder: plain("Time") },
    );
    const day = await row.waitForSelector("input[type=date]");
    await day?.type("12312026");
    expect(await next()).toMatchObject({ type: "datepicker", selected_date: "2026-12-31" });
    const time = await row.waitForSelector("input[type=time]");
    await time?.type("0930PM");
    expect(await next()).toMatchObject({ type: "timepicker", selected_time: "21:30" });
  });
});
