import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentOfView } from "#playground/web-api/view-argument.ts";
import { actions, button, home, input, modal, option, options, plain } from "../blocks/samples.ts";
import type { LocalSlack } from "#playground/local-slack.ts";
import { ana } from "../workspace-ids.ts";
import { startHearing, type Hearing } from "./hearing.ts";

let bot: Hearing;
let slack: LocalSlack;
beforeEach(async () => {
  bot = await startHearing();
  ({ slack } = bot);
});
afterEach(() => slack.close());

const open = (view: object) => slack.workspace.views.open(ana, contentOfView(view, "modal"));
const push = (view: object) => slack.workspace.views.push(ana, contentOfView(view, "modal"));
const stack = () => slack.as(ana).modals();
const asking = (element: object, extra: object = {}) =>
  modal([input({ action_id: "value", ...element }, { block_id: "field", ...extra })]);
const text = (extra: object = {}) => ({ type: "plain_text_input", ...extra });
const titled = (title: string) => modal([], { title: plain(title) });
const errors = () => stack()[0]?.errors["field"];

describe("submitting a modal", () => {
  const number = (extra: object) => ({ type: "number_input", is_decimal_allowed: true, ...extra });
  const url = { type: "url_text_input" };
  const badUrl = "Enter a valid URL, like https://example.com.";

  it.each([
    { element: text(), entered: "", problem: "Please complete this required field." },
    { element: text({ min_length: 3 }), entered: "ab", problem: "Enter at least 3 characters." },
    {
      element: text({ max_length: 2 }),
      entered: "abc",
      problem: "Enter no more than 2 characters.",
    },
    { element: url, entered: "example", problem: badUrl },
    { element: url, entered: "ftp://example.com", problem: badUrl },
    {
      element: { type: "email_text_input" },
      entered: "ana@",
      problem: "Enter a valid email address.",
    },
    { element: number({}), entered: "ten", problem: "Enter a number." },
    {
      element: number({ is_decimal_allowed: false }),
      entered: "1.5",
      problem: "Enter a whole number.",
    },
    { element: number({ min_value: "2" }), entered: "1", problem: "Enter 2 or more." },
    { element: number({ max_value: "2" }), entered: "3", problem: "Enter 2 or less." },
  ])(
    "checks “$entered” before the bot is asked: $problem",
    async ({ element, entered, problem }) => {
      const view = open(asking(element));
      expect(await slack.as(ana).submit(view, { field: entered })).toEqual({
        ok: false,
        error: problem,
      });
      expect(errors()).toBe(problem);
      expect(bot.heard).toHaveLength(0);
    },
  );

  it("counts what was selected", async () => {
    const select = { type: "multi_static_select", options: options(3), max_selected_items: 1 };
    const view = open(asking(select));
    await slack.as(ana).submit(view, { field: ["value-0", "value-1"] });
    expect(errors()).toBe("Choose no more than 1.");
  });

  it("lets an optional field be empty, and keeps initial values", async () => {
    const select = { type: "static_select", options: options(2), initial_option: option(1) };
    const view = open(
      modal([
        input({ ...text(), action_id: "value" }, { block_id: "field", optional: true }),
        input({ ...select, action_id: "value" }, { block_id: "level" }),
      ]),
    );
    expect(await slack.as(ana).submit(view)).toMatchObject({ ok: true });
    expect(bot.heard[0]?.payload).toMatchObject({
      type: "view_submission",
      view: {
        id: view.id,
        state: {
          values: {
            field: { value: { type: "plain_text_input", value: null } },
            level: { value: { type: "static_select", selected_option: { value: "value-1" } } },
          },
        },
      },
      response_urls: [],
    });
  });

  it("closes the top one on an empty ack, all on `clear`", async () => {
    open(titled("one"));
    await slack.as(ana).submit(push(titled("two")));
    expect(stack().map((view) => view.title?.["text"])).toEqual(["one"]);
    bot.ackWith({ response_action: "clear" });
    await slack.as(ana).submit(push(titled("two")));
    expect(stack()).toEqual([]);
  });

  it("updates and pushes, up to three", async () => {
    const view = open(titled("one"));
    bot.ackWith({ response_action: "update", view: titled("new") });
    await slack.as(ana).submit(view);
    expect(stack()[0]).toMatchObject({ id: view.id, title: { text: "new" } });
    bot.ackWith({ response_action: "push", view: titled("next") });
    await slack.as(ana).submit(view);
    await slack.as(ana).submit(view);
    expect(stack()).toHaveLength(3);
    expect(await slack.as(ana).submit(view)).toEqual({ ok: false, error: "push_limit_reached" });
    expect(stack()[0]?.failure).toBe("We had some trouble connecting. Try again?");
  });

  it("shows the bot's errors beside their fields, until the next try", async () => {
    const view = open(asking(text()));
    bot.ackWith({ response_action: "errors", errors: { field: "Already in the catalog." } });
    await slack.as(ana).submit(view, { field: "x" });
    expect(errors()).toBe("Already in the catalog.");
    bot.ackWith({});
    expect(await slack.as(ana).submit(view, { field: "y" })).toMatchObject({ ok: true });
    expect(stack()).toEqual([]);
  });

  it.each([
    ["errors for a block that is none", { response_action: "errors", errors: { other: "x" } }],
    ["errors without any", { response_action: "errors", errors: {} }],
    ["a view that Slack refuses", { response_action: "update", view: { type: "modal" } }],
    ["an action that does not exist", { response_action: "jump" }],
  ])("fails on %s", async (_, wrong) => {
    bot.ackWith(wrong);
    const view = open(asking(text()));
    expect(await slack.as(ana).submit(view, { field: "x" })).toMatchObject({ ok: false });
    expect(stack()[0]?.failure).toBeDefined();
  });
});

