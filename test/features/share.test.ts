import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";
import { firstId, shown } from "./shown-cards.ts";

const channel = "C0CHANNEL01";
const outside = "C0CHANNEL02";
let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");
const last = (person = ana().id) => lastSeenBy(bot, person);

async function ask(words: string, person = ana()) {
  await person.command(channel, `/mlops-learn ${words}`);
  return last(person.id);
}

describe("share", () => {
  it("asks first, then posts that one card with the name of who shared it", async () => {
    const answer = await ask("hidden technical debt");
    const id = firstId(answer);
    await ana().press(answer, { action_id: "card:menu", choose: `share:ask|${id}` });
    await bot.idle();
    const [modal] = ana().modals();
    if (modal === undefined) throw new Error("no modal");
    expect(ben().messages().at(-1)?.text).not.toContain("shared this");
    await ana().submit(modal, { "share:channel": channel });
    const posted = await last(ben().id);
    expect(posted.only_for).toBeUndefined();
    expect(posted.text).toContain(`<@${ana().id}> shared this`);
    expect(shown(posted).match(/"Open"/gu)).toHaveLength(1);
    const [done] = ana().modals();
    expect(done && shown(done)).toContain("Everybody in the channel sees it now.");
    if (done) await ana().close(done);
  });

  it("posts once, though the form is sent twice", async () => {
    const answer = await ask("hidden technical debt");
    await ana().press(answer, { action_id: "card:menu", choose: `share:ask|${firstId(answer)}` });
    await bot.idle();
    const modal = ana().modals().at(-1);
    if (modal === undefined) throw new Error("no modal");
    const before = bot.slack.workspace.messages.all().length;
    const send = () => ana().submit(modal, { "share:channel": channel });
    await Promise.all([send(), send()]);
    await bot.idle();
    expect(bot.slack.workspace.messages.all()).toHaveLength(before + 1);
    await ana().close(modal);
  });

  it("says plainly that the bot is not in the channel, and how to invite it", async () => {
    const answer = await ask("hidden technical debt");
    await ana().press(answer, { action_id: "card:menu", choose: `share:ask|${firstId(answer)}` });
    await bot.idle();
    const modal = ana().modals().at(-1);
    if (modal === undefined) throw new Error("no modal");
    await ana().submit(modal, { "share:channel": outside });
    await bot.idle();
    const again = ana().modals().at(-1);
    expect(JSON.stringify(again)).toContain("/invite @mlops-learn");
    await ana().submit(again ?? modal, { "share:channel": channel });
    expect((await last(ben().id)).text).toContain("shared this");
    await ana().close(modal);
  });

  it("says that only some may post there, whatever ending Slack's refusal has", async () => {
    const answer = await ask("hidden technical debt");
    await ana().press(answer, { action_id: "card:menu", choose: `share:ask|${firstId(answer)}` });
    await bot.idle();
    const modal = ana().modals().at(-1);
    if (modal === undefined) throw new Error("no modal");
    const error = "restricted_action_read_only_channel";
    bot.slack.faults.once("chat.postMessage", { kind: "refuse", error });
    await ana().submit(modal, { "share:channel": channel });
    await bot.idle();
    expect(shown(ana().modals().at(-1) ?? {})).toContain("Only some people may post");
    await ana().close(modal);
  });

  it("says it directly to whoever closed the form meanwhile", async () => {
    const answer = await ask("hidden technical debt");
    await ana().press(answer, { action_id: "card:menu", choose: `share:ask|${firstId(answer)}` });
    await bot.idle();
    const modal = ana().modals().at(-1);
    if (modal === undefined) throw new Error("no modal");
    bot.slack.faults.once("chat.postMessage", { kind: "refuse", error: "is_archived" });
    bot.slack.faults.once("views.update", { kind: "refuse", error: "not_found" });
    await ana().submit(modal, { "share:channel": channel });
    expect((await last()).text).toBe("That channel is archived. Choose another one.");
    await ana().close(modal);
  });
});
