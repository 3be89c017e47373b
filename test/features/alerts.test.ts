import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formIds } from "#cards/suggestion-form.ts";
import { createCatalog } from "#catalog/catalog.ts";
import type { PersonDriver } from "#playground/acting/person.ts";
import {
  type Bot,
  type BotOptions,
  lastSeenBy,
  openHome,
  repositoryCatalog,
  startBot,
} from "../bot.ts";
import { scratchFolder } from "../catalog/write-catalog.ts";
import { createManualClock, type ManualClock } from "../manual-clock.ts";
import { channel, suggest, topModal } from "./suggesting.ts";

let bot: Bot;
let ana: PersonDriver;
let ben: PersonDriver;
let team: string;

async function start(options: BotOptions = {}) {
  bot = await startBot(options);
  team = bot.slack.workspace.team.id;
  ana = bot.slack.as("U0PERSON001");
  ben = bot.slack.as("U0PERSON002");
}

beforeEach(() => start());
afterEach(() => bot.stop());

const shown = (where: { readonly blocks?: unknown }) => JSON.stringify(where.blocks);
const waiting = () => bot.store.alerts.waiting(team);

/** What the person was told in the bot's own tab. */
async function told(person: PersonDriver) {
  await bot.idle();
  return inTab(person);
}

function inTab(person: PersonDriver) {
  const tab = bot.slack.workspace.conversations.dmOf(person.id).id;
  return person.messages().filter((message) => message.channel === tab && message.by_bot);
}

/** Turns the clock on until the message that Slack delays has come to ben. */
async function untilTold(clock: ManualClock) {
  expect(inTab(ben)).toEqual([]);
  const turned = () => {
    clock.advance(5000);
    return inTab(ben).length;
  };
  await expect.poll(turned).toBe(1);
}

/** Asks in vain, and to be told; gives the confirmation. */
async function waitFor(person: PersonDriver, query: string) {
  await person.command(channel, `/mlops-learn ${query}`);
  await person.press(await lastSeenBy(bot, person.id), { action_id: "alerts:add" });
  return lastSeenBy(bot, person.id);
}

const wobbling = {
  [formIds.url]: "https://example.com/wobble",
  [formIds.title]: "Wibblewobble in practice",
  [formIds.why]: "Wibblewobble explained for people who wobble models in production.",
};

async function addWobbling(url = wobbling[formIds.url]) {
  await suggest(bot, ana, { ...wobbling, [formIds.url]: url });
  await ana.command(channel, "/mlops-learn review");
  await ana.press(await topModal(bot, ana), "Approve");
  await bot.idle();
}

