import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";

const channel = "C0CHANNEL01";
let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");

const lastMessage = (person = ana().id) => lastSeenBy(bot, person);

async function ask(words: string) {
  await ana().command(channel, `/mlops-learn ${words}`);
  return lastMessage();
}

const cardsIn = (message: { readonly blocks?: readonly unknown[] }) =>
  JSON.stringify(message.blocks).match(/"Open"/gu)?.length ?? 0;

describe("a command", () => {
  it("answers only the asker with five cards, each saying why", async () => {
    const answer = await ask("monitoring");
    expect(answer.only_for).toBe(ana().id);
    expect(cardsIn(answer)).toBe(5);
    expect(JSON.stringify(answer.blocks).match(/_Why: /gu)).toHaveLength(5);
    expect(answer.text).toMatch(
      /^5 of \d+ resources for Monitoring and observability\. \d+ fit, \d+ come near\. 1: /u,
    );
    expect(ben().messages()).not.toContainEqual(answer);
  });

  it.each([
    ["drift detection", "free resources on drift detection"],
    ["books on drift detection", "books on drift detection for beginners"],
    ["free courses on mlops", "free courses on mlops for beginners"],
  ])("shows how to narrow %s", async (words, narrower) => {
    const answer = await ask(words);
    expect(JSON.stringify(answer.blocks)).toContain(`/mlops-learn ${narrower}\``);
  });

  it("is for beginners once", async () => {
    expect((await ask("for beginners")).text).toMatch(
      /^5 of \d+ resources for beginners\. \d+ fit, /u,
    );
  });

  it("shows more in place up to ten, then starts a fresh page", async () => {
    const answer = await ask("monitoring");
    await ana().press(answer, "Show more");
    const ten = await lastMessage();
    expect(ten.ts).toBe(answer.ts);
    expect(cardsIn(ten)).toBe(10);
    await ana().press(ten, "Show more");
    const fresh = await lastMessage();
    expect(fresh.ts).not.toBe(answer.ts);
    expect(fresh.text).toContain("11: ");
    await ana().press(fresh, "Show more");
    const twenty = await lastMessage();
    expect(twenty.ts).toBe(fresh.ts);
    expect(cardsIn(twenty)).toBe(10);
  });

  it("drops a constraint in place when its button is pressed", async () => {
    const answer = await ask("free books on monitoring");
    const drop = JSON.stringify(answer.blocks).match(/"[^"]*free[^"]* ✕"/iu)?.[0] ?? "";
    await ana().press(answer, drop.replaceAll('"', ""));
    const wider = await lastMessage();
    expect(wider.ts).toBe(answer.ts);
    expect(JSON.stringify(wider.blocks)).not.toMatch(/free[^"]* ✕"/iu);
  });

  it("says what it corrected, and searches the original on request", async () => {
    const answer = await ask("montoring");
    expect(JSON.stringify(answer.blocks)).toContain("for “montoring”");
    await ana().press(answer, "Search for “montoring” instead");
    const verbatim = await lastMessage();
    expect(verbatim.ts).toBe(answer.ts);
    expect(JSON.stringify(verbatim.blocks)).not.toContain("Showing *");
  });

  it("answers with ways on where nothing is found", async () => {
    const answer = await ask("best pizza in naples");
    expect(cardsIn(answer)).toBe(0);
    expect(answer.text).toContain("Nothing in the catalog on best pizza in naples.".slice(0, 22));
    expect(answer.text).toContain("/mlops-learn");
  });

  it.each(["type:banana", "https://www.youtube.com/watch?v=abc", "how to tie a tie"])(
    "offers no topics that everyday words stand beside by chance: %s",
    async (words) => {
      const answer = await ask(words);
      expect(answer.text).toMatch(/^Nothing in the catalog on /u);
      expect(answer.text).not.toContain("Closest topics");
      expect(JSON.stringify(answer.blocks)).toContain('"All topics"');
    },
  );

  it("greets back without cards", async () => {
    const answer = await ask("hello!");
    expect(answer.text).toMatch(/^Hello\. /u);
    expect(cardsIn(answer)).toBe(0);
  });

  it.each([
    ["thanks", /^You are welcome\. /u],
    ["Thank you so much! :pray:", /^You are welcome\. /u],
    ["danke schön", /^You are welcome\. /u],
    ["cool", /^You are welcome\. /u],
    [":+1:", /^You are welcome\. /u],
    ["🎉", /^You are welcome\. /u],
    ["ok!", /^Good\. /u],
    ["bye", /^Goodbye\. /u],
  ])("takes “%s” in one friendly line", async (words, expected) => {
    const answer = await ask(words);
    expect(answer.text).toMatch(expected);
    expect(answer.blocks).toHaveLength(1);
  });

  it.each(["What can you do?", "who are you", "how does this work?", "help me!", "was kannst du?"])(
    "answers “%s” with help, and greets nobody who did not greet",
    async (words) => {
      expect((await ask(words)).text).toMatch(/^I recommend the best few/u);
    },
  );

  it.each([
    ["my paths", /^You follow no path\./u],
    ["paths", /^You follow no path\./u],
    ["Path  list", /^You follow no path\./u],
    ["forget me", /^I keep nothing about you\.|^This is kept about you:/u],
    ["delete my data", /^I keep nothing about you\.|^This is kept about you:/u],
  ])("takes “%s” for the command that it means", async (words, expected) => {
    expect((await ask(words)).text).toMatch(expected);
  });

  it("notifies nobody and breaks nothing, whatever is typed", async () => {
    const hostile = [
      "<!channel> *x* <http://a|b>",
      "a:b foo~99 - * ^ +",
      "💥".repeat(50),
      "x".repeat(4000),
      "kubernetes ".repeat(360),
      "`code` ~strike~ _i_ :tada:",
      "\u0000\u202e <@U0PERSON002> <!subteam^S1> <#C0CHANNEL01|x>",
    ];
    for (const words of hostile) {
      const answer = await ask(words);
      for (const text of [answer.text, ...mrkdwnIn(answer.blocks)]) {
        expect(text).not.toMatch(/<[!@#]|[\0\u202e]/u);
      }
      expect(answer.text.length).toBeGreaterThan(10);
      expect(ana().notices()).toEqual([]);
    }
  });
});

/** Every text that Slack reads as mrkdwn; values and plain texts are inert. */
function mrkdwnIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const own = "type" in part && part.type === "mrkdwn" && "text" in part ? [String(part.text)] : [];
  return [...own, ...Object.values(part).flatMap(mrkdwnIn)];
}

describe("a mention", () => {
  it("answers in the thread that it starts, for everybody, with three short cards", async () => {
    await ana().mention(channel, "feature store");
    const answer = await lastMessage(ben().id);
    const mention = ben()
      .messages()
      .find((message) => /^<@.*> feature store$/u.test(message.text));
    expect(answer.only_for).toBeUndefined();
    expect(answer.thread_ts).toBe(mention?.ts);
    expect(answer.text).toMatch(/^3 of /u);
  });

  it("shows all of it only to the one who asks for it", async () => {
    const answer = await lastMessage(ben().id);
    await ben().press(answer, { action_id: "find:show-all" });
    const all = await lastMessage(ben().id);
    expect(all.only_for).toBe(ben().id);
    expect(all.thread_ts).toBe(answer.thread_ts);
    expect(cardsIn(all)).toBe(10);
    const shown = /"See (?<shown>10 of \d+), only for you"/u.exec(JSON.stringify(answer.blocks));
    expect(all.text).toContain(`${shown?.groups?.["shown"] ?? "?"} resources`);
  });

  it("does not repeat a card in the same thread", async () => {
    const first = await lastMessage(ana().id);
    const thread_ts = first.thread_ts ?? first.ts;
    await ana().mention(channel, "model serving", { thread_ts });
    const once = titlesIn(await lastMessage());
    await ana().mention(channel, "model serving", { thread_ts });
    const twice = titlesIn(await lastMessage());
    expect(once).toHaveLength(3);
    expect(once.filter((title) => twice.includes(title))).toEqual([]);
  });

  it("without words in a thread looks at the message that started it", async () => {
    const parent = ana()
      .messages()
      .find((message) => message.text.includes("data drift"));
    await ben().mention(channel, "", { thread_ts: parent?.ts ?? "" });
    const answer = await lastMessage(ben().id);
    expect(answer.text).toMatch(/^From this thread I understood: /u);
    expect(answer.thread_ts).toBe(parent?.ts);
  });

  it("without words in a channel is told in a line how to ask", async () => {
    await ana().mention(channel, "");
    const answer = await lastMessage(ben().id);
    expect(answer.text).toMatch(/^Mention me with what you want to learn/u);
    expect(answer.blocks).toHaveLength(1);
    expect(answer.thread_ts).toBeDefined();
  });
});

function titlesIn(message: { readonly blocks?: readonly unknown[] }): string[] {
  return [...JSON.stringify(message.blocks).matchAll(/\*<[^|]*\|(?<title>[^>]*)>\*/gu)].map(
    (found) => found.groups?.["title"] ?? "",
  );
}

describe("a message that does not name the bot", () => {
  it("gets no answer, in a channel or in a thread that the bot has answered in", async () => {
    const question = await ana().post(channel, "how do I monitor a model?");
    const ts = question.ok ? (question.ts ?? "") : "";
    await ben().mention(channel, "monitoring", { thread_ts: ts });
    await bot.idle();
    const before = ana().messages().length;
    await ben().post(channel, "and feature stores?", { thread_ts: ts });
    await ben().post(channel, "mlops-learn knows nothing about this");
    // As a workspace sends it whose administrators let the bot read the channel.
    await bot.slack.send("events_api", {
      type: "event_callback",
      ...{ team_id: bot.slack.workspace.team.id, event_id: "EvUnasked" },
      event: {
        ...{ type: "message", channel, channel_type: "channel", user: ben().id },
        ...{ text: "where can I learn about drift?", ts: "1700000000.000100" },
      },
    });
    await bot.idle();
    expect(ana().messages()).toHaveLength(before + 2);
  });
});

describe("a shortcut and a direct message", () => {
  it("finds resources on any message, for its user alone", async () => {
    const message = ana()
      .messages()
      .find((each) => each.text.includes("data drift"));
    await ben().shortcut("find:message", message);
    const answer = await lastMessage(ben().id);
    expect(answer.only_for).toBe(ben().id);
    expect(cardsIn(answer)).toBe(5);
  });

  it("takes any text of a direct message as a query", async () => {
    await ben().dm("vector databases");
    const answer = await lastMessage(ben().id);
    expect(cardsIn(answer)).toBe(5);
    await ben().dm("help");
    expect((await lastMessage(ben().id)).text).toContain("I recommend the best few");
  });
});
