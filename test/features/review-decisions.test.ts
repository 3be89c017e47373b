import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formIds } from "#cards/suggestion-form.ts";
import type { PersonDriver } from "#playground/acting/person.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";
import { channel, entered, suggest, topModal } from "./suggesting.ts";

let bot: Bot;
let ana: PersonDriver;
let ben: PersonDriver;
let mei: PersonDriver;
let team: string;
const reason = "review:reason";

beforeEach(async () => {
  bot = await startBot();
  team = bot.slack.workspace.team.id;
  ana = bot.slack.as("U0PERSON001");
  ben = bot.slack.as("U0PERSON002");
  mei = bot.slack.as("U0PERSON003");
  await bot.store.settings.update(team, { moderators: [mei.id], reviewChannel: channel });
});
afterEach(() => bot.stop());

const shown = (where: { readonly blocks?: unknown }) => JSON.stringify(where.blocks);
/** Without what only screen readers say, where Slack reads no marks. */
const read = (where: { readonly blocks?: unknown }) =>
  JSON.stringify(where.blocks, (key, value: unknown) =>
    key === "accessibility_label" ? undefined : value,
  );
const find = (id: string) => bot.store.suggestions.find(team, id);

/** A suggestion of ben's and its message in the review channel. */
async function suggested(more: Partial<typeof entered> = {}) {
  const id = await suggest(bot, ben, more);
  return { id, posted: await lastSeenBy(bot, mei.id) };
}

/** The message as it stands now, once the bot has done all that it took. */
async function again({ channel: at, ts }: StoredMessage) {
  await bot.idle();
  const message = bot.slack.workspace.messages.find(at, ts);
  if (message === undefined) throw new Error("the message is gone");
  return message;
}

async function queue(moderator: PersonDriver) {
  await moderator.command(channel, "/mlops-learn review");
  return topModal(bot, moderator);
}

async function toldBen() {
  await bot.idle();
  const tab = bot.slack.workspace.conversations.dmOf(ben.id).id;
  return ben.messages().flatMap((each) => (each.channel === tab && each.by_bot ? [each.text] : []));
}

describe("the review channel", () => {
  it("shows a suggestion whole, and who decided once somebody has", async () => {
    const { posted } = await suggested();
    expect(posted.text).toMatch(/^A suggestion for the catalog. Zebra stripes/u);
    expect(shown(posted)).toContain(`suggested by <@${ben.id}>`);
    await mei.press(posted, "Approve");
    const after = await again(posted);
    expect(shown(after)).toContain(`<@${mei.id}> approved it`);
    expect(shown(after)).not.toContain("review:approve");
  });

  it("is drawn again when it was decided elsewhere", async () => {
    const { posted } = await suggested();
    await ana.press(await queue(ana), "Approve");
    expect(shown(await again(posted))).toContain(`<@${ana.id}> approved it`);
  });

  it("lets one of two decide; the other is told who did, for their eyes only", async () => {
    const { id, posted } = await suggested();
    await Promise.all([ana.press(posted, "Approve"), mei.press(posted, "Approve")]);
    await bot.idle();
    const winner = (await find(id))?.decidedBy ?? "";
    const loser = winner === ana.id ? mei : ana;
    const said = await lastSeenBy(bot, loser.id);
    expect(said).toMatchObject({ only_for: loser.id });
    expect(said.text).toContain(`<@${winner}> approved it already`);
    expect(await toldBen()).toHaveLength(1);
  });

  it("refuses each button to whoever is no moderator", async () => {
    const { id, posted } = await suggested();
    for (const label of ["Approve", "Edit", "Reject"]) {
      await ben.press(posted, label);
      expect((await lastSeenBy(bot, ben.id)).text).toMatch(/^Only moderators can review/u);
    }
    expect((await find(id))?.state).toBe("open");
    expect(ben.modals()).toEqual([]);
  });

  it("says so where the suggestion is gone", async () => {
    const { posted } = await suggested();
    await bot.store.people.forget({ team, person: ben.id });
    await ana.press(posted, "Approve");
    expect((await lastSeenBy(bot, ana.id)).text).toMatch(/no longer there/u);
  });

  it("may be one that the bot was not invited to: the suggestion waits on Home all the same", async () => {
    await bot.store.settings.update(team, { reviewChannel: "C0CHANNEL02" });
    const id = await suggest(bot, ben);
    expect((await find(id))?.message).toBeUndefined();
    expect(shown(await queue(ana))).toContain("Zebra stripes");
  });

  it("takes an approved one out again", async () => {
    const { id, posted } = await suggested();
    await mei.press(posted, "Approve");
    await ana.press(await again(posted), "Take out");
    expect(shown(await again(posted))).toContain(`<@${ana.id}> took it out.`);
    expect((await find(id))?.state).toBe("rejected");
  });

  it("keeps hostile text inert, in each field", async () => {
    const bait = "<!channel> <@U0VICTIM01> *bold* <https://evil.example|Save>";
    const { posted } = await suggested({
      [formIds.url]: "https://example.com/a|b>c<!here>?x=`y`",
      [formIds.title]: bait,
      [formIds.why]: `${bait} :smile: ~x~`,
    });
    for (const text of [read(posted), posted.text]) {
      expect(text).not.toMatch(/<!|<@U0VICTIM01|<https:\/\/evil/u);
    }
    await mei.press(posted, "Reject");
    await mei.submit(await topModal(bot, mei), { [reason]: `${bait} no` });
    for (const text of [read(await again(posted)), ...(await toldBen())]) {
      expect(text).not.toMatch(/<!|<@U0VICTIM01|<https:\/\/evil/u);
    }
  });
});

