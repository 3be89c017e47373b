import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formIds, readTitleId } from "#cards/suggestion-form.ts";
import type { PersonDriver } from "#playground/acting/person.ts";
import { type Bot, type BotOptions, lastSeenBy, repositoryCatalog, startBot } from "../bot.ts";
import { channel, entered, suggest, topModal } from "./suggesting.ts";

let bot: Bot;
let ana: PersonDriver;
let ben: PersonDriver;

async function start(options: BotOptions = {}) {
  bot = await startBot(options);
  ana = bot.slack.as("U0PERSON001");
  ben = bot.slack.as("U0PERSON002");
}

const openOf = async (person: PersonDriver) =>
  bot.store.suggestions.ofPerson({ team: bot.slack.workspace.team.id, person: person.id });

beforeEach(() => start());
afterEach(() => bot.stop());

describe("suggesting a resource", () => {
  it("takes what was entered and says what happens next", async () => {
    await ben.command(channel, "/mlops-learn suggest");
    await ben.submit(await topModal(bot, ben), entered);
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain("A moderator looks at it");
    expect(await openOf(ben)).toMatchObject([
      {
        state: "open",
        fields: { url: entered[formIds.url], topics: ["monitoring"], cost: "free", authors: [] },
      },
    ]);
  });

  it("begins with the address of the command, also of one written without https://", async () => {
    await ben.command(channel, "/mlops-learn suggest https://example.com/a?b=1&c=2");
    const withScheme = await topModal(bot, ben);
    expect(JSON.stringify(withScheme.blocks)).toContain("https://example.com/a?b=1&c=2");
    await ben.close(withScheme);
    await ben.command(channel, "/mlops-learn suggest example.com/guide");
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain(
      "https://example.com/guide",
    );
  });

  it.each([
    ["http://example.com/old", "Only https addresses"],
    ["https://me:secret@example.com/x", "must not hold a name or password"],
  ])("begins with %s as it was typed, and says at once what is wrong with it", async (url, why) => {
    await ben.command(channel, `/mlops-learn suggest ${url}`);
    const form = JSON.stringify((await topModal(bot, ben)).blocks);
    expect(form).toContain(`"initial_value":"${url}"`);
    expect(form).toContain(why);
  });

  it("shows what has the address, also of one written with http://", async () => {
    const [known] = repositoryCatalog().resources;
    const url = known?.url.replace("https://", "http://") ?? "";
    await ben.command(channel, `/mlops-learn suggest ${url}`);
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain(
      "It is in the catalog already",
    );
  });

  it("begins with the link of a message, from the message's menu", async () => {
    await ana.post(channel, "Worth a read: https://example.com/from-message and more");
    const message = ana.messages().at(-1);
    await ben.shortcut("suggest:message", message);
    const modal = await topModal(bot, ben);
    expect(JSON.stringify(modal.blocks)).toContain(
      '"initial_value":"https://example.com/from-message"',
    );
    await ben.close(modal);
    await ana.post(channel, "no link here");
    await ben.shortcut("suggest:message", ana.messages().at(-1));
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).not.toContain("initial_value");
  });

  it("begins with the first link of a message that is new", async () => {
    const [known] = repositoryCatalog().resources;
    await ana.post(channel, `${known?.url ?? ""} is good, and so is https://example.com/second`);
    await ben.shortcut("suggest:message", ana.messages().at(-1));
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain(
      '"initial_value":"https://example.com/second"',
    );
  });

  it("begins where nothing was found", async () => {
    await ben.command(channel, "/mlops-learn wibblewobble");
    await ben.press(await lastSeenBy(bot, ben.id), { action_id: "suggest:open" });
    expect((await topModal(bot, ben)).callback_id).toBe("suggest:send");
  });

  it("asks for a press in a direct message, where no modal can be opened", async () => {
    await ben.dm("suggest https://example.com/dm");
    await ben.press(await lastSeenBy(bot, ben.id), { action_id: "suggest:open" });
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain("https://example.com/dm");
  });

  it("leaves a sentence that begins with the word to the search", async () => {
    await ben.command(channel, "/mlops-learn suggest a course on monitoring");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/resources for/u);
    expect(ben.modals()).toEqual([]);
  });
});