describe("tell me when there is one", () => {
  it("tells once, when a moderator approved one", async () => {
    const confirmation = await waitFor(ben, "wibblewobble");
    expect(confirmation).toMatchObject({ only_for: ben.id });
    expect(confirmation.text).toContain("one direct message when there is something on");
    await addWobbling();
    const [message, ...more] = await told(ben);
    expect(more).toEqual([]);
    expect(message?.text).toContain("Wibblewobble in practice");
    expect(shown(message ?? {})).toContain("Added by your community");
    await addWobbling("https://example.com/another");
    expect(await told(ben)).toHaveLength(1);
  });

  it("tells of what answers, without others for company", async () => {
    await waitFor(ben, "wibblewobble");
    await addWobbling();
    const [message] = await told(ben);
    expect(shown(message ?? {}).match(/"Open"/gu)).toHaveLength(1);
  });

  it("is not told twice where the connection ends before Slack has answered", async () => {
    await waitFor(ben, "wibblewobble");
    bot.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    await addWobbling();
    expect(await told(ben)).toHaveLength(1);
  });

  it("tells once, when a word became a synonym", async () => {
    await waitFor(ben, "wibblewobble");
    await ana.command(channel, "/mlops-learn synonyms");
    await ana.press(await topModal(bot, ana), "Add a synonym");
    const synonym = { "synonyms:term": "wibblewobble", "synonyms:topic": "monitoring" };
    await ana.submit(await topModal(bot, ana), synonym);
    expect(await told(ben)).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  it("tells at the start with a catalog that has it, and not at the next start", async () => {
    await bot.stop();
    const databaseUrl = `sqlite:${scratchFolder()}/bot.db`;
    await start({ databaseUrl });
    await waitFor(ben, "wibblewobble");
    await bot.stop();
    const catalog = repositoryCatalog();
    const [first] = catalog.resources;
    if (first === undefined) throw new Error("the catalog is empty");
    const grown = {
      ...first,
      id: "wibblewobble",
      title: "Wibblewobble",
      url: "https://example.com/w",
    };
    const resources = [...catalog.resources, grown];
    await start({ databaseUrl, catalog: createCatalog({ ...catalog, resources }) });
    expect(await told(ben)).toMatchObject([
      { text: expect.stringContaining("Wibblewobble") as string },
    ]);
    await bot.stop();
    await start({ databaseUrl, catalog: createCatalog({ ...catalog, resources }) });
    expect(await told(ben)).toEqual([]);
  });

  it("keeps neither the review channel nor the queue waiting until all are told", async () => {
    await bot.stop();
    const clock = createManualClock();
    await start({ clock });
    await bot.store.settings.update(team, { reviewChannel: channel });
    await waitFor(ben, "wibblewobble");
    await suggest(bot, ana, wobbling);
    await ana.command(channel, "/mlops-learn review");
    const queue = await topModal(bot, ana);
    bot.slack.faults.once("chat.postMessage", { kind: "delay", ms: 5000 });
    await ana.press(queue, "Approve");
    const inChannel = () =>
      bot.slack.workspace.messages.all().filter(({ by_bot, only_for }) => by_bot && !only_for);
    await expect.poll(() => inChannel().map(shown).join(" ")).toContain("approved it");
    await expect.poll(() => shown(ana.modals().at(-1) ?? {})).toContain("No suggestion waits");
    expect(inChannel()).toHaveLength(1);
    await untilTold(clock);
  });

  it("keeps no list of synonyms waiting until all are told", async () => {
    await bot.stop();
    const clock = createManualClock();
    await start({ clock });
    await waitFor(ben, "wibblewobble");
    await ana.command(channel, "/mlops-learn synonyms");
    await ana.press(await topModal(bot, ana), "Add a synonym");
    const form = await topModal(bot, ana);
    bot.slack.faults.once("chat.postMessage", { kind: "delay", ms: 5000 });
    await ana.submit(form, {
      "synonyms:term": "wibblewobble",
      "synonyms:topic": "monitoring",
    });
    await expect.poll(() => shown(ana.modals()[0] ?? {})).toContain("wibblewobble");
    await untilTold(clock);
  });

  it("says nothing while there is nothing", async () => {
    await waitFor(ben, "wibblewobble");
    await suggest(bot, ben, { [formIds.title]: "Quite something else" });
    await ana.command(channel, "/mlops-learn review");
    await ana.press(await topModal(bot, ana), "Approve");
    expect((await told(ben)).filter(({ text }) => text.includes("asked to be told"))).toEqual([]);
    expect(await waiting()).toHaveLength(1);
  });

  it("waits again where Slack refuses the message", async () => {
    await waitFor(ben, "wibblewobble");
    await bot.store.alerts.add({ team, person: "U0NOBODY" }, "wibblewobble");
    await addWobbling();
    expect(await waiting()).toMatchObject([{ person: "U0NOBODY" }]);
    expect(await told(ben)).toHaveLength(1);
  });

  it("waits again where it is too much for Slack at once, and others are told", async () => {
    await waitFor(ben, "wibblewobble");
    await waitFor(ana, "wibblewobble");
    bot.slack.faults.once("chat.postMessage", { kind: "rate-limit", retryAfter: 60 });
    await addWobbling();
    expect(await told(ana)).toHaveLength(1);
    expect(await waiting()).toMatchObject([{ person: ben.id }]);
  });

  it("goes on to others where nobody knows whether the message arrived", async () => {
    await waitFor(ben, "wibblewobble");
    await waitFor(ana, "wibblewobble");
    bot.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    await addWobbling();
    expect([...(await told(ben)), ...(await told(ana))]).toHaveLength(2);
    expect(await waiting()).toEqual([]);
  });
});

describe("not being told", () => {
  it("is one press away from the confirmation; pressed twice it says so", async () => {
    const confirmation = await waitFor(ben, "wibblewobble");
    await ben.press(confirmation, "Do not tell me");
    expect((await lastSeenBy(bot, ben.id)).text).toBe("I will not tell you about it.");
    await ben.press(confirmation, "Do not tell me");
    expect((await lastSeenBy(bot, ben.id)).text).toBe("That was stopped already.");
    await addWobbling();
    expect(await told(ben)).toEqual([]);
  });

  it("is one press away on Home, for its person alone", async () => {
    await waitFor(ben, "wibblewobble");
    await waitFor(ana, "wibblewobble");
    await ben.openHome();
    await bot.idle();
    const home = ben.home();
    if (home === undefined) throw new Error("no home");
    await ben.press(home, "Do not tell me");
    await bot.idle();
    expect(shown(ben.home() ?? {})).not.toContain("wibblewobble");
    expect(await waiting()).toMatchObject([{ person: ana.id }]);
  });

  it("is one press away in the message itself, for all that one waits for", async () => {
    await waitFor(ben, "wibblewobble");
    await waitFor(ben, "flibberflabber");
    await addWobbling();
    const [message] = await told(ben);
    if (message === undefined) throw new Error("ben was not told");
    await ben.press(message, "Stop these messages");
    await bot.idle();
    expect(await waiting()).toEqual([]);
  });
});

describe("what one can wait for", () => {
  it.each(["???", "!!!", "a", "what is the best"])(
    "is not offered for %s, which names nothing",
    async (words) => {
      await ben.command(channel, `/mlops-learn ${words}`);
      const answer = await lastSeenBy(bot, ben.id);
      expect(answer.text).toContain("/mlops-learn how do I monitor a model");
      expect(shown(answer)).not.toContain("alerts:add");
    },
  );

  it("may be of one sign in a language written without spaces", async () => {
    expect((await waitFor(ben, "猫")).text).toContain("one direct message");
  });

  it("is each thing once, however often it is pressed", async () => {
    await waitFor(ben, "wibblewobble");
    expect((await waitFor(ben, "wibblewobble")).text).toContain("one direct message");
    expect(await waiting()).toHaveLength(1);
  });

  it("is twenty things, and a sentence for the next", async () => {
    for (let number = 0; number < 20; number += 1) {
      await bot.store.alerts.add({ team, person: ben.id }, `wibble ${number}`);
    }
    expect((await waitFor(ben, "wibblewobble")).text).toMatch(/^I look out for 20 things/u);
    expect(await waiting()).toHaveLength(20);
    const home = await openHome(bot, ben.id);
    expect(shown(home).match(/"Do not tell me"/gu)).toHaveLength(20);
  });
});
