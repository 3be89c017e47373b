import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startLocalSlack, type LocalSlack } from "#playground/local-slack.ts";
import { startHttpApp, startSocketApp, type BoltApp } from "./bolt-app.ts";

const ways = { "Socket Mode": startSocketApp, "signed HTTP": startHttpApp };
const channel = "#mlops-questions";
const ana = "U0PERSON001";
const ben = "U0PERSON002";

describe.each(Object.entries(ways))("a real Bolt app by %s", (_, startApp) => {
  let slack: LocalSlack;
  let app: BoltApp | undefined;

  beforeEach(async () => {
    slack = await startLocalSlack();
  });
  afterEach(async () => {
    await app?.stop();
    await slack.close();
  });

  const newest = (person: string) => slack.as(person).messages().at(-1);

  it("answers a command in its ack, for the one who asked alone", async () => {
    app = await startApp(slack, (bolt) => {
      bolt.command("/mlops-learn", ({ ack, command }) => ack(`You asked: ${command.text}`));
    });
    const outcome = await slack.as(ana).command(channel, "/mlops-learn <!channel> @ben");
    expect(outcome).toMatchObject({ ok: true });
    const text = "You asked: &lt;!channel&gt; <@U0PERSON002|ben>";
    expect(newest(ana)).toMatchObject({ text, only_for: ana, by_bot: true });
    expect(slack.as(ben).messages()).not.toContain(newest(ana));
  });

  it("answers a command through its response_url", async () => {
    app = await startApp(slack, (bolt) => {
      bolt.command("/mlops-learn", async ({ ack, respond }) => {
        await ack();
        await respond({ text: "later" });
      });
    });
    await slack.as(ana).command(channel, "/mlops-learn");
    await slack.until(() => newest(ana)?.text === "later");
    expect(newest(ana)?.only_for).toBe(ana);
  });

  it("hears a mention and replies in its thread", async () => {
    app = await startApp(slack, (bolt) => {
      bolt.event("app_mention", async ({ event, say }) => {
        await say({ text: `heard ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
      });
    });
    const outcome = await slack.as(ana).mention(channel, "drift");
    if (!outcome.ok) throw new Error(outcome.error);
    const reply = await slack.until(() =>
      slack
        .as(ben)
        .messages()
        .find((each) => each.by_bot),
    );
    expect(reply).toMatchObject({ text: "heard <@U0MLOPSBOT1> drift", thread_ts: outcome.ts });
  });

  it("hears a DM", async () => {
    app = await startApp(slack, (bolt) => {
      bolt.message(async ({ say }) => {
        await say("hello");
      });
    });
    await slack.as(ben).dm("anything");
    await slack.until(() => newest(ben)?.text === "hello");
    expect(
      slack
        .as(ana)
        .messages()
        .map((each) => each.text),
    ).not.toContain("hello");
  });

  it("redraws an ephemeral message after the press of its button", async () => {
    app = await startApp(slack, (bolt) => {
      bolt.command("/mlops-learn", ({ ack }) => ack({ text: "one", blocks: [actions("more")] }));
      bolt.action("more", async ({ ack, body, respond }) => {
        await ack();
        expect(body).not.toHaveProperty("message");
        await respond({ text: "two", replace_original: true });
      });
    });
    await slack.as(ana).command(channel, "/mlops-learn");
    const first = newest(ana);
    if (!first) throw new Error("no answer");
    expect(await slack.as(ana).press(first, "Press")).toMatchObject({ ok: true });
    await slack.until(() => newest(ana)?.text === "two");
    expect(newest(ana)).toMatchObject({ ts: first.ts, only_for: ana });
    expect(newest(ana)?.blocks).toBeUndefined();
  });

  it("opens a modal from a message shortcut, and closes it after a good submission", async () => {
    const submitted: unknown[] = [];
    app = await startApp(slack, (bolt) => {
      bolt.shortcut("find:message", async ({ ack, shortcut, client }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
      });
      bolt.view("note", async ({ ack, view }) => {
        submitted.push(view.state.values);
        await ack();
      });
    });
    const question = slack.workspace.messages.all()[0];
    await slack.as(ana).shortcut("find:message", question);
    const view = await slack.until(() => slack.as(ana).modals()[0]);
    expect(await slack.as(ana).submit(view)).toMatchObject({ ok: false });
    expect(slack.as(ana).modals()[0]?.errors).toEqual({
      why: "Please complete this required field.",
    });
    expect(await slack.as(ana).submit(view, { why: "to learn" })).toMatchObject({ ok: true });
    expect(slack.as(ana).modals()).toEqual([]);
    expect(submitted).toEqual([{ why: { text: { type: "plain_text_input", value: "to learn" } } }]);
  });

  it("publishes the Home tab when it is opened", async () => {
    app = await startApp(slack, (bolt) => {
      bolt.event("app_home_opened", async ({ event, client }) => {
        const blocks = [actions("topics")];
        await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
      });
    });
    await slack.as(ana).openHome();
    const home = await slack.until(() => slack.as(ana).home());
    expect(home.blocks).toMatchObject([{ type: "actions" }]);
    expect(slack.as(ben).home()).toBeUndefined();
  });
});

const plain = (text: string) => ({ type: "plain_text" as const, text });

const actions = (action_id: string) => ({
  type: "actions" as const,
  elements: [{ type: "button" as const, action_id, text: plain("Press") }],
});

const modal = {
  type: "modal" as const,
  callback_id: "note",
  title: plain("Note"),
  submit: plain("Save"),
  blocks: [
    {
      type: "input" as const,
      block_id: "why",
      label: plain("Why"),
      element: { type: "plain_text_input" as const, action_id: "text" },
    },
  ],
};
