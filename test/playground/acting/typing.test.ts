import { afterEach, beforeEach, describe, expect, it } from "vitest";
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

const events = () => bot.heard.map((frame) => frame.payload["event"] as Record<string, unknown>);
const newest = (person = ana) => slack.as(person).messages().at(-1);

describe("typing a message", () => {
  it("escapes what would be mrkdwn, and turns names and links into Slack's own", async () => {
    await slack
      .as(ana)
      .post(questions, "<!channel> & @ben: https://example.com/a?b=1&c=2, ok@ben.de");
    expect(newest(ben)?.text).toBe(
      "&lt;!channel&gt; &amp; <@U0PERSON002>: <https://example.com/a?b=1&amp;c=2>, ok@ben.de",
    );
  });

  it("tells the bot of a mention where it is a member", async () => {
    await slack.as(ana).mention(questions, "drift");
    expect(events()).toMatchObject([
      { type: "app_mention", user: ana, channel: questions, text: "<@U0MLOPSBOT1> drift" },
    ]);
  });

  it("says that the bot is not there, and invites it", async () => {
    const outcome = await slack.as(ana).mention("#off-topic", "drift");
    expect(outcome).toEqual({
      ok: false,
      error: "@mlops-learn is not in #off-topic. Invite it, then mention it again.",
    });
    expect(slack.as(ana).notices()).toHaveLength(1);
    expect(slack.as(ben).notices()).toHaveLength(0);
    expect(bot.heard).toHaveLength(0);
    await slack.as(ana).inviteBot("#off-topic");
    expect(await slack.as(ana).mention("#off-topic", "drift")).toMatchObject({ ok: true });
    await slack.as(ana).removeBot("#off-topic");
    expect(await slack.as(ana).mention("#off-topic", "drift")).toMatchObject({ ok: false });
  });

  it("tells the bot of a DM, and of nothing said elsewhere", async () => {
    await slack.as(ana).post(questions, "just talking");
    await slack.as(ana).dm("drift @mlops-learn");
    expect(events()).toMatchObject([{ type: "message", channel_type: "im", user: ana }]);
  });

  it("keeps DMs private", async () => {
    await slack.as(ana).dm("between us");
    expect(newest(ben)?.text).not.toBe("between us");
    const dm = slack.workspace.conversations.dmOf(ana).id;
    expect(await slack.as(ben).post(dm, "let me in")).toMatchObject({ ok: false });
  });

  it("refuses an empty message, an unknown channel and an archived one", async () => {
    expect(await slack.as(ana).post(questions, "  ")).toMatchObject({ ok: false });
    expect(await slack.as(ana).post("C9", "hello")).toMatchObject({ ok: false });
    slack.workspace.conversations.change(questions, { is_archived: true });
    expect(await slack.as(ana).post(questions, "hello")).toMatchObject({ ok: false });
  });
});

describe("typing a command", () => {
  it("sends the words, escaped, and the person with the channel", async () => {
    await slack.as(ana).command(questions, "/mlops-learn  <b> & @ben   two ");
    expect(bot.heard[0]?.payload).toMatchObject({
      command: "/mlops-learn",
      text: "&lt;b&gt; &amp; <@U0PERSON002|ben>   two",
      user_id: ana,
      user_name: "ana",
      channel_id: questions,
      channel_name: "mlops-questions",
      team_domain: "mlops-playground",
    });
  });

  it("does not work in a thread, nor for a command that no app has", async () => {
    const thread_ts = slack.workspace.messages.all()[1]?.ts ?? "";
    await slack.as(ana).post(questions, "/mlops-learn drift", { thread_ts });
    await slack.as(ana).command(questions, "/weather");
    expect(slack.as(ana).notices()).toEqual([
      "/mlops-learn is not supported in threads. Sorry!",
      "/weather is not a valid command.",
    ]);
    expect(bot.heard).toHaveLength(0);
  });

  it("shows an ack in the channel, the command with it, when it says so", async () => {
    bot.ackWith({ text: "for all", response_type: "in_channel" });
    await slack.as(ana).command(questions, "/mlops-learn drift");
    const [asked, said] = slack.as(ben).messages().slice(-2);
    expect(asked).toMatchObject({ user: ana, text: "/mlops-learn drift" });
    expect(said).toMatchObject({ by_bot: true, text: "for all" });
  });

  it("names what is wrong with an ack", async () => {
    bot.ackWith({ blocks: [{ type: "header" }] });
    const outcome = await slack.as(ana).command(questions, "/mlops-learn drift");
    expect(outcome).toEqual({
      ok: false,
      error: '/mlops-learn failed with the error "invalid_blocks"',
    });
  });
});