describe("rejecting", () => {
  it("asks why, says it to the suggester once, and to the channel", async () => {
    const { id, posted } = await suggested();
    await mei.press(posted, "Reject");
    await mei.submit(await topModal(bot, mei), { [reason]: "An advert,\nnothing else." });
    expect(shown(await again(posted))).toContain("Reason: An advert, nothing else.");
    expect(await toldBen()).toEqual([expect.stringMatching(/was not added. Reason: An advert/u)]);
    expect(await find(id)).toMatchObject({ state: "rejected", decidedBy: mei.id });
  });

  it("redraws the queue that it was begun in", async () => {
    await suggested();
    await ana.press(await queue(ana), "Reject");
    await ana.submit(await topModal(bot, ana), { [reason]: "Not about MLOps" });
    expect(shown(await topModal(bot, ana))).toContain("No suggestion waits");
  });

  it("tells whoever was slower who decided, in the modal", async () => {
    const { id, posted } = await suggested();
    await mei.press(posted, "Reject");
    const modal = await topModal(bot, mei);
    await ana.press(posted, "Approve");
    await bot.idle();
    await mei.submit(modal, { [reason]: "too late" });
    expect(shown(await topModal(bot, mei))).toContain(`<@${ana.id}> approved it already`);
    expect((await find(id))?.state).toBe("approved");
  });

  it("is no decision where it is only blanks", async () => {
    const { id, posted } = await suggested();
    await mei.press(posted, "Reject");
    await mei.submit(await topModal(bot, mei), { [reason]: "   " });
    expect((await topModal(bot, mei)).errors).toEqual({ [reason]: "Say in a few words why not." });
    expect((await find(id))?.state).toBe("open");
  });
});

