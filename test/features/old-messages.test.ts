import { afterEach, describe, expect, it } from "vitest";
import { createCatalog } from "#catalog/catalog.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { type Bot, type BotOptions, lastSeenBy, repositoryCatalog, startBot } from "../bot.ts";
import { scratchFolder } from "../catalog/write-catalog.ts";

const channel = "C0CHANNEL01";
const query = "drift detection";
let bot: Bot;
afterEach(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const shown = ({ blocks }: StoredMessage) => JSON.stringify(blocks);

/** An answer from before a restart, still on the person's screen after it. */
async function restartBelow(options: BotOptions = {}): Promise<StoredMessage> {
  const databaseUrl = `sqlite:${scratchFolder()}/bot.db`;
  bot = await startBot({ databaseUrl });
  await ana().command(channel, `/mlops-learn ${query}`);
  const answer = await lastSeenBy(bot, ana().id);
  await bot.stop();
  bot = await startBot({ databaseUrl, ...options });
  return bot.slack.workspace.messages.post(answer);
}

function withoutFirstHit() {
  const { resources, ...shared } = repositoryCatalog();
  const first = bot.library.search(query, { limit: 1 }).hits[0]?.resource.id;
  return createCatalog({ ...shared, resources: resources.filter(({ id }) => id !== first) });
}

describe("an answer from before a restart", () => {
  it("is drawn again in place by its buttons, which do what they said", async () => {
    const old = await restartBelow();
    await ana().press(old, "Save");
    const saved = await lastSeenBy(bot, ana().id);
    expect(saved.ts).toBe(old.ts);
    expect(shown(saved)).toContain('"Saved"');
    await ana().press(saved, "Helpful");
    expect(shown(await lastSeenBy(bot, ana().id))).toContain('"Helpful ✓"');
    await ana().press(await lastSeenBy(bot, ana().id), "Show more");
    expect((await lastSeenBy(bot, ana().id)).text).toMatch(/^10 of/u);
  });

  it("does an old Save once where the person saved it elsewhere meanwhile", async () => {
    const old = await restartBelow();
    const id = /card\|(?<id>[a-z0-9-]+)\|/u.exec(shown(old))?.groups?.["id"] ?? "";
    const who = { team: bot.slack.workspace.team.id, person: ana().id };
    await bot.store.saved.add(who, id);
    await ana().press(old, { action_id: "save:add", value: id });
    await bot.idle();
    expect((await bot.store.saved.list(who, { limit: 5 })).total).toBe(1);
  });

  it("says so where its resource has left the catalog since, and changes nothing", async () => {
    bot = await startBot();
    const catalog = withoutFirstHit();
    await bot.stop();
    const old = await restartBelow({ catalog });
    for (const label of ["Save", "Helpful"]) {
      await ana().press(old, label);
      expect((await lastSeenBy(bot, ana().id)).text).toMatch(
        /^That resource is no longer in the catalog, so nothing was changed\./u,
      );
    }
    const team = bot.slack.workspace.team.id;
    expect((await bot.store.saved.list({ team, person: ana().id }, { limit: 1 })).total).toBe(0);
    expect((await bot.store.votes.all(team)).size).toBe(0);
  });
});
