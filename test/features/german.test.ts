import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { english, type Sentences } from "#language/english.ts";
import { german } from "#language/german.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";
import { entered, topModal } from "./suggesting.ts";

const channel = "C0CHANNEL01";
let bot: Bot;
let team: string;

beforeAll(async () => {
  bot = await startBot();
  team = bot.slack.workspace.team.id;
  await bot.store.settings.update(team, { language: "de" });
});
afterAll(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const last = () => lastSeenBy(bot, ana().id);
const who = () => ({ team, person: ana().id });

async function ask(words: string): Promise<StoredMessage> {
  await ana().command(channel, `/mlops-learn ${words}`);
  return last();
}

const shown = ({ blocks }: Pick<StoredMessage, "blocks">) => JSON.stringify(blocks);
const labels = (message: Pick<StoredMessage, "blocks">) => [
  ...new Set(
    [...shown(message).matchAll(/"plain_text","text":"(?<label>[^"]*)"/gu)].map(
      (found) => found.groups?.["label"],
    ),
  ),
];

/** Sentences of the table that are said in English. Short words may stand in a title. */
function englishIn(text: string): string[] {
  const keys = Object.keys(english) as (keyof Sentences)[];
  return keys.filter((key) => {
    const [own, other] = [english[key], german[key]];
    return typeof own === "string" && own !== other && own.length > 12 && text.includes(own);
  });
}

function firstId(message: StoredMessage): string {
  return /card\|(?<id>[a-z0-9-]+)\|/u.exec(shown(message))?.groups?.["id"] ?? "";
}

async function choose(answer: StoredMessage, entry: string): Promise<StoredMessage> {
  await ana().press(answer, { action_id: "card:menu", choose: `${entry}|${firstId(answer)}` });
  return last();
}

beforeEach(async () => {
  for (const open of ana().modals().toReversed()) await ana().close(open);
});

describe("an answer in German", () => {
  it("has its heading, its buttons and its text in German", async () => {
    const answer = await ask("drift detection");
    expect(answer.text).toMatch(/^5 von \d+ Einträgen: /u);
    expect(shown(answer)).toMatch(/\* {3}5 von \d+/u);
    expect(labels(answer)).toEqual(
      expect.arrayContaining(["Öffnen", "Merken", "Hilfreich", "Abhaken", "Mehr zeigen"]),
    );
    expect(shown(answer)).toContain("_Warum: Thema: Drift detection · ");
    expect(shown(answer)).toMatch(/ · (?:kostenlos|teils kostenlos|kostenpflichtig) · /u);
    expect(englishIn(answer.text + shown(answer))).toEqual([]);
  });

  it("says in German what was corrected and what was relaxed", async () => {
    const corrected = await ask("montoring");
    expect(corrected.text).toMatch(/Gezeigt wird \S+ statt „montoring“\./u);
    expect(labels(corrected)).toContain("Doch nach „montoring“ suchen");
    const relaxed = await ask("paid podcasts about feature stores");
    expect(relaxed.text).toContain(
      "Nichts hierzu erfüllt alle Wünsche zugleich: kostenpflichtig, Podcast. Hier steht, was dem am nächsten kommt.",
    );
    expect(shown(relaxed)).toContain("· kostenpflichtig · Podcast*");
    expect(labels(relaxed)).toEqual(expect.arrayContaining(["kostenpflichtig ✕", "Podcast ✕"]));
    expect(relaxed.text).not.toContain("these are");
  });

  it("offers ways on in German where nothing was found, and keeps what they promise", async () => {
    const nothing = await ask("zzqqxx wwvvkk");
    expect(labels(nothing)).toEqual(
      expect.arrayContaining(["Alle Themen", "Eintrag vorschlagen", "Sag mir, wenn es etwas gibt"]),
    );
    await ana().press(nothing, "Sag mir, wenn es etwas gibt");
    expect((await last()).text).toContain("eine einzige Direktnachricht");
    await ana().press(await last(), "Nicht melden");
    expect((await last()).text).toBe("Ich melde mich dazu nicht.");
  });

  it("is short and German in a thread, too", async () => {
    await ana().mention(channel, "vector databases");
    const answer = await last();
    expect(answer.text).toMatch(/^3 von \d+ Einträgen/u);
    expect(shown(answer)).toMatch(/10 von \d+ sehen, nur für dich/u);
    expect(englishIn(answer.text + shown(answer))).toEqual([]);
  });
});