describe("editing", () => {
  it("changes what is answered and exported, and shows it in the channel", async () => {
    const { id, posted } = await suggested();
    await mei.press(posted, "Edit");
    await mei.submit(await topModal(bot, mei), {
      [formIds.title]: "Zebra stripes, edited",
      [formIds.authors]: "Ada Lovelace; Grace Hopper",
      [formIds.year]: "2024",
      [formIds.summary]:
        "Plots of predictions show drift as stripes, for people who watch a model.",
    });
    expect(shown(await again(posted))).toContain("Zebra stripes, edited");
    expect((await find(id))?.fields).toMatchObject({
      authors: ["Ada Lovelace", "Grace Hopper"],
      year: 2024,
      topics: ["monitoring"],
    });
    await mei.press(await again(posted), "Approve");
    await ben.command(channel, "/mlops-learn zebra stripes");
    expect(shown(await lastSeenBy(bot, ben.id))).toContain("Plots of predictions show drift");
  });

  it("keeps the topics in their order where nothing is changed", async () => {
    const topics = ["drift-detection", "monitoring", "ml-platforms"];
    const { id, posted } = await suggested({ [formIds.topics]: topics });
    await mei.press(posted, "Edit");
    await mei.submit(await topModal(bot, mei), {});
    expect((await find(id))?.fields.topics).toEqual(topics);
  });

  it("keeps the first of two edits, and says so to the other", async () => {
    const { id, posted } = await suggested();
    await ana.press(posted, "Edit");
    await mei.press(posted, "Edit");
    const [first, second] = [await topModal(bot, ana), await topModal(bot, mei)];
    await ana.submit(first, { [formIds.title]: "By ana" });
    await mei.submit(second, { [formIds.title]: "By mei" });
    expect(shown(await topModal(bot, mei))).toContain("changed or decided it meanwhile");
    expect((await find(id))?.fields.title).toBe("By ana");
  });

  it("refuses an address that is taken, and years that are none", async () => {
    await suggested({ [formIds.url]: "https://example.com/first", [formIds.title]: "The first" });
    const { posted } = await suggested();
    await mei.press(posted, "Edit");
    const modal = await topModal(bot, mei);
    await mei.submit(modal, { [formIds.url]: "https://example.com/first/" });
    expect((await topModal(bot, mei)).errors[formIds.url]).toBe(
      "“The first” has that address already.",
    );
    await mei.submit(modal, { [formIds.url]: entered[formIds.url], [formIds.year]: "2999" });
    expect((await topModal(bot, mei)).errors).toHaveProperty([formIds.year]);
  });
});

describe("taking back", () => {
  it("shows no buttons where it was taken back while it was being posted", async () => {
    await ben.command(channel, "/mlops-learn suggest");
    const form = await topModal(bot, ben);
    bot.slack.faults.once("chat.postMessage", { kind: "delay", ms: 500 });
    await ben.submit(form, entered);
    const who = { team, person: ben.id };
    const [own] = await bot.store.suggestions.ofPerson(who);
    await bot.store.suggestions.takeBack(who, own?.id ?? "");
    const posted = await lastSeenBy(bot, mei.id);
    expect(posted.text).toMatch(/^A suggestion that was taken back/u);
    expect(shown(posted)).not.toContain("Approve");
  });

  it("is its suggester's own, from Home, and shows in the channel", async () => {
    const { id, posted } = await suggested();
    expect(shown(await openHome(bot, ana.id))).not.toContain("suggest:take-back");
    const home = await openHome(bot, ben.id);
    expect(shown(home)).toContain(`“${entered[formIds.title]}” waits for a moderator.`);
    await ben.press(home, "Take back");
    await bot.idle();
    expect(shown(ben.home() ?? {})).not.toContain("waits for a moderator");
    expect(await find(id)).toBeUndefined();
    expect((await again(posted)).text).toMatch(/^A suggestion that was taken back: “Zebra/u);
    expect(shown(await again(posted))).not.toContain("review:approve");
  });

  it("comes too late for what is decided, which stays", async () => {
    const { id, posted } = await suggested();
    const home = await openHome(bot, ben.id);
    await mei.press(posted, "Approve");
    await bot.idle();
    await ben.press(home, "Take back");
    await bot.idle();
    expect(shown(ben.home() ?? {})).not.toContain("waits for a moderator");
    expect(await find(id)).toMatchObject({ state: "approved" });
    expect(shown(await again(posted))).toContain("approved it");
  });
});