describe("closing a modal", () => {
  it("tells the bot where it asked to be told", async () => {
    await slack.as(ana).close(open(titled("quiet")));
    expect(bot.heard).toHaveLength(0);
    const view = open(modal([], { notify_on_close: true }));
    await slack.as(ana).close(view);
    expect(bot.heard[0]?.payload).toMatchObject({
      type: "view_closed",
      is_cleared: false,
      view: { id: view.id },
    });
    expect(await slack.as(ana).close(view)).toMatchObject({ ok: false });
  });

  it("takes the whole stack along with clear_on_close", async () => {
    open(modal([], { notify_on_close: true }));
    const top = push(modal([], { notify_on_close: true, clear_on_close: true }));
    await slack.as(ana).close(top);
    expect(stack()).toEqual([]);
    expect(bot.heard.map((frame) => frame.payload["is_cleared"])).toEqual([true, true]);
  });
});

describe("using an element of a view", () => {
  it("sends the view and no response_url, and keeps what was entered", async () => {
    const field = input(text({ action_id: "value" }), { block_id: "field" });
    const view = open(modal([field, actions(button({ action_id: "go" }))]));
    const state = { field: { value: { type: "plain_text_input", value: "draft" } } };
    await slack.as(ana).press(view, { action_id: "go" }, state);
    const payload = bot.heard[0]?.payload ?? {};
    expect(payload).toMatchObject({
      type: "block_actions",
      container: { type: "view", view_id: view.id },
      view: { state: { values: state } },
    });
    expect(payload).not.toHaveProperty("response_url");
    expect(payload).not.toHaveProperty("message");
    expect(stack()[0]?.values).toEqual(state);
  });

  it("works on the Home tab", async () => {
    const content = contentOfView(home([actions(button({ action_id: "go" }))]), "home");
    const view = slack.workspace.views.publish(ana, content);
    expect(await slack.as(ana).press(view, { action_id: "go" })).toMatchObject({ ok: true });
    expect(await slack.as("U0PERSON002").press(view, { action_id: "go" })).toMatchObject({
      ok: false,
    });
  });

  it("tells the bot when the Home tab is opened, with the view there is", async () => {
    await slack.as(ana).openHome();
    expect(bot.heard[0]?.payload["event"]).toMatchObject({
      type: "app_home_opened",
      tab: "home",
      user: ana,
    });
    expect(bot.heard[0]?.payload["event"]).not.toHaveProperty("view");
    slack.workspace.views.publish(ana, contentOfView(home([]), "home"));
    await slack.as(ana).openHome();
    expect(bot.heard[1]?.payload["event"]).toMatchObject({ view: { type: "home" } });
    await slack.as(ana).openHome("messages");
    expect(bot.heard[2]?.payload["event"]).toMatchObject({ tab: "messages" });
  });
});