describe("what is pressed in German", () => {
  it("is drawn again in place", async () => {
    const answer = await ask("drift detection");
    await ana().press(answer, "Merken");
    expect(labels(await last())).toContain("Gemerkt");
    await ana().press(await last(), "Hilfreich");
    expect(labels(await last())).toContain("Hilfreich ✓");
    expect(labels(await choose(await last(), "finish:add"))).toContain(
      "Erledigt ✓ (drücken zum Zurücknehmen)",
    );
    expect(shown(await last())).toContain("\\nVon dir abgehakt");
    expect(labels(await choose(await last(), "vote:not-helpful"))).toContain(
      "Nicht hilfreich ✓ (drücken zum Zurücknehmen)",
    );
  });

  it("is confirmed in a sentence where everybody sees the card", async () => {
    await ana().mention(channel, "feature stores");
    const answer = await last();
    await ana().press(answer, { action_id: "save:add", value: firstId(answer) });
    expect((await last()).text).toMatch(/^(?:Gemerkt|Schon gemerkt): /u);
    expect((await choose(answer, "finish:add")).text).toMatch(
      /^(?:Abgehakt|War schon abgehakt): /u,
    );
    expect((await choose(answer, "vote:not-helpful")).text).toMatch(
      /^Als nicht hilfreich notiert/u,
    );
  });

  it("shows a path and one's place in it", async () => {
    const path = await ask("path monitoring");
    expect(path.text).toMatch(/^Lernpfad: monitoring\. \d+ Schritte, zusammen etwa \d+ Stunden/u);
    await ana().press(path, "Pfad beginnen");
    expect((await last()).text).toMatch(/\d von \d+ erledigt, noch etwa \d+ Stunden/u);
    await ana().press(await last(), "Verlassen");
    expect(englishIn((await last()).text + shown(await last()))).toEqual([]);
    expect((await ask("path zzqqxx wwvvkk")).text).toContain("passt im Katalog nichts");
  });

  it("opens the form to share, and says what to do where it cannot post", async () => {
    await choose(await ask("drift detection"), "share:ask");
    const modal = ana().modals().at(-1);
    if (modal === undefined) throw new Error("no modal");
    expect(JSON.stringify(modal)).toContain("Eintrag teilen");
    expect(JSON.stringify(modal)).toMatch(/(?:Artikel|Werkzeug|Kurs|Leitfaden|Paper) · \S/u);
    await ana().submit(modal, { "share:channel": "C0CHANNEL02" });
    await bot.idle();
    expect(shown(ana().modals().at(-1) ?? {})).toContain("weil ich nicht in dem Kanal bin");
  });
});

describe("a command in German", () => {
  it.each([
    ["Hilfe", /^Ich empfehle die besten/u],
    ["gespeichert", /^Noch nichts gemerkt\.|gemerkte/u],
    ["erledigt", /^Noch nichts abgehakt\.|abgehakt\./u],
    ["abgehakt", /^Noch nichts abgehakt\.|abgehakt\./u],
    ["meine Pfade", /^Du folgst keinem Lernpfad\.|begonnen hast/u],
    ["wöchentlich show", /weekly post/u],
    ["tschüss", /^Bis bald\. /u],
    ["Themen", /^\d+ Themen: /u],
    ["Lernpfad monitoring", /^Lernpfad: monitoring\./u],
    ["danke", /^Gern\. /u],
  ])("is understood: %s", async (words, expected) => {
    expect((await ask(words)).text).toMatch(expected);
  });

  it("is a query where more follows than the command takes", async () => {
    expect((await ask("Themen zu drift detection")).text).toMatch(/^\d+ von \d+ Einträgen/u);
  });
});

describe("numbers in German", () => {
  it("agree with what follows them", () => {
    expect(german.keptMarks(1)).toMatch(/^1 Zeichen, das dich .* zählt$/u);
    expect(german.searchTopic("Deployment", 80)).toBe("Deployment suchen, 80 Einträge");
    expect(german.keptMarks(3)).toMatch(/^3 Zeichen, die dich .* zählen$/u);
  });
});

