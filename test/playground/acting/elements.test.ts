import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillIn } from "#playground/blocks/fill-in.ts";
import type { Block } from "#playground/workspace/message.ts";
import { actions, button, options, plain, section } from "../blocks/samples.ts";
import type { LocalSlack } from "#playground/local-slack.ts";
import { ana, ben, questions } from "../workspace-ids.ts";
import { startHearing, type Hearing } from "./hearing.ts";

let bot: Hearing;
let slack: LocalSlack;
beforeEach(async () => {
  bot = await startHearing();
  ({ slack } = bot);
});
afterEach(() => slack.close());

const show = (elements: object[], place: object = {}) =>
  slack.workspace.messages.post({
    channel: questions,
    user: slack.workspace.bot.id,
    by_bot: true,
    text: "original",
    blocks: fillIn(elements.map((element, at) => ({ ...element, block_id: `b${at}` }) as Block)),
    ...place,
  });

describe("using an element of a message", () => {
  it("sends the element's own words with where it stands", async () => {
    const thread_ts = slack.workspace.messages.all()[1]?.ts;
    const message = show([actions(button({ action_id: "save", value: "x1" }))], { thread_ts });
    await slack.as(ana).press(message, "words");
    expect(bot.payload()).toMatchObject({
      type: "block_actions",
      user: { id: ana, username: "ana", name: "ana", team_id: "T0WORKSPACE" },
      channel: { id: questions, name: "mlops-questions" },
      container: {
        type: "message",
        message_ts: message.ts,
        channel_id: questions,
        is_ephemeral: false,
        thread_ts,
      },
      message: { text: "original", ts: message.ts, thread_ts },
      state: { values: {} },
      actions: [{ type: "button", action_id: "save", block_id: "b0", value: "x1" }],
    });
    expect(bot.payload()).toHaveProperty("response_url");
    expect(bot.payload()).toHaveProperty("trigger_id");
    expect(bot.payload()).toHaveProperty("actions.0.action_ts");
  });

  it("sends no message when it is ephemeral", async () => {
    const message = show([actions(button({ action_id: "save" }))], { only_for: ana });
    await slack.as(ana).press(message, { action_id: "save" });
    expect(bot.payload()).not.toHaveProperty("message");
    expect(bot.payload()).toMatchObject({
      container: { is_ephemeral: true, message_ts: message.ts },
    });
    expect(await slack.as(ben).press(message, { action_id: "save" })).toMatchObject({ ok: false });
  });

  it("sends what was chosen, in the field of the element", async () => {
    const menu = { type: "overflow", action_id: "more", options: options(2) };
    const boxes = { type: "checkboxes", action_id: "kinds", options: options(3) };
    const date = { type: "datepicker", action_id: "day" };
    const people = { type: "multi_users_select", action_id: "who" };
    const message = show([actions(menu, boxes, date, people)]);
    const press = (action_id: string, choose: string | string[]) =>
      slack.as(ana).press(message, { action_id, choose });
    await press("more", "value-1");
    expect(bot.payload()).toMatchObject({ actions: [{ selected_option: { value: "value-1" } }] });
    await press("kinds", ["Option 0", "value-2"]);
    expect(bot.payload()).toMatchObject({
      actions: [{ selected_options: [{ value: "value-0" }, { value: "value-2" }] }],
    });
    await press("day", "2026-12-01");
    expect(bot.payload()).toMatchObject({ actions: [{ selected_date: "2026-12-01" }] });
    await press("who", [ben]);
    expect(bot.payload()).toMatchObject({ actions: [{ selected_users: [ben] }] });
    expect(() => press("more", "nothing")).toThrow(
      'No option "nothing". There are: Option 0 (value-0)',
    );
  });

  it("sends the initial values of the other elements in state", async () => {
    const [first] = options(1);
    const select = { type: "static_select", action_id: "level", options: options(2) };
    const message = show([
      section({ accessory: { ...select, initial_option: first } }),
      actions(button({ action_id: "go" })),
    ]);
    await slack.as(ana).press(message, { action_id: "go" });
    expect(bot.payload()).toMatchObject({
      state: { values: { b0: { level: { type: "static_select", selected_option: first } } } },
    });
  });

  it("finds buttons in cards and containers", async () => {
    const card = { type: "card", title: { type: "mrkdwn", text: "t" }, actions: [named("One")] };
    const message = show([
      { type: "carousel", elements: [card] },
      {
        type: "container",
        title: plain(),
        child_blocks: [{ ...actions(named("Two")), block_id: "in" }],
      },
    ]);
    await slack.as(ana).press(message, "One");
    const block_id = expect.stringMatching(/^.{5}$/) as string;
    expect(bot.payload()).toMatchObject({ actions: [{ action_id: "One", block_id }] });
    await slack.as(ana).press(message, "Two");
    expect(bot.payload()).toMatchObject({ actions: [{ action_id: "Two", block_id: "in" }] });
  });

  it("says what there is to press when the wanted is not there", () => {
    const message = show([actions(button({ action_id: "save" }))]);
    expect(() => slack.as(ana).press(message, "Delete")).toThrow('There are: "words" (save)');
  });

  it("tells the person when a button led nowhere", async () => {
    slack.sockets.cut();
    await slack.until(() => slack.sockets.connected() === 0);
    slack.deliverTo("http://127.0.0.1:9/slack/events");
    const message = show([actions(button({ action_id: "save" }))]);
    expect(await slack.as(ana).press(message, "words")).toMatchObject({ ok: false });
    expect(slack.as(ana).notices()[0]).toContain('"dispatch_failed"');
  });

  it("asks the bot for the options of an external select", async () => {
    const message = show([actions({ type: "external_select", action_id: "find" })]);
    bot.ackWith({ options: options(2) });
    const outcome = await slack.as(ana).typeInSelect(message, "find", "dri");
    expect(outcome).toMatchObject({ ok: true, options: options(2) });
    expect(bot.payload()).toMatchObject({
      type: "block_suggestion",
      action_id: "find",
      block_id: "b0",
      value: "dri",
    });
    bot.ackWith({});
    expect(await slack.as(ana).typeInSelect(message, "find", "x")).toMatchObject({ ok: false });
  });
});

describe("a message shortcut", () => {
  it("carries the message, and answers in its channel", async () => {
    const message = slack.workspace.messages.all()[1];
    await slack.as(ben).shortcut("find:message", message);
    expect(bot.payload()).toMatchObject({
      type: "message_action",
      callback_id: "find:message",
      user: { id: ben },
      channel: { id: questions },
      message_ts: message?.ts,
      message: { text: message?.text, user: message?.user },
    });
  });

  it("is one that the app has, on a message that is there", async () => {
    const [message] = slack.workspace.messages.all();
    expect(await slack.as(ana).shortcut("no:such", message)).toMatchObject({ ok: false });
    expect(await slack.as(ana).shortcut("find:message")).toMatchObject({ ok: false });
    if (message) slack.workspace.messages.remove(message);
    expect(await slack.as(ana).shortcut("find:message", message)).toMatchObject({ ok: false });
  });
});

const named = (text: string) => button({ text: plain(text), action_id: text });
