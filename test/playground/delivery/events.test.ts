import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LocalSlack } from "#playground/local-slack.ts";
import { everyRight } from "../every-right.ts";
import { ana, ben, questions } from "../workspace-ids.ts";
import { startHearing, type Hearing } from "../acting/hearing.ts";

let bot: Hearing;
let slack: LocalSlack;
beforeEach(async () => {
  bot = await startHearing();
  ({ slack } = bot);
});
afterEach(() => slack.close());

const events = () => bot.heard.map((frame) => frame.payload["event"]);
const newest = (person: string) => {
  const message = slack.as(person).messages().at(-1);
  if (!message) throw new Error("There is no message.");
  return message;
};
const dm = () => slack.workspace.conversations.dmOf(ana).id;
const call = (method: string, args: Record<string, string>) =>
  fetch(slack.apiUrl + method, {
    method: "POST",
    body: new URLSearchParams({ token: slack.botToken, ...args }),
  });

describe("an event", () => {
  it("comes in Slack's envelope", async () => {
    await slack.as(ana).dm("hello");
    expect(bot.payload()).toMatchObject({
      type: "event_callback",
      team_id: "T0WORKSPACE",
      api_app_id: "A0MLOPSAPP1",
      event_id: expect.stringMatching(/^Ev/) as string,
      authorizations: [{ user_id: "U0MLOPSBOT1", is_bot: true, is_enterprise_install: false }],
      event: {
        type: "message",
        user: ana,
        text: "hello",
        channel: dm(),
        channel_type: "im",
        ts: newest(ana).ts,
        event_ts: newest(ana).ts,
        blocks: [{ type: "rich_text" }],
      },
    });
  });

  it("tells of the bot's own messages in a DM, with its bot_id", async () => {
    await call("chat.postMessage", { channel: ana, text: "hi" });
    await slack.until(() => bot.heard.length === 1);
    expect(events()[0]).toMatchObject({ type: "message", bot_id: "B0MLOPSBOT1", text: "hi" });
  });

  it("tells of edits and removals in a DM, hidden, with what was before", async () => {
    await slack.as(ana).dm("helo");
    await slack.as(ana).edit(newest(ana), "hello");
    expect(events()[1]).toMatchObject({
      subtype: "message_changed",
      hidden: true,
      message: { text: "hello", edited: { user: ana } },
      previous_message: { text: "helo" },
      channel: dm(),
    });
    expect(events()[1]).not.toHaveProperty("user");
    await call("chat.postMessage", { channel: ana, text: "hi" });
    const { ts } = newest(ana);
    await call("chat.delete", { channel: dm(), ts });
    await slack.until(() => bot.heard.length === 4);
    expect(events()[3]).toMatchObject({ subtype: "message_deleted", deleted_ts: ts });
  });

  it("does not tell of an edited mention, nor of what one person alone sees", async () => {
    await slack.as(ana).mention(questions, "drift");
    await slack.as(ana).edit(newest(ana), "@mlops-learn monitoring");
    const args = { channel: questions, user: ben, text: "<@U0MLOPSBOT1>" };
    await call("chat.postEphemeral", args);
    expect(events()).toMatchObject([{ type: "app_mention", text: "<@U0MLOPSBOT1> drift" }]);
    expect(await slack.as(ana).edit(newest(ben), "mine")).toMatchObject({ ok: false });
  });

  it("comes twice for a mention where all messages are asked for", async () => {
    const manifest = { ...everyRight, events: ["app_mention", "message.channels"] };
    const other = await startHearing({ manifest });
    await other.slack.as(ana).mention(questions, "drift");
    expect(other.heard.map((frame) => frame.payload["event"])).toMatchObject([
      { type: "app_mention" },
      { type: "message", channel_type: "channel" },
    ]);
    await other.slack.close();
  });

  it("tells that the app was removed, and its token ends", async () => {
    expect(await slack.uninstall()).toEqual({ ok: true });
    expect(events()).toMatchObject([
      { type: "tokens_revoked", tokens: { oauth: [], bot: ["U0MLOPSBOT1"] } },
      { type: "app_uninstalled" },
    ]);
    const answer: unknown = await (await call("auth.test", {})).json();
    expect(answer).toEqual({ ok: false, error: "token_revoked" });
  });
});
