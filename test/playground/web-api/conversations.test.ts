import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { communityWorkspace } from "#playground/workspace/fixture.ts";
import { ana, ben, offTopic, questions } from "../workspace-ids.ts";
import { lacking, startCalled, type Called } from "./caller.ts";

const secret = {
  id: "C0SECRET001",
  name: "secret",
  topic: "",
  bot_is_member: false,
  is_private: true,
};
const fixture = { ...communityWorkspace, channels: [...communityWorkspace.channels, secret] };

let called: Called;
beforeAll(async () => {
  called = await startCalled({ fixture });
});
afterAll(() => called.slack.close());

const call = (...args: Parameters<Called["call"]>) => called.call(...args);
const idsOf = (list: unknown) => (list as { id: string }[]).map((each) => each.id);
const textsOf = (list: unknown) => (list as { text: string }[]).map((each) => each.text);
const question = () => called.slack.workspace.messages.all()[1];

describe("conversations.info", () => {
  it("describes a channel and a DM", async () => {
    const channel = await call("conversations.info", { channel: questions });
    expect(channel["channel"]).toMatchObject({ name: "mlops-questions", is_member: true });
    const dm = called.slack.workspace.conversations.dmOf(ana).id;
    const direct = await call("conversations.info", { channel: dm });
    expect(direct["channel"]).toMatchObject({ is_im: true, user: ana });
  });

  it("knows nothing of a private channel that the bot is not in", async () => {
    const hidden = await call("conversations.info", { channel: secret.id });
    expect(hidden.error).toBe("channel_not_found");
  });

  it("needs the scope of the kind of conversation", async () => {
    const narrow = await startCalled(lacking("channels:read"));
    const refused = await narrow.call("conversations.info", { channel: questions });
    expect(refused).toMatchObject({ error: "missing_scope", needed: "channels:read" });
    await narrow.slack.close();
  });
});

describe("conversations.list", () => {
  it("gives the public channels in pages", async () => {
    const first = await call("conversations.list", { limit: 1 });
    expect(idsOf(first["channels"])).toEqual([questions]);
    const { next_cursor: cursor } = first["response_metadata"] as { next_cursor: string };
    const second = await call("conversations.list", { limit: 1, cursor });
    expect(idsOf(second["channels"])).toEqual([offTopic]);
    expect(second["response_metadata"]).toEqual({ next_cursor: "" });
    expect((await call("conversations.list", { cursor: "elsewhere" })).error).toBe(
      "invalid_cursor",
    );
  });

  it("gives the kinds that are asked for", async () => {
    const all = await call("conversations.list", { types: "im,private_channel" });
    expect(all["channels"]).toHaveLength(3);
    expect((await call("conversations.list", { types: "club" })).error).toBe("invalid_arguments");
  });
});

describe("conversations.history", () => {
  const history = (args = {}) => call("conversations.history", { channel: questions, ...args });

  it("gives what everybody sees, newest first, without replies", async () => {
    await call("chat.postEphemeral", { channel: questions, user: ana, text: "for you" });
    const { messages } = await history();
    expect(messages).toHaveLength(2);
    expect(textsOf(messages)[0]).toContain("churn model");
  });

  it("cuts out a stretch of time, with its edges on request", async () => {
    const latest = question()?.ts ?? "";
    expect(textsOf((await history({ latest }))["messages"])).toHaveLength(1);
    expect(textsOf((await history({ latest, inclusive: true }))["messages"])).toHaveLength(2);
    expect(textsOf((await history({ oldest: latest }))["messages"])).toHaveLength(0);
    const one = { oldest: latest, latest, inclusive: true };
    expect(textsOf((await history(one))["messages"])).toHaveLength(1);
  });

  it("is for members", async () => {
    expect((await history({ channel: offTopic })).error).toBe("not_in_channel");
  });
});

describe("conversations.replies", () => {
  const replies = (args = {}) =>
    call("conversations.replies", { channel: questions, ts: question()?.ts ?? "", ...args });

  it("gives a thread from its parent on, by any message of it", async () => {
    const thread = textsOf((await replies())["messages"]);
    expect(thread).toHaveLength(3);
    expect(thread[0]).toContain("churn model");
    const reply = called.slack.workspace.messages.all().find((each) => each.thread_ts);
    expect(textsOf((await replies({ ts: reply?.ts ?? "" }))["messages"])).toEqual(thread);
  });

  it("goes on from page to page, the parent on each", async () => {
    const first = await replies({ limit: 1 });
    expect(first).toMatchObject({ has_more: true });
    expect(first["messages"]).toHaveLength(2);
  });

  it("says when there is no such thread", async () => {
    expect((await replies({ ts: "1.000001" })).error).toBe("thread_not_found");
  });
});

describe("conversations.open", () => {
  it("gives the DM with a person", async () => {
    const dm = called.slack.workspace.conversations.dmOf(ben).id;
    expect(await call("conversations.open", { users: ben })).toMatchObject({ channel: { id: dm } });
    expect((await call("conversations.open", { users: "U9" })).error).toBe("user_not_found");
    expect((await call("conversations.open")).error).toBe("users_list_not_supplied");
  });
});

describe("conversations.members", () => {
  it("lists people, and the bot where it is", async () => {
    const inside = await call("conversations.members", { channel: questions });
    expect(inside["members"]).toHaveLength(4);
    const outside = await call("conversations.members", { channel: offTopic });
    expect(outside["members"]).toHaveLength(3);
  });
});
