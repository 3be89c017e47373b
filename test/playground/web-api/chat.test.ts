import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ana, ben, offTopic, questions } from "../workspace-ids.ts";
import { startCalled, type Called } from "./caller.ts";

let called: Called;
beforeAll(async () => {
  called = await startCalled();
});
afterAll(() => called.slack.close());

const call = (...args: Parameters<Called["call"]>) => called.call(...args);
const post = (args = {}) =>
  call("chat.postMessage", { channel: questions, text: "hello", ...args });
const find = (ts: unknown) => called.slack.workspace.messages.find(questions, String(ts));
const questionTs = () => called.slack.workspace.messages.all()[1]?.ts ?? "";
const header = (text: string) => [{ type: "header", text: { type: "plain_text", text } }];

describe("chat.postMessage", () => {
  it("posts what everybody sees, as the bot, with ids for its blocks", async () => {
    const posted = await post({ blocks: header("Found") });
    expect(posted).toMatchObject({
      ok: true,
      channel: questions,
      message: { type: "message", text: "hello", bot_id: "B0MLOPSBOT1" },
    });
    const [block] = find(posted["ts"])?.blocks ?? [];
    expect(block?.block_id).toMatch(/^.{5}$/);
    expect(called.slack.as(ben).messages().at(-1)?.ts).toBe(posted["ts"]);
  });

  it("takes a channel by #name and a person for their DM", async () => {
    expect(await post({ channel: "#mlops-questions" })).toMatchObject({ channel: questions });
    const toAna = await post({ channel: ana });
    expect(toAna["channel"]).toBe(called.slack.workspace.conversations.dmOf(ana).id);
    expect(
      called.slack
        .as(ben)
        .messages()
        .some((each) => each.ts === toAna["ts"]),
    ).toBe(false);
  });

  it("replies in a thread that is there, under its parent", async () => {
    const reply = await post({ thread_ts: questionTs() });
    const deeper = await post({ thread_ts: String(reply["ts"]) });
    expect(find(deeper["ts"])?.thread_ts).toBe(questionTs());
    expect((await post({ thread_ts: "1.000001" })).error).toBe("thread_not_found");
  });

  it("keeps metadata", async () => {
    const metadata = { event_type: "weekly", event_payload: { delivery: "1" } };
    const posted = await post({ metadata });
    expect(posted["message"]).toMatchObject({ metadata });
  });

  it("refuses what Slack refuses, in its words", async () => {
    expect((await post({ channel: "C0NOWHERE1" })).error).toBe("channel_not_found");
    expect((await post({ channel: offTopic })).error).toBe("not_in_channel");
    expect((await post({ text: "" })).error).toBe("no_text");
    expect((await post({ text: "a".repeat(40_000) })).ok).toBe(true);
    expect((await post({ text: "a".repeat(40_001) })).error).toBe("msg_too_long");
    expect((await post({ blocks: {} })).error).toBe("invalid_blocks_format");
    expect(await post({ blocks: header("") })).toMatchObject({
      error: "invalid_blocks",
      errors: ["must be more than 0 characters [json-pointer:/blocks/0/text/text]"],
      response_metadata: {
        messages: ["[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]"],
      },
    });
  });

  it("refuses an archived channel", async () => {
    const own = await startCalled();
    own.slack.workspace.conversations.change(questions, { is_archived: true });
    const refused = await own.call("chat.postMessage", { channel: questions, text: "hello" });
    expect(refused.error).toBe("is_archived");
    await own.slack.close();
  });
});

describe("chat.postEphemeral", () => {
  it("is seen by one person, who is in the channel", async () => {
    const args = { channel: questions, user: ana, text: "for you" };
    const posted = await call("chat.postEphemeral", args);
    expect(find(posted["message_ts"])).toMatchObject({ only_for: ana });
    expect(called.slack.as(ben).messages()).not.toContain(find(posted["message_ts"]));
    const absent = await call("chat.postEphemeral", { ...args, user: "U9" });
    expect(absent.error).toBe("user_not_in_channel");
    const outside = await call("chat.postEphemeral", { ...args, channel: offTopic });
    expect(outside.error).toBe("not_in_channel");
  });
});

describe("chat.update", () => {
  const update = (ts: unknown, args = {}) =>
    call("chat.update", { channel: questions, ts: String(ts), text: "new", ...args });

  it("puts new content in place of the old; text alone takes the blocks away", async () => {
    const { ts } = await post({ blocks: header("Found") });
    expect(await update(ts)).toMatchObject({ ok: true, text: "new" });
    expect(find(ts)).toMatchObject({ text: "new", edited: { user: "U0MLOPSBOT1" } });
    expect(find(ts)).not.toHaveProperty("blocks");
  });

  it("leaves other people's and ephemeral messages alone", async () => {
    expect((await update(questionTs())).error).toBe("cant_update_message");
    const own = { channel: questions, user: ana, text: "for you" };
    const { message_ts } = await call("chat.postEphemeral", own);
    expect((await update(message_ts)).error).toBe("message_not_found");
    expect((await update("1.000001")).error).toBe("message_not_found");
  });

  it("takes 4,000 characters", async () => {
    const { ts } = await post();
    expect((await update(ts, { text: "a".repeat(4000) })).ok).toBe(true);
    expect((await update(ts, { text: "a".repeat(4001) })).error).toBe("msg_too_long");
  });
});

describe("chat.delete", () => {
  it("takes the bot's own message away, and no other", async () => {
    const { ts } = await post();
    const args = { channel: questions, ts: String(ts) };
    expect(await call("chat.delete", args)).toMatchObject({ ok: true, ts });
    expect(find(ts)).toBeUndefined();
    expect((await call("chat.delete", args)).error).toBe("message_not_found");
    const theirs = { channel: questions, ts: questionTs() };
    expect((await call("chat.delete", theirs)).error).toBe("cant_delete_message");
  });
});

describe("chat.getPermalink", () => {
  it("points at a message that everybody sees", async () => {
    const { ts } = await post();
    const link = await call("chat.getPermalink", { channel: questions, message_ts: String(ts) });
    const path = `/archives/${questions}/p${String(ts).replace(".", "")}`;
    expect(link["permalink"]).toBe(called.slack.url + path);
    const none = await call("chat.getPermalink", { channel: questions, message_ts: "1.000001" });
    expect(none.error).toBe("message_not_found");
  });
});

describe("reactions.add", () => {
  it("reacts once with each emoji", async () => {
    const args = { channel: questions, timestamp: questionTs(), name: "books" };
    expect(await call("reactions.add", args)).toEqual({ ok: true });
    expect((await call("reactions.add", args)).error).toBe("already_reacted");
    expect((await call("reactions.add", { ...args, name: "two words" })).error).toBe(
      "invalid_name",
    );
    const gone = { ...args, timestamp: "1.000001" };
    expect((await call("reactions.add", gone)).error).toBe("message_not_found");
  });
});

describe("blocks.validate", () => {
  it("checks blocks without a token", async () => {
    const none = { token: "" };
    expect(await call("blocks.validate", { blocks: header("Found") }, none)).toEqual({ ok: true });
    const refused = await call("blocks.validate", { blocks: header("") }, none);
    expect(refused.error).toBe("invalid_blocks");
  });
});
