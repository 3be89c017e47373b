import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exportParts } from "#features/privacy/export-parts.ts";
import { formIds } from "#cards/suggestion-form.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";
import { suggest } from "./suggesting.ts";

const channel = "C0CHANNEL01";
let bot: Bot;
let team: string;

beforeAll(async () => {
  bot = await startBot();
  team = bot.slack.workspace.team.id;
});
afterAll(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");
const who = (person = ana()) => ({ team, person: person.id });
const last = (person = ana()) => lastSeenBy(bot, person.id);
const some = (count: number) =>
  bot.library.catalog.resources.slice(0, count).map((resource) => resource.id);

async function ask(words: string, person = ana()) {
  await person.command(channel, `/mlops-learn ${words}`);
  return last(person);
}

/** The JSON in a message's preformatted part. */
function jsonIn(message: { readonly blocks?: readonly unknown[] }): Record<string, object[]> {
  const blocks = message.blocks as {
    type: string;
    elements?: { elements: { text: string }[] }[];
  }[];
  const text = blocks.find((block) => block.type === "rich_text")?.elements?.[0]?.elements[0]?.text;
  return JSON.parse(text ?? "") as Record<string, object[]>;
}

beforeEach(() => bot.store.people.forget(who()));

describe("what is kept about me", () => {
  it("is nothing for somebody new, and is told to them alone", async () => {
    const answer = await ask("privacy");
    expect(answer.only_for).toBe(ana().id);
    expect(answer.text).toMatch(/^I keep nothing about you\. /u);
    expect(JSON.stringify(answer.blocks)).not.toContain('"privacy:');
  });

  it("is told in numbers, in the text too", async () => {
    const [first = ""] = some(1);
    for (const id of some(3)) await bot.store.saved.add(who(), id);
    await bot.store.votes.set(who(), first, "helpful");
    await bot.store.settings.update(team, { moderators: [ana().id] });
    const { text } = await ask("privacy");
    expect(text).toMatch(/^This is kept about you: 3 resources that you saved; 1 vote on /u);
    expect(text).toContain("that you are a moderator.");
  });

  it("comes as a direct message, whole and as JSON", async () => {
    for (const id of some(2)) await bot.store.saved.add(who(), id);
    const answer = await ask("privacy");
    await ana().press(answer, "Send me all of it");
    expect((await last()).text).toBe("It is in our direct messages, in 1 part.");
    const sent = ana()
      .messages()
      .filter((message) => message.text.startsWith("All that I keep about you, as JSON."));
    expect(sent).toHaveLength(1);
    const [{ channel: place } = { channel: "" }] = sent;
    expect(place).toBe(bot.slack.workspace.conversations.dmOf(ana().id).id);
    const rows = jsonIn(sent[0] ?? {})["saved"];
    expect(rows?.map((row) => (row as { resource: string }).resource).toSorted()).toEqual(
      some(2).toSorted(),
    );
    expect(
      ben()
        .messages()
        .some((message) => message.text.includes("as JSON")),
    ).toBe(false);
  });

  it("comes in several messages where it is long, each of them JSON for itself", async () => {
    for (const id of some(300)) await bot.store.saved.add(who(), id);
    await ana().press(await ask("privacy"), "Send me all of it");
    const parts = /in (?<parts>\d+) parts/u.exec((await last()).text)?.groups?.["parts"];
    const sent = ana()
      .messages()
      .filter((message) => message.text.startsWith("All that I keep about you, as JSON, part"));
    expect(sent).toHaveLength(Number(parts));
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.flatMap((message) => jsonIn(message)["saved"] ?? [])).toHaveLength(300);
  });

  it("opens from Home in a modal, from where it can be sent too", async () => {
    await bot.store.saved.add(who(), some(1)[0] ?? "");
    const home = await openHome(bot, ana().id);
    await ana().press(home, "Privacy");
    await bot.idle();
    const [modal] = ana().modals();
    if (modal === undefined) throw new Error("no modal");
    await ana().press(modal, "Send me all of it");
    await bot.idle();
    expect(JSON.stringify(ana().modals().at(-1)?.blocks)).toContain("in 1 part");
    for (const open of ana().modals().toReversed()) await ana().close(open);
  });
});

