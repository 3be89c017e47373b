import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";
import { firstId, shown } from "./shown-cards.ts";

const channel = "C0CHANNEL01";
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

/** As the statistics have it. */
async function savedCount(resource: string) {
  await bot.store.events.flush();
  const { saved } = await bot.store.stats(whoIs(ana().id).team, { days: 7, limit: 9 });
  return saved.find(({ subject }) => subject === resource)?.count;
}

describe("more like this", () => {
  it("is a new answer that leaves the first one as it was and the resource out", async () => {
    const answer = await ask("designing machine learning systems");
    const id = firstId(answer);
    await ana().press(answer, { action_id: "card:menu", choose: `similar:show|${id}` });
    const similar = await last();
    expect(similar.ts).not.toBe(answer.ts);
    expect(similar.only_for).toBe(ana().id);
    expect(similar.text).toMatch(/^More like \*/u);
    expect(firstId(similar)).not.toBe(id);
    expect(shown(similar)).not.toContain(`card|${id}|`);
  });
});

describe("save", () => {
  it("shows in the answer, on the saved list and on Home, and goes again", async () => {
    const answer = await ask("feature store");
    const id = firstId(answer);
    await ana().press(answer, { action_id: "save:add", value: id });
    const redrawn = await last();
    expect(redrawn.ts).toBe(answer.ts);
    expect(shown(redrawn)).toContain('"Saved"');
    await ana().openHome();
    await bot.idle();
    expect(JSON.stringify(ana().home())).toContain("*Saved* (1)");
    const list = await ask("saved");
    expect(list.text).toMatch(/^1 saved resource\. 1: /u);
    expect(JSON.stringify(list.blocks)).toContain("*Saved*   1 of 1");
    await ana().press(list, "Remove");
    expect((await last()).text).toMatch(/^Nothing saved yet\./u);
    expect(JSON.stringify(ana().home())).not.toContain("*Saved* (1)");
  });

  it("done and counted once, however often an old button is pressed", async () => {
    const answer = await ask("feature store");
    const resource = firstId(answer);
    for (const person of ["U1", "U2", "U3"]) {
      bot.store.events.record({ ...whoIs(person), kind: "save", resource });
    }
    const before = await savedCount(resource);
    const press = { action_id: "save:add", value: resource };
    await Promise.all([ana().press(answer, press), ana().press(answer, press)]);
    await bot.idle();
    expect((await bot.store.saved.list(whoIs(ana().id), { limit: 9 })).total).toBe(1);
    expect(await savedCount(resource)).toBe(Number(before) + 1);
  });

  it("turns pages and exports all of it as Markdown", async () => {
    const ids = bot.library.catalog.resources.slice(0, 20).map((resource) => resource.id);
    for (const id of ids) await bot.store.saved.add(whoIs(ben().id), id);
    const first = await ask("saved", ben());
    await ben().press(first, "Older");
    const second = await last(ben().id);
    expect(second.ts).toBe(first.ts);
    expect(second.text).toContain("9: ");
    await ben().press(second, "Export as Markdown");
    expect((await last(ben().id)).text).toBe("It is in our direct messages, in 1 part.");
    const exported = ben()
      .messages()
      .find(({ text }) => text.startsWith("Your saved resources as Markdown."));
    expect(exported?.channel).toBe(bot.slack.workspace.conversations.dmOf(ben().id).id);
    expect(shown(exported ?? {}).match(/- \[/gu)).toHaveLength(20);
  });

  it("says that an export leaves the oldest out, where it does", async () => {
    const who = whoIs("U0PERSON003");
    for (let at = 0; at < 501; at += 1) await bot.store.saved.add(who, `saved-${at}`);
    const cleo = bot.slack.as(who.person);
    await cleo.press(await ask("saved", cleo), "Export as Markdown");
    await bot.idle();
    const texts = cleo.messages().map(({ text }) => text);
    expect(texts).toContainEqual(
      expect.stringMatching(/^The latest 500 of your 501 saved resources/u),
    );
  });

  it("names what has left the catalog, and lets it be removed", async () => {
    await bot.store.saved.add(whoIs(ana().id), "gone-from-the-catalog");
    const list = await ask("saved");
    expect(list.text).toContain("“gone-from-the-catalog” has left the catalog.");
    await ana().press(list, { action_id: "save:remove", value: "gone-from-the-catalog" });
    expect((await last()).text).not.toContain("gone-from-the-catalog");
  });
});

describe("done", () => {
  it("is one list, from Home and by command, where the mark can be taken back", async () => {
    const [first, second] = bot.library.catalog.resources;
    const ids = [first?.id ?? "", second?.id ?? "", "gone-from-the-catalog"];
    expect((await ask("done", ben())).text).toMatch(/^Nothing marked as done yet\./u);
    for (const id of ids) await bot.store.finished.add(whoIs(ben().id), id);
    await ben().press(await openHome(bot, ben().id), "Done (3)");
    await bot.idle();
    const [modal] = ben().modals();
    expect(JSON.stringify(modal?.blocks)).toContain(first?.title ?? "");
    if (modal) await ben().close(modal);
    const list = await ask("done", ben());
    expect(list.text).toMatch(/^3 resources marked as done\. /u);
    for (const value of ids.slice(1)) {
      await ben().press(await last(ben().id), { action_id: "finish:remove", value });
    }
    const left = await last(ben().id);
    expect(left.ts).toBe(list.ts);
    expect(left.text).toMatch(/^1 resource marked as done\. /u);
    expect(shown(left)).toContain(`card|${first?.id ?? ""}|`);
  });
});

describe("what is pressed where everybody sees it", () => {
  const who = () => whoIs(ana().id);

  it.each([
    ["save:add", /^Saved: /u, "Removed from your saved list."],
    ["vote:helpful", /^Noted as helpful: /u, /^Took back your vote on /u],
  ])("is confirmed to one alone, who can undo it there: %s", async (action_id, now, undone) => {
    await ana().mention(channel, "model serving");
    const answer = await last(ben().id);
    await ana().press(answer, { action_id, value: firstId(answer) });
    const note = await last();
    expect(note).toMatchObject({ only_for: ana().id, text: expect.stringMatching(now) as string });
    await ana().press(note, "Undo");
    const after = await last();
    expect(after.ts).toBe(note.ts);
    expect(after.text).toMatch(undone);
    expect(await bot.store.saved.among(who(), [firstId(answer)])).toEqual(new Set());
    expect(await bot.store.votes.among(who(), [firstId(answer)])).toEqual(new Map());
  });

  it.each([
    ["save:add", /^Saved already/u],
    ["finish:add", /^Was marked as done already/u],
    ["vote:helpful", /^Noted as helpful/u],
  ])("has nothing to undo where it changed nothing: %s", async (action, sentence) => {
    await ana().mention(channel, "model serving");
    const answer = await last(ben().id);
    const value = firstId(answer);
    const press = action.startsWith("finish")
      ? { action_id: "card:menu", choose: `${action}|${value}` }
      : { action_id: action, value };
    await ana().press(answer, press);
    const first = await last();
    await ana().press(answer, press);
    const note = await last();
    expect(note.text).toMatch(sentence);
    expect(shown(note)).not.toContain("Undo");
    await ana().press(first, "Undo");
    await bot.idle();
  });

  it("gives a vote back that it changed", async () => {
    await ana().mention(channel, "model serving");
    const answer = await last(ben().id);
    const value = firstId(answer);
    await bot.store.votes.set(who(), value, "not helpful");
    await ana().press(answer, { action_id: "vote:helpful", value });
    await ana().press(await last(), "Undo");
    expect((await last()).text).toMatch(/^Noted as not helpful/u);
    expect(await bot.store.votes.among(who(), [value])).toEqual(new Map([[value, "not helpful"]]));
    await bot.store.votes.set(who(), value, undefined);
  });

  it("can be done again from the same line", async () => {
    await ana().mention(channel, "model serving");
    const answer = await last(ben().id);
    const choose = `finish:add|${firstId(answer)}`;
    await ana().press(answer, { action_id: "card:menu", choose });
    for (const text of [/^Marked as done: /u, /^No longer marked as done/u, /^Marked as done: /u]) {
      expect((await last()).text).toMatch(text);
      await ana().press(await last(), "Undo");
    }
    expect(await bot.store.finished.among(who(), [firstId(answer)])).toEqual(new Set());
  });
});

describe("votes and done", () => {
  it("counts one vote a person, changeable, and shows the count from three up", async () => {
    const answer = await ask("drift detection");
    const id = firstId(answer);
    for (const person of ["P1", "P2"]) await bot.store.votes.set(whoIs(person), id, "helpful");
    const press = { action_id: "vote:helpful", value: id };
    await ana().press(answer, press);
    expect(shown(await last())).toContain('"Helpful 3 ✓"');
    await ana().press(await last(), { action_id: "vote:clear", value: id });
    expect(shown(await last())).not.toContain('"Helpful 3');
    await ana().press(answer, { action_id: "card:menu", choose: `vote:not-helpful|${id}` });
    expect(await bot.store.votes.count(team(), id)).toEqual({ helpful: 2, notHelpful: 1 });
  });

  it("marks as done and back again from the menu", async () => {
    const answer = await ask("drift detection");
    const id = firstId(answer);
    await ana().press(answer, { action_id: "card:menu", choose: `finish:add|${id}` });
    const done = await last();
    expect(done.ts).toBe(answer.ts);
    expect(shown(done)).toContain('"Done ✓ (press to undo)"');
    expect(shown(done)).toContain("You marked this as done");
    expect(done.text).toContain("You marked this as done");
    await ana().press(done, { action_id: "card:menu", choose: `finish:remove|${id}` });
    expect(shown(await last())).not.toContain("Done ✓");
    expect((await last()).text).not.toContain("marked this as done");
  });

  it("says on the card that it was found not helpful, and no more once that is taken back", async () => {
    const answer = await ask("model serving");
    const choose = (verb: string) => ({
      ...{ action_id: "card:menu", choose: `${verb}|${firstId(answer)}` },
    });
    await ana().press(answer, choose("vote:not-helpful"));
    expect(shown(await last())).toContain("\\nYou found this not helpful");
    await ana().press(await last(), choose("vote:clear"));
    expect(shown(await last())).not.toContain("You found this");
  });

  it("changes nothing for a resource that is gone, and says so", async () => {
    const answer = await ask("drift detection");
    await bot.slack.send("interactive", {
      type: "block_actions",
      user: { id: ana().id, team_id: team() },
      team: { id: team(), domain: "x" },
      api_app_id: "A0",
      token: "x",
      trigger_id: "1.2.3",
      container: {
        type: "message",
        message_ts: answer.ts,
        channel_id: channel,
        is_ephemeral: true,
      },
      channel: { id: channel, name: "x" },
      actions: [{ type: "button", action_id: "save:add", block_id: "b", value: "no-such-thing" }],
      response_url: `${bot.slack.url}/nowhere`,
    });
    expect((await last()).text).toContain("no longer in the catalog");
  });
});

const team = () => bot.slack.workspace.team.id;
const whoIs = (person: string) => ({ team: team(), person });
