import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../bot.ts";

const channel = "C0CHANNEL01";
let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const team = () => bot.slack.workspace.team.id;
const botId = () => bot.slack.workspace.bot.id;

interface Sent {
  readonly id?: string;
  readonly event: Readonly<Record<string, unknown>>;
}

async function deliver({ id = "Ev1", event }: Sent) {
  await bot.slack.send("events_api", {
    type: "event_callback",
    team_id: team(),
    api_app_id: "A0",
    token: "x",
    event_id: id,
    event_time: 1,
    authorizations: [{ team_id: team(), user_id: botId(), is_bot: true, enterprise_id: null }],
    event: { event_ts: event["ts"], ...event },
  });
  await bot.idle();
}

/** A message that stands in the channel, as the event that tells of it. */
function mention(words = "monitoring") {
  const text = `<@${botId()}> ${words}`.trim();
  const user = "U0PERSON001";
  const { ts } = bot.slack.workspace.messages.post({ channel, user, by_bot: false, text });
  return { type: "app_mention", user, text, channel, ts };
}

/** How often the bot has posted since `before`. */
const posts = () =>
  bot.slack.calls.filter(({ method }) =>
    ["chat.postMessage", "chat.postEphemeral"].includes(method),
  ).length;

async function postsOf(sent: readonly Sent[]) {
  const before = posts();
  for (const one of sent) await deliver(one);
  return posts() - before;
}

describe("a delivery", () => {
  it("is answered once, though it comes twice", async () => {
    const one = { id: "EvA", event: mention() };
    expect(await postsOf([one, one])).toBe(1);
  });

  it("is answered once, though the same message comes as two events", async () => {
    const event = mention();
    const asMessage = { ...event, type: "message", channel_type: "channel" };
    expect(
      await postsOf([
        { id: "EvB", event },
        { id: "EvC", event },
        { id: "EvD", event: asMessage },
      ]),
    ).toBe(1);
  });

  it.each(["file_share", "thread_broadcast"])("of a person's %s is answered", async (subtype) => {
    const dm = bot.slack.workspace.conversations.dmOf("U0PERSON001").id;
    const event = { ...mention(), subtype };
    const direct = { ...mention(), type: "message", channel: dm, channel_type: "im", subtype };
    expect(await postsOf([{ id: `EvM${subtype}`, event }])).toBe(1);
    expect(await postsOf([{ id: `EvD${subtype}`, event: direct }])).toBe(1);
  });

  it.each([
    ["another bot", { bot_id: "B0OTHER" }],
    ["the bot itself", { user: "U0MLOPSBOT1", bot_id: "B0MLOPSBOT1" }],
    ["an edit", { edited: { user: "U0PERSON001", ts: "1" } }],
    ["somebody who joined", { subtype: "channel_join" }],
    ["nobody", { user: undefined }],
  ])("of %s is not answered", async (_whose, change) => {
    const event = mention();
    const direct = {
      ...event,
      ...change,
      type: "message",
      channel: "D1",
      channel_type: "im",
    };
    const sent = [
      { id: `Ev1${event.ts}`, event: { ...event, ...change } },
      { id: `Ev2${event.ts}`, event: direct },
    ];
    expect(await postsOf(sent)).toBe(0);
  });

  it.each([
    ["a press without an action", "interactive", { type: "block_actions", actions: [] }],
    [
      "a press without a person",
      "interactive",
      { type: "block_actions", actions: [{ action_id: "x" }] },
    ],
    ["a submission without a view", "interactive", { type: "view_submission", user: {} }],
    ["a shortcut without an id", "interactive", { type: "message_action", user: null }],
    [
      "an event that does not exist",
      "events_api",
      { type: "event_callback", event: { type: "no_such" } },
    ],
  ] as const)("of %s does not end the bot", async (_what, type, payload) => {
    await bot.slack.send(type, payload);
    await bot.idle();
    expect(await postsOf([{ id: `Ev${_what}`, event: mention() }])).toBe(1);
  });

  it("of a failing handler gives the person a reference that stands in the log", async () => {
    const before = bot.log.length;
    bot.slack.faults.once("chat.postMessage", { kind: "server-error", status: 500 });
    await deliver({ id: "EvX", event: mention() });
    const told = bot.slack.calls.findLast(({ method }) => method === "chat.postEphemeral");
    expect(JSON.stringify(told?.args)).toContain("(ref 7f3a)");
    const logged = bot.log.slice(before).find((line) => line["ref"] === "7f3a");
    expect(logged?.["err"]).toBeDefined();
    expect(JSON.stringify(bot.log)).not.toContain("U0PERSON001");
  });
});