describe("lists, Home and privacy in German", () => {
  it("name what is saved and what one can do with it", async () => {
    await bot.store.saved.add(who(), "gone-from-the-catalog");
    await bot.store.saved.add(who(), bot.library.catalog.resources[0]?.id ?? "");
    const list = await ask("saved");
    expect(list.text).toMatch(/^\d+ gemerkte Einträge\. /u);
    expect(list.text).toContain("„gone-from-the-catalog“ steht nicht mehr im Katalog.");
    expect(labels(list)).toEqual(expect.arrayContaining(["Entfernen", "Als Markdown mitnehmen"]));
    await ana().press(list, "Als Markdown mitnehmen");
    expect((await last()).text).toBe("Es steht in unseren Direktnachrichten, in 1 Teil.");
    const sent = ana()
      .messages()
      .map(({ text }) => text);
    expect(sent).toContainEqual(expect.stringMatching(/^Was du gemerkt hast, als Markdown\./u));
  });

  it("head each part of Home", async () => {
    const [{ id } = { id: "" }] = bot.library.catalog.resources;
    for (const one of [who(), { ...who(), person: "U1" }, { ...who(), person: "U2" }]) {
      await bot.store.votes.set(one, id, "helpful");
    }
    const home = await openHome(bot, ana().id);
    const text = JSON.stringify(home.blocks);
    for (const heading of [
      "Was möchtest du",
      "*Gemerkt* (",
      "*Themen*",
      "*Diesen Monat in dieser",
    ]) {
      expect(text).toContain(heading);
    }
    expect(labels(home)).toEqual(expect.arrayContaining(["Suche", "Einstellungen", "Datenschutz"]));
    expect(englishIn(text)).toEqual([]);
  });

  it("say what is kept, and that it is gone", async () => {
    const kept = await ask("privacy");
    expect(kept.text).toMatch(/^Das ist über dich gespeichert: \d+ Ein/u);
    expect(englishIn(kept.text + shown(kept))).toEqual([]);
    await ana().press(kept, "Alles über mich löschen");
    expect((await last()).text).toMatch(/^Alles über dich ist gelöscht\./u);
    expect((await ask("saved")).text).toMatch(/^Noch nichts gemerkt\./u);
    expect((await ask("topics")).text).toMatch(/^\d+ Themen: /u);
  });
});

describe("a suggestion in German", () => {
  it("is asked for, checked and answered in German", async () => {
    await ana().command(channel, "/mlops-learn suggest");
    const form = await topModal(bot, ana());
    expect(englishIn(JSON.stringify(form))).toEqual([]);
    const wrong = { ...entered, "suggestion:url": "http://example.com/zebra" };
    expect(JSON.stringify(await ana().submit(form, wrong))).toContain("Nur https-Adressen");
    await ana().submit(form, entered);
    const thanks = await topModal(bot, ana());
    expect(JSON.stringify(thanks)).toContain("ich sage dir, was daraus wird");
    const [{ id } = { id: "" }] = await bot.store.suggestions.ofPerson(who());
    await bot.store.settings.update(team, { moderators: ["U0PERSON002"] });
    await bot.slack.as("U0PERSON002").command(channel, "/mlops-learn review");
    const queue = await topModal(bot, bot.slack.as("U0PERSON002"));
    await bot.slack.as("U0PERSON002").press(queue, { action_id: "review:approve", value: id });
    expect((await last()).text).toMatch(/^Dein Vorschlag „.*“ ist aufgenommen\./u);
    const answer = await ask("zebra stripes");
    expect(shown(answer)).toContain("Von eurer Community hinzugefügt");
  });
});

describe("what goes wrong in German", () => {
  it("says that a resource or a button is gone", async () => {
    const answer = await ask("drift detection");
    const send = (action_id: string) =>
      bot.slack.send("interactive", {
        type: "block_actions",
        user: { id: ana().id, team_id: team },
        team: { id: team, domain: "x" },
        ...{ api_app_id: "A0", token: "x", trigger_id: `1.2.${action_id}` },
        container: {
          ...{ type: "message", message_ts: answer.ts, channel_id: channel, is_ephemeral: true },
        },
        channel: { id: channel, name: "x" },
        actions: [{ type: "button", action_id, block_id: "b", value: "no-such-thing" }],
        response_url: `${bot.slack.url}/nowhere`,
      });
    await send("save:add");
    expect((await last()).text).toMatch(/^Dieser Eintrag steht nicht mehr im Katalog/u);
    await send("gone:long-ago");
    expect((await last()).text).toMatch(/^Dieser Knopf stammt aus einer früheren Version/u);
  });

  it("says that settings do not open from a message", async () => {
    await ana().dm("settings");
    expect((await last()).text).toMatch(/^Aus einer Nachricht kann ich die Einstellungen/u);
  });
});