describe("what is known already", () => {
  const [known] = repositoryCatalog().resources;
  const variant = `${known?.url ?? ""}/?utm_source=x`;

  it("is shown instead of the form", async () => {
    await ben.command(channel, `/mlops-learn suggest ${variant}`);
    const modal = await topModal(bot, ben);
    expect(modal.callback_id).toBe("answer");
    expect(JSON.stringify(modal.blocks)).toContain(known?.url);
  });

  it("is not the end: another can be suggested from there", async () => {
    await ben.command(channel, `/mlops-learn suggest ${variant}`);
    await ben.press(await topModal(bot, ben), "Suggest another");
    expect((await topModal(bot, ben)).callback_id).toBe("suggest:send");
  });

  it.each([
    ["https://example.com/new", "It is not known yet"],
    ["http://example.com/x", "Only https addresses"],
    ["https://user:pw@example.com/x", "must not hold a name or password"],
  ])("is told of on Enter, also of %s", async (address, sentence) => {
    await ben.command(channel, "/mlops-learn suggest");
    const enter = { action_id: formIds.url, choose: address };
    await ben.press(await topModal(bot, ben), enter);
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain(sentence);
  });

  it("is one's own where one suggested it oneself", async () => {
    await suggest(bot, ben);
    await ben.command(channel, `/mlops-learn suggest ${entered[formIds.url]}`);
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain(
      "You suggested it already, as “Zebra stripes as drift alarms”",
    );
  });

  it("is shown above the form on Enter, and what was entered stays", async () => {
    await ben.command(channel, "/mlops-learn suggest");
    const modal = await topModal(bot, ben);
    const state = {
      [formIds.why]: { [formIds.why]: { type: "plain_text_input", value: "my words" } },
    };
    await ben.press(modal, { action_id: formIds.url, choose: variant }, state);
    const again = await topModal(bot, ben);
    expect(JSON.stringify(again.blocks)).toContain("It is in the catalog already");
    expect(again.values[formIds.why]?.[formIds.why]).toMatchObject({ value: "my words" });
  });

  it("is shown on sending, and nothing is added", async () => {
    await ben.command(channel, "/mlops-learn suggest");
    await ben.submit(await topModal(bot, ben), { ...entered, [formIds.url]: variant });
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain(
      "It is in the catalog already",
    );
    expect(await openOf(ben)).toEqual([]);
  });

  it("includes what somebody else suggested, however its address is written", async () => {
    await suggest(bot, ana);
    await ben.command(channel, "/mlops-learn suggest");
    await ben.submit(await topModal(bot, ben), {
      ...entered,
      [formIds.url]: "https://www.example.com/zebra/?fbclid=1",
    });
    const shown = JSON.stringify((await topModal(bot, ben)).blocks);
    expect(shown).toContain("Zebra stripes as drift alarms");
    expect(shown).toContain("waits for a moderator");
    expect(await openOf(ben)).toEqual([]);
  });

  it("lets one of two have it who send it at the same moment", async () => {
    for (const person of [ana, ben]) await person.command(channel, "/mlops-learn suggest");
    const [first, second] = [await topModal(bot, ana), await topModal(bot, ben)];
    await Promise.all([ana.submit(first, entered), ben.submit(second, entered)]);
    expect([...(await openOf(ana)), ...(await openOf(ben))]).toHaveLength(1);
  });
});

