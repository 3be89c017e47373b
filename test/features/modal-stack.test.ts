import { afterEach, describe, expect, it } from "vitest";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";

let bot: Bot;
afterEach(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const who = () => ({ team: bot.slack.workspace.team.id, person: ana().id });
const shown = ({ blocks }: { readonly blocks?: readonly unknown[] }) => JSON.stringify(blocks);

function top() {
  const modal = ana().modals().at(-1);
  if (modal === undefined) throw new Error("no modal");
  return modal;
}

const firstId = () => /card\|(?<id>[a-z0-9-]+)\|/u.exec(shown(top()))?.groups?.["id"] ?? "";

async function pressMenu(entry: string) {
  const id = firstId();
  await ana().press(top(), { action_id: "card:menu", choose: `${entry}|${id}` });
  await bot.idle();
  return id;
}

async function searchFromHome(words: string) {
  const home = await openHome(bot, ana().id);
  await ana().press(home, { action_id: "find:ask", block_id: "home:search", choose: words });
  await bot.idle();
}

const troubles = () => bot.log.filter((line) => Number(line["level"]) >= 40);

describe("above three modals", () => {
  it("the next answer stands in the third, again and again", async () => {
    bot = await startBot();
    await searchFromHome("monitoring");
    for (const depth of [2, 3, 3, 3]) {
      const of = await pressMenu("similar:show");
      expect(ana().modals()).toHaveLength(depth);
      const title = bot.library.catalog.resource(of)?.title ?? "no such resource";
      expect(shown(top())).toContain(`More like *${title.slice(0, 10)}`);
    }
    expect(troubles()).toEqual([]);
  });

  it("so does a form, which can be sent", async () => {
    bot = await startBot();
    await searchFromHome("monitoring");
    await pressMenu("similar:show");
    await pressMenu("similar:show");
    const answer = top();
    await pressMenu("share:ask");
    expect(top()).toMatchObject({ id: answer.id, callback_id: "share:post" });
    await ana().close(top());
    await pressMenu("similar:show");
    await pressMenu("report:ask");
    expect(top().callback_id).toBe("report:send");
    await ana().submit(top(), { "report:problem": "outdated" });
    await bot.idle();
    expect((await bot.store.reports.list(who().team, { limit: 9 })).total).toBe(1);
    expect(troubles()).toEqual([]);
  });

  it("a suggestion's form stands on the answer that it was opened from", async () => {
    bot = await startBot();
    await searchFromHome("wibblewobble");
    await ana().press(top(), "Suggest a resource");
    await bot.idle();
    expect(ana().modals()).toHaveLength(2);
  });

  it("results go on past the twentieth", async () => {
    bot = await startBot();
    await searchFromHome("monitoring");
    for (let presses = 0; presses < 5; presses += 1) {
      await ana().press(top(), "Show more");
      await bot.idle();
    }
    expect(shown(top())).toContain("21–30 of");
    expect(troubles()).toEqual([]);
  });
});

describe("where nobody knows whether a modal was stacked", () => {
  it.each(["drop-before", "drop-after", "server-error"] as const)(
    "one stands there after %s, with nothing said besides",
    async (kind) => {
      bot = await startBot();
      await searchFromHome("monitoring");
      bot.slack.faults.once("views.push", { kind });
      await pressMenu("similar:show");
      expect(ana().modals()).toHaveLength(2);
      expect(
        ana()
          .messages()
          .filter(({ by_bot }) => by_bot),
      ).toEqual([]);
    },
  );
});

describe("where no modal can be opened any more", () => {
  it("the answer comes directly", async () => {
    bot = await startBot();
    bot.slack.faults.once("views.open", { kind: "refuse", error: "expired_trigger_id" });
    await searchFromHome("vector databases");
    expect((await lastSeenBy(bot, ana().id)).text).toMatch(/^5 of /u);
    expect(troubles()).toEqual([]);
  });

  it("a failure is told directly: what failed has used the trigger up", async () => {
    bot = await startBot();
    await searchFromHome("vector databases");
    bot.slack.faults.once("views.push", { kind: "refuse", error: "invalid_arguments" });
    bot.slack.faults.once("views.push", { kind: "refuse", error: "exchanged_trigger_id" });
    await pressMenu("similar:show");
    expect((await lastSeenBy(bot, ana().id)).text).toContain("(ref 7f3a)");
  });

  it("so is what the channel's own address does not take, where the bot is not in the channel", async () => {
    bot = await startBot();
    await ana().command("C0CHANNEL02", "/mlops-learn drift detection");
    const answer = await lastSeenBy(bot, ana().id);
    bot.slack.faults.once("response_url", { kind: "server-error", status: 404 });
    await ana().press(answer, "Show more");
    expect((await lastSeenBy(bot, ana().id)).text).toMatch(/^10 of /u);
  });
});