describe("delete everything about me", () => {
  it("asks first, deletes at once, votes included, and leaves others' alone", async () => {
    const [first = "", second = ""] = some(2);
    for (const person of [ana(), ben()]) {
      await bot.store.saved.add(who(person), first);
      await bot.store.finished.add(who(person), second);
      await bot.store.votes.set(who(person), first, "helpful");
      await bot.store.paths.start(who(person), "monitoring", [first]);
    }
    const answer = await ask("privacy");
    expect(JSON.stringify(answer.blocks)).toContain("Delete everything about you?");
    await ana().press(answer, "Delete everything about me");
    expect((await last()).text).toMatch(/^Everything about you is deleted\./u);
    expect(Object.values(await bot.store.people.export(who())).flat()).toEqual([]);
    expect(await bot.store.votes.count(team, first)).toEqual({ helpful: 1, notHelpful: 0 });
    expect((await bot.store.saved.list(who(ben()), { limit: 5 })).total).toBe(1);
    expect(await bot.store.paths.list(who(ben()))).toHaveLength(1);
  });

  it("shows at once in counts that answers show, and on Home", async () => {
    const query = "designing machine learning systems";
    const answer = await ask(query);
    const id = /card\|(?<id>[a-z0-9-]+)\|/u.exec(JSON.stringify(answer.blocks))?.groups?.["id"];
    for (const person of ["U0PERSON003", "U0SOMEBODY"]) {
      await bot.store.votes.set({ team, person }, id ?? "", "helpful");
    }
    await bot.store.saved.add(who(), id ?? "");
    await ana().press(answer, { action_id: "vote:helpful", value: id ?? "" });
    expect(JSON.stringify((await ask(query)).blocks)).toContain("Helpful 3");
    await ana().press(await ask("privacy"), "Delete everything about me");
    expect(JSON.stringify((await ask(query)).blocks)).not.toContain("Helpful 3");
    expect(JSON.stringify(ana().home()?.blocks)).not.toContain("*Saved* (");
  });

  it("clears what is kept in memory, too", async () => {
    const called = (method: string) =>
      bot.slack.calls.filter((call) => call.method === method).length;
    const asked = async (look: () => Promise<unknown>) => {
      const before = called("users.info");
      await look();
      await bot.idle();
      return called("users.info") - before;
    };
    const openForm = () => ana().command(channel, "/mlops-learn weekly");
    const lookAtHome = () => openHome(bot, ana().id);
    await asked(lookAtHome);
    await asked(openForm);
    expect([await asked(lookAtHome), await asked(openForm)]).toEqual([0, 0]);
    const answer = await ask("designing machine learning systems");
    for (const id of some(1)) await bot.store.saved.add(who(), id);
    await ana().press(await ask("privacy"), "Delete everything about me");
    await bot.idle();
    const drawn = called("views.publish");
    await ana().press(answer, "Save");
    await bot.idle();
    expect(called("views.publish")).toBe(drawn);
    expect([await asked(openForm), await asked(lookAtHome)]).toEqual([1, 1]);
    for (const open of ana().modals().toReversed()) await ana().close(open);
  });

  it("can be pressed twice", async () => {
    for (const id of some(1)) await bot.store.saved.add(who(), id);
    const [answer, again] = [await ask("privacy"), await ask("privacy")];
    await ana().press(answer, "Delete everything about me");
    await bot.idle();
    await ana().press(again, "Delete everything about me");
    expect((await last()).text).toMatch(/^Everything about you is deleted\./u);
  });
});

describe("a workspace that is gone", () => {
  it.each(["app_uninstalled", "tokens_revoked"])("leaves nothing after %s", async (type) => {
    await bot.store.saved.add(who(), some(1)[0] ?? "");
    await bot.store.saved.add({ team: "T2", person: ana().id }, some(1)[0] ?? "");
    await bot.store.settings.update(team, { language: "de" });
    const revoked = type === "tokens_revoked" ? { tokens: { bot: ["U0MLOPSBOT1"] } } : {};
    await bot.slack.send("events_api", {
      type: "event_callback",
      team_id: team,
      event_id: `Ev${type}`,
      event: { type, ...revoked },
    });
    await bot.idle();
    expect(Object.values(await bot.store.people.export(who())).flat()).toEqual([]);
    expect((await bot.store.settings.get(team)).language).toBe("en");
    const elsewhere = { team: "T2", person: ana().id };
    expect((await bot.store.saved.list(elsewhere, { limit: 1 })).total).toBe(1);
  });
});

describe("the parts of an export", () => {
  it("leave out empty tables and keep every row in its table", () => {
    const row = (n: number) => ({ resource: "x".repeat(100), n });
    const rows = Array.from({ length: 200 }, (_, n) => row(n));
    const parts = exportParts({ saved: rows, votes: [], paths: [row(1)] });
    const read = parts.map((part) => JSON.parse(part) as Record<string, object[]>);
    expect(read.flatMap((part) => part["saved"] ?? [])).toEqual(rows);
    expect(read.flatMap((part) => part["paths"] ?? [])).toEqual([row(1)]);
    expect(read.some((part) => "votes" in part)).toBe(false);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(8000);
  });
});

describe("what stood in the review channel of somebody who had everything deleted", () => {
  const forgetBen = async () => {
    const answer = await ask("privacy", ben());
    await ben().press(answer, "Delete everything about me");
    await bot.idle();
  };
  const inChannel = () =>
    JSON.stringify(
      ana()
        .messages()
        .filter((one) => one.channel === channel),
    );

  it("is gone, but for what was approved, which has no name any more", async () => {
    await bot.store.settings.update(team, { reviewChannel: channel });
    await suggest(bot, ben(), {
      [formIds.title]: "Waits still",
      [formIds.url]: "https://a.example",
    });
    const id = await suggest(bot, ben(), { [formIds.title]: "Was taken" });
    const message = ana()
      .messages()
      .findLast(({ text }) => text.includes("Was taken"));
    if (message === undefined) throw new Error("no message in the review channel");
    await ana().press(message, "Approve");
    await bot.idle();
    expect((await bot.store.suggestions.find(team, id))?.state).toBe("approved");
    await forgetBen();
    expect(inChannel()).not.toContain("Waits still");
    expect(inChannel()).toContain("A suggestion that was deleted with everything about");
    expect(inChannel()).toContain("Was taken");
    expect(inChannel()).not.toContain(`suggested by <@${ben().id}>`);
  });
});