describe("what cannot be taken", () => {
  it.each([
    [formIds.url, "http://example.com/x", "Only https addresses"],
    [formIds.url, "https://user:pw@example.com/x", "name or password"],
    [formIds.url, `https://example.com/${"x".repeat(1500)}`, "longer than 1500"],
    [formIds.title, "turned \u202E around", "without control characters"],
    [formIds.why, "bell \u0007 and whistle", "without control characters"],
  ])("%s: %s gets a sentence beside its field", async (field, value, sentence) => {
    await ben.command(channel, "/mlops-learn suggest");
    await ben.submit(await topModal(bot, ben), { ...entered, [field]: value });
    expect((await topModal(bot, ben)).errors).toEqual({
      [field]: expect.stringContaining(sentence) as string,
    });
    expect(await openOf(ben)).toEqual([]);
  });

  it("gets all its sentences at once", async () => {
    await ben.command(channel, "/mlops-learn suggest");
    const wrong = { [formIds.url]: "http://x.example/", [formIds.title]: "\u0007" };
    await ben.submit(await topModal(bot, ben), { ...entered, ...wrong });
    expect(Object.keys((await topModal(bot, ben)).errors)).toEqual([formIds.title, formIds.url]);
  });

  it("is an eleventh suggestion while ten wait", async () => {
    for (let number = 0; number < 9; number += 1) {
      await suggest(bot, ben, { [formIds.url]: `https://example.com/${number}` });
    }
    await ben.command(channel, "/mlops-learn suggest");
    const form = await topModal(bot, ben);
    const who = { team: bot.slack.workspace.team.id, person: ben.id };
    const [{ fields, urlKey } = { fields: undefined, urlKey: "" }] = await openOf(ben);
    if (fields) await bot.store.suggestions.add(who, { fields, urlKey: `${urlKey}/tenth` });
    await ben.submit(form, { ...entered, [formIds.url]: "https://example.com/eleventh" });
    expect((await topModal(bot, ben)).errors[formIds.url]).toMatch(/^You have 10 suggestions/u);
    await ben.close(form);
    await ben.command(channel, "/mlops-learn suggest");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/^You have 10 suggestions/u);
    expect(ben.modals()).toEqual([]);
  });
});

describe("a page's title", () => {
  const untitled = Object.fromEntries(
    Object.entries(entered).filter(([field]) => field !== formIds.title),
  );
  const readTitle = (url: string) =>
    Promise.resolve(url.includes("untitled") ? undefined : `Title of ${url}`);

  beforeEach(async () => {
    await bot.stop();
    await start({ readTitle });
  });

  it("stands in the form when the address came along, and is taken", async () => {
    await ben.command(channel, "/mlops-learn suggest https://example.com/page");
    const modal = await topModal(bot, ben);
    await ben.submit(modal, { ...untitled, [formIds.url]: "https://example.com/page" });
    expect(await openOf(ben)).toMatchObject([
      { fields: { title: "Title of https://example.com/page" } },
    ]);
  });

  it("may be corrected, with errors beside it", async () => {
    await ben.command(channel, "/mlops-learn suggest https://example.com/page");
    await ben.submit(await topModal(bot, ben), { ...untitled, [readTitleId]: "\u0007" });
    expect((await topModal(bot, ben)).errors).toHaveProperty([readTitleId]);
  });

  it("is read on Enter, unless one was typed", async () => {
    await ben.command(channel, "/mlops-learn suggest");
    const modal = await topModal(bot, ben);
    const typed = {
      [formIds.title]: { [formIds.title]: { type: "plain_text_input", value: "Mine" } },
    };
    await ben.press(modal, { action_id: formIds.url, choose: "https://example.com/page" }, typed);
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).not.toContain(readTitleId);
    const empty = { [formIds.title]: { [formIds.title]: { type: "plain_text_input", value: "" } } };
    await ben.press(modal, { action_id: formIds.url, choose: "https://example.com/page" }, empty);
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).toContain(
      "Title of https://example.com/page",
    );
  });

  it("is left to the person where the page gives none", async () => {
    await ben.command(channel, "/mlops-learn suggest https://example.com/untitled");
    expect(JSON.stringify((await topModal(bot, ben)).blocks)).not.toContain(readTitleId);
  });
});
