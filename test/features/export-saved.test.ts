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

const save = async (count: number) => {
  const resources = bot.library.catalog.resources.slice(0, count);
  for (const { id } of resources) await bot.store.saved.add(who(), id);
};

/** Each `- [Title](…)` that came to the person directly. */
const exported = () =>
  ana()
    .messages()
    .filter(({ channel }) => channel === bot.slack.workspace.conversations.dmOf(ana().id).id)
    .flatMap((message) => shown(message).match(/- \[/gu) ?? []);

describe("an export", () => {
  it("comes whole from Home, as direct messages", async () => {
    bot = await startBot();
    await save(120);
    await ana().press(await openHome(bot, ana().id), "See all saved");
    await bot.idle();
    await ana().press(top(), "Export as Markdown");
    await bot.idle();
    expect(exported()).toHaveLength(120);
    expect(shown(top())).toContain("It is in our direct messages, in 4 parts.");
  });

  it("comes whole in a channel that the bot is not in", async () => {
    bot = await startBot();
    await save(250);
    await ana().command("C0CHANNEL02", "/mlops-learn saved");
    await ana().press(await lastSeenBy(bot, ana().id), "Export as Markdown");
    await bot.idle();
    expect(exported()).toHaveLength(250);
  });
});
