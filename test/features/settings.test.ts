import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { resourceTypes } from "#catalog/schema.ts";
import type { Settings } from "#store/settings.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";

const channel = "C0CHANNEL01";
const outside = "C0CHANNEL02";
let bot: Bot;
let team: string;
let clock = Date.now();

beforeAll(async () => {
  bot = await startBot({ now: () => clock });
  team = bot.slack.workspace.team.id;
});
afterAll(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");
const last = (person = ana()) => lastSeenBy(bot, person.id);

async function ask(words: string, person = ana(), place = channel) {
  await person.command(place, `/mlops-learn ${words}`.trim());
  return last(person);
}

async function openSettings() {
  await ana().command(channel, "/mlops-learn settings");
  await bot.idle();
  const modal = ana().modals().at(-1);
  if (modal === undefined) throw new Error("no modal");
  return modal;
}

/** Past the bot, as another process would: seen when what is kept has aged. */
async function choose(settings: Partial<Settings>) {
  await bot.store.settings.update(team, settings);
  clock += 60_000;
}

beforeEach(async () => {
  for (const open of ana().modals().toReversed()) await ana().close(open);
  await choose({
    answers: "private",
    blockedTopics: [],
    blockedTypes: [],
    language: "en",
    moderators: [],
    reviewChannel: undefined,
  });
});

describe("the settings", () => {
  it("open from an administrator's Home, and save what is chosen", async () => {
    const home = await openHome(bot, ana().id);
    await ana().press(home, "Settings");
    await bot.idle();
    const [modal] = ana().modals();
    if (modal === undefined) throw new Error("no modal");
    await ana().submit(modal, {
      "settings:answers": "public",
      "settings:blocked-topics": ["monitoring"],
      "settings:blocked-types": ["podcast", "talk"],
      "settings:moderators": [ben().id],
      "settings:review-channel": channel,
      "settings:weekly-by": "admins",
      "settings:language": "de",
    });
    await bot.idle();
    expect(await bot.store.settings.get(team)).toEqual({
      answers: "public",
      blockedResources: [],
      introducedIn: channel,
      blockedTopics: ["monitoring"],
      blockedTypes: ["podcast", "talk"],
      moderators: [ben().id],
      reviewChannel: channel,
      weeklyBy: "admins",
      language: "de",
    });
    expect(JSON.stringify(ana().modals().at(-1)?.blocks)).toContain("Einstellungen sind gespeich");
    expect(JSON.stringify(ana().home()?.blocks)).toContain('"Einstellungen"');
  });

  it("open with what was chosen before, and clear what is emptied", async () => {
    await choose({ moderators: [ben().id], blockedTypes: ["talk"], reviewChannel: channel });
    const modal = await openSettings();
    await ana().submit(modal);
    expect(await bot.store.settings.get(team)).toMatchObject({
      moderators: [ben().id],
      blockedTypes: ["talk"],
      reviewChannel: channel,
    });
    await ana().submit(await openSettings(), {
      "settings:moderators": [],
      "settings:blocked-types": [],
    });
    expect(await bot.store.settings.get(team)).toMatchObject({ moderators: [], blockedTypes: [] });
  });

  it("leave what another administrator changed while they were open", async () => {
    const modal = await openSettings();
    await choose({ moderators: [ben().id], blockedTopics: ["rag"] });
    await ana().submit(modal, { "settings:blocked-types": ["talk"] });
    expect(await bot.store.settings.get(team)).toMatchObject({
      moderators: [ben().id],
      blockedTopics: ["rag"],
      blockedTypes: ["talk"],
    });
  });

  it("say in a new review channel what will come there, once", async () => {
    for (let time = 0; time < 2; time++) {
      await ana().submit(await openSettings(), { "settings:review-channel": channel });
      await bot.idle();
      for (const open of ana().modals().toReversed()) await ana().close(open);
    }
    const said = ben()
      .messages()
      .map(({ text }) => text);
    const introduction = "Suggestions and reports come to this channel from now on.";
    expect(said.filter((text) => text === introduction)).toHaveLength(1);
  });

  it("tell where the bot may not post in the review channel, and are saved all the same", async () => {
    await ana().submit(await openSettings(), { "settings:review-channel": outside });
    await bot.idle();
    expect(JSON.stringify(ana().modals().at(-1)?.blocks)).toContain("Slack does not let me post");
    expect(await bot.store.settings.get(team)).toMatchObject({ reviewChannel: outside });
  });

  it("are said to be saved where nobody knows whether the review channel was told", async () => {
    bot.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    await ana().submit(await openSettings(), { "settings:review-channel": channel });
    await bot.idle();
    expect(JSON.stringify(ana().modals().at(-1)?.blocks)).toContain("The settings are saved.");
  });

  it("say it in the review channel after all, where the bot was invited and they are saved again", async () => {
    await ana().submit(await openSettings(), { "settings:review-channel": outside });
    await bot.idle();
    for (const open of ana().modals().toReversed()) await ana().close(open);
    await ana().inviteBot(outside);
    await ana().submit(await openSettings());
    const said = await last();
    expect(said).toMatchObject({
      channel: outside,
      text: "Suggestions and reports come to this channel from now on.",
    });
  });

  it("are for administrators: others have no button and get a sentence", async () => {
    await choose({ moderators: [ben().id] });
    await ben().openHome();
    await bot.idle();
    expect(JSON.stringify(ben().home()?.blocks)).not.toContain("settings:open");
    expect((await ask("settings", ben())).text).toMatch(
      /^Only the workspace's administrators can/u,
    );
    expect(ben().modals()).toEqual([]);
  });

  it("say in a direct message where they are", async () => {
    await ana().dm("settings");
    expect((await last()).text).toMatch(/^I cannot open the settings from a message\./u);
  });

  it("keep a topic that has left the catalog from stopping the modal", async () => {
    await choose({ blockedTopics: ["no-such-topic"], language: "xx" });
    const modal = await openSettings();
    expect(modal.callback_id).toBe("settings:form");
  });
});

describe("what administrators chose", () => {
  it("keeps blocked types out of answers at once", async () => {
    const query = "monitoring podcast talks";
    await ana().submit(await openSettings(), { "settings:blocked-types": ["talk", "podcast"] });
    const { text } = await ask(query);
    expect(text).toMatch(/^\d+ of/u);
    expect(text).not.toMatch(/\((?:talk|podcast) · /u);
  });

  it("keeps blocked topics out of answers", async () => {
    const before = await ask("feature stores");
    const { topics } = bot.library.search("feature stores").hits[0]?.resource ?? { topics: [] };
    await choose({ blockedTopics: [topics[0] ?? ""] });
    const label = bot.library.catalog.topic(topics[0] ?? "")?.label ?? "";
    for (const query of ["feature stores", "topic:feature-stores", "free feature store courses"]) {
      const { text } = await ask(query);
      expect(text).not.toBe(before.text);
      expect(text).toContain(`This workspace does not show resources on *${label}*.`);
    }
    const other = await ask("feature stores and data quality");
    expect(other.text).toMatch(/^5 of/u);
    expect(JSON.stringify(other.blocks)).not.toMatch(new RegExp(`(?:\\*|topic: )${label}`, "u"));
  });

  it("shows what else is like a resource where the nearest are blocked", async () => {
    const answer = await ask("feast");
    const id =
      /card\|(?<id>[a-z0-9-]+)\|/u.exec(JSON.stringify(answer.blocks))?.groups?.["id"] ?? "";
    const nearest = bot.library.similar(id).map(({ resource }) => resource.topics[0] ?? "");
    await choose({ blockedTopics: nearest });
    await ana().press(answer, { action_id: "card:menu", choose: `similar:show|${id}` });
    expect((await last()).text).toMatch(/^More like /u);
  });

  it("gives no example in help that finds only what is blocked", async () => {
    const example = '"free courses for beginners"';
    expect(JSON.stringify((await ask("help")).blocks)).toContain(example);
    await choose({ blockedTypes: [...resourceTypes] });
    expect(JSON.stringify((await ask("help")).blocks)).not.toContain(example);
  });

  it("offers blocked topics nowhere as a button", async () => {
    const label = bot.library.catalog.topic("feature-stores")?.label ?? "";
    const buttons = async () => [
      JSON.stringify((await openHome(bot, ana().id)).blocks),
      JSON.stringify((await ask("topics")).blocks),
      JSON.stringify((await ask("xyzzy stoers")).blocks),
    ];
    for (const blocks of await buttons()) expect(blocks).toContain(label);
    await choose({ blockedTopics: ["feature-stores"] });
    for (const blocks of await buttons()) expect(blocks).not.toContain(label);
  });

  it("shows answers to everybody as three short cards, nothing personal", async () => {
    await choose({ answers: "public" });
    await ben().command(channel, "/mlops-learn monitoring");
    const answer = await last(ana());
    expect(answer.only_for).toBeUndefined();
    expect(answer.text).toMatch(/^3 of \d+ resources/u);
    expect(JSON.stringify(answer.blocks)).toContain("See 10 of ");
  });

  it("shows them where the bot is not in the channel, too", async () => {
    await choose({ answers: "public" });
    expect((await ask("monitoring", ben(), outside)).only_for).toBeUndefined();
  });

  it("says in help who sees the answers", async () => {
    await choose({ answers: "private" });
    expect((await ask("help")).text).toContain("Only you see what I answer");
    await choose({ answers: "public" });
    const help = await ask("help");
    expect(help.text).not.toContain("Only you see what I answer");
    expect(help.text).toContain("In a channel everybody sees the three best");
  });

  it("leaves help, nothing found and direct messages private all the same", async () => {
    await choose({ answers: "public" });
    expect((await ask("help")).only_for).toBe(ana().id);
    expect((await ask("zzqqxx wwvvkk")).only_for).toBe(ana().id);
    await ana().dm("monitoring");
    expect((await last()).text).toMatch(/^5 of/u);
  });

  it("says help and nothing found in the workspace's language", async () => {
    await choose({ language: "de" });
    expect((await ask("help")).text).toMatch(/^Ich empfehle/u);
    expect((await ask("zzqqxx wwvvkk")).text).toMatch(/^Im Katalog steht nichts zu/u);
    await ana().dm("hallo");
    expect((await last()).text).toMatch(/^Hallo\. Ich empfehle/u);
  });
});
