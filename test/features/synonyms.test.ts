import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PersonDriver } from "#playground/acting/person.ts";
import { synonymIds } from "#features/synonyms/synonym-list.ts";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";
import { channel, topModal } from "./suggesting.ts";

let bot: Bot;
let ana: PersonDriver;
let ben: PersonDriver;
let team: string;
const { term, topic } = synonymIds;

beforeEach(async () => {
  bot = await startBot();
  team = bot.slack.workspace.team.id;
  ana = bot.slack.as("U0PERSON001");
  ben = bot.slack.as("U0PERSON002");
});
afterEach(() => bot.stop());

const shown = (where: { readonly blocks?: unknown }) => JSON.stringify(where.blocks);

async function openList() {
  await ana.command(channel, "/mlops-learn synonyms");
  return topModal(bot, ana);
}

/** From the list; the form's errors stay in it, else a confirmation stands there. */
async function addFromList(words: string, id = "feature-stores") {
  await ana.press(await openList(), "Add a synonym");
  const form = await topModal(bot, ana);
  expect(form.title).toMatchObject({ text: "Add a synonym" });
  await ana.submit(form, { [term]: words, [topic]: id });
  return topModal(bot, ana);
}

describe("a synonym", () => {
  it("is searched by at once, and no longer once it is removed", async () => {
    await ben.command(channel, "/mlops-learn wibblewobble");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/^Nothing in the catalog/u);
    const confirmation = await addFromList("Wibblewobble");
    expect(shown(confirmation)).toContain(
      "“Wibblewobble” means Feature stores and feature engineering from now on",
    );
    await ben.command(channel, "/mlops-learn wibblewobble");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/resources for Feature stores/u);
    await ana.close(confirmation);
    await ana.press(await topModal(bot, ana), "Remove");
    expect(shown(await topModal(bot, ana))).toContain("no words of its own");
    await ben.command(channel, "/mlops-learn wibblewobble");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/^Nothing in the catalog/u);
  });

  it("is made of a query that found nothing, by the button that brings it along", async () => {
    const block = {
      type: "actions",
      elements: [
        {
          type: "button",
          action_id: synonymIds.add,
          text: { type: "plain_text", text: "Make it a synonym" },
          value: "wibble wobble",
        },
      ],
    };
    const { workspace } = bot.slack;
    const message = { channel, user: workspace.bot.id, by_bot: true, text: "x", blocks: [block] };
    const posted = workspace.messages.post(message);
    await ana.press(posted, "Make it a synonym");
    const form = await topModal(bot, ana);
    expect(shown(form)).toContain('"initial_value":"wibble wobble"');
    await ana.submit(form, { [topic]: "monitoring" });
    await bot.idle();
    expect(await bot.store.synonyms.list(team)).toEqual([
      { term: "wibble wobble", topic: "monitoring" },
    ]);
    await ben.press(posted, "Make it a synonym");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/^Only moderators can change the words/u);
  });

  it.each([
    ["free", "understands that as a type, level, cost"],
    ["feature store", "knows already that it means Feature stores"],
    ["drift detection", "It means Drift detection already"],
    ["???", "Write the words that people use"],
    ["a\u202Eb", "Write the words that people use"],
  ])("is refused for %s, beside the field", async (words, sentence) => {
    const form = await addFromList(words);
    expect(form.errors[term]).toContain(sentence);
    expect(await bot.store.synonyms.list(team)).toEqual([]);
  });

  it("goes before what some of its words mean", async () => {
    await addFromList("drift wibble");
    await ben.command(channel, "/mlops-learn drift wibble");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/resources for Feature stores/u);
  });

  it("keeps hostile words inert", async () => {
    await addFromList("<!channel> *wob* <@U1>");
    await ana.close(await topModal(bot, ana));
    const texts = (await topModal(bot, ana)).blocks.map((block) => JSON.stringify(block["text"]));
    expect(texts.join(" ")).toContain("wob");
    expect(texts.join(" ")).not.toMatch(/<!|<@/u);
  });
});

describe("the list", () => {
  it("names what has left the catalog, so that it can be removed; pressed twice it removes once", async () => {
    await bot.store.synonyms.set({ team, person: ana.id }, { term: "wibble", topic: "gone-topic" });
    await bot.store.synonyms.set({ team, person: ana.id }, { term: "wobble", topic: "monitoring" });
    const list = await openList();
    expect(shown(list)).toContain("gone-topic, which has left the catalog");
    await ana.press(list, { action_id: synonymIds.remove, value: "wibble" });
    await bot.idle();
    await bot.store.synonyms.remove(team, "wobble");
    await ana.press(await topModal(bot, ana), { action_id: synonymIds.remove, value: "wobble" });
    expect(shown(await topModal(bot, ana))).toContain("no words of its own");
  });

  it("turns pages", async () => {
    for (let number = 10; number < 35; number += 1) {
      const word = { term: `word${number}`, topic: "monitoring" };
      await bot.store.synonyms.set({ team, person: ana.id }, word);
    }
    await ana.press(await openList(), "Older");
    const second = shown(await topModal(bot, ana));
    expect(second).toContain("word34");
    expect(second).not.toContain("word10");
  });

  it("is for moderators: by command, in a direct message, on Home", async () => {
    await ben.command(channel, "/mlops-learn synonyms");
    expect((await lastSeenBy(bot, ben.id)).text).toMatch(/^Only moderators/u);
    await ana.dm("synonyms");
    await ana.press(await lastSeenBy(bot, ana.id), "Synonyms");
    expect(shown(await topModal(bot, ana))).toContain("no words of its own");
    for (const person of [ana, ben]) await person.openHome();
    await bot.idle();
    expect(shown(ana.home() ?? {})).toContain(synonymIds.list);
    expect(shown(ben.home() ?? {})).not.toContain(synonymIds.list);
  });
});
