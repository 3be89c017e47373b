import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportIds } from "#cards/report.ts";
import type { PersonDriver } from "#playground/acting/person.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";
import { scratchFolder } from "../catalog/write-catalog.ts";
import { channel, topModal } from "./suggesting.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
  await nameModerator();
});
afterEach(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");
/** The settings name her as moderator; ana is an administrator. */
const mei = () => bot.slack.as("U0PERSON003");

const team = () => bot.slack.workspace.team.id;
const nameModerator = () => bot.store.settings.update(team(), { moderators: [mei().id] });
const shown = (where: { readonly blocks?: unknown }) => JSON.stringify(where.blocks);
const ids = () => bot.library.catalog.resources.map(({ id }) => id);
const waiting = async () => (await bot.store.reports.list(team(), { limit: 20 })).items;
const entered = { [reportIds.problem]: "link", [reportIds.note]: "404 since May" };

const firstId = (message: StoredMessage) =>
  /card\|(?<id>[a-z0-9-]+)\|/u.exec(shown(message))?.groups?.["id"] ?? "";

async function ask(person: PersonDriver) {
  await person.command(channel, "/mlops-learn drift detection");
  return lastSeenBy(bot, person.id);
}

/** From the ⋯ menu of the first card. */
async function openForm(person: PersonDriver) {
  const answer = await ask(person);
  const choose = `${reportIds.ask}|${firstId(answer)}`;
  await person.press(answer, { action_id: "card:menu", choose });
  return topModal(bot, person);
}

async function report(person: PersonDriver, more: Partial<typeof entered> = {}) {
  const outcome = await person.submit(await openForm(person), { ...entered, ...more });
  await bot.idle();
  return JSON.stringify([outcome, person.modals().at(-1)?.blocks]);
}

async function openReports(moderator: PersonDriver) {
  await moderator.press(await openHome(bot, moderator.id), "Look at them");
  return topModal(bot, moderator);
}

const inReviewChannel = () =>
  ana()
    .messages()
    .filter(({ by_bot, only_for, channel: at }) => by_bot && !only_for && at === channel);

describe("reporting a problem", () => {
  it("asks what is wrong, thanks, and keeps it", async () => {
    expect(await report(ben())).toContain("Thank you. A moderator looks at it, and I tell you");
    expect(await waiting()).toMatchObject([
      { person: ben().id, problem: "link", note: "404 since May", message: undefined },
    ]);
  });

  it("thanks where nobody knows whether moderators were shown it in the channel", async () => {
    await bot.store.settings.update(team(), { reviewChannel: channel });
    bot.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    expect(await report(ben())).toContain("Thank you. A moderator looks at it, and I tell you");
    expect(await waiting()).toHaveLength(1);
  });

  it("stands last in the menu of a card, on a public one too", async () => {
    await ben().mention(channel, "feature stores");
    const answer = await lastSeenBy(bot, ben().id);
    const menu = /"options":(?<options>\[.*?\])/u.exec(shown(answer))?.groups?.["options"] ?? "[]";
    const labels = (JSON.parse(menu) as { text: { text: string } }[]).map(({ text }) => text.text);
    expect(labels.at(-1)).toBe("Report a problem");
    await ben().press(answer, {
      action_id: "card:menu",
      choose: `${reportIds.ask}|${firstId(answer)}`,
    });
    expect((await topModal(bot, ben())).callback_id).toBe(reportIds.send);
  });

  it("wants a word where it is something else, and takes no control characters", async () => {
    const other = { [reportIds.problem]: "other", [reportIds.note]: "" };
    expect(await report(ben(), other)).toContain("Say in a few words what it is.");
    await ben().close(await topModal(bot, ben()));
    expect(await report(ben(), { [reportIds.note]: "a\u0007bell" })).toContain(
      "control characters",
    );
    expect(await waiting()).toEqual([]);
  });

  it("is taken once for a person and resource, even when sent twice at once", async () => {
    const forms = [await openForm(ben()), await openForm(ben())];
    await Promise.all(forms.map((form) => ben().submit(form, entered)));
    await bot.idle();
    expect(await waiting()).toHaveLength(1);
    for (const open of ben().modals().toReversed()) await ben().close(open);
    expect(await report(ben())).toContain("You reported that one already.");
  });

  it("is refused in a sentence while ten wait", async () => {
    for (const resource of ids().slice(-10)) {
      await bot.store.reports.add(
        { team: team(), person: ben().id },
        { resource, problem: "link", note: "" },
      );
    }
    expect(await report(ben())).toContain("You have 10 reports that wait for a moderator.");
    expect(await waiting()).toHaveLength(10);
  });

  it("speaks the workspace's language", async () => {
    await bot.store.settings.update(team(), { language: "de" });
    const form = await openForm(ben());
    expect(JSON.stringify(form)).toContain("Ein Problem melden");
    await ben().submit(form, entered);
    await bot.idle();
    expect(shown(ben().modals().at(-1) ?? {})).toContain("Danke.");
  });
});

describe("what was reported", () => {
  it("stands on moderators' Home alone, and is settled there", async () => {
    await report(ben());
    for (const person of [ana(), mei()]) {
      expect(shown(await openHome(bot, person.id))).toContain("1 reported problem waits");
    }
    expect(shown(await openHome(bot, ben().id))).not.toContain("reported problem");
    const list = await openReports(mei());
    expect(shown(list)).toContain("“404 since May”");
    expect(shown(list)).toContain(`Reported by <@${ben().id}>`);
    await mei().press(list, "Mark as settled");
    expect(shown(await topModal(bot, mei()))).toContain("No reported problem waits");
    expect(shown(mei().home() ?? {})).not.toContain("reported problem");
    expect(await waiting()).toEqual([]);
  });

  it("stands in the review channel, too, and says there who settled it", async () => {
    await bot.store.settings.update(team(), { reviewChannel: channel });
    await report(ben());
    const [posted] = inReviewChannel();
    if (posted === undefined) throw new Error("nothing was posted");
    expect(posted.text).toMatch(
      /^A problem was reported\. .*: The link is dead .* “404 since May”/u,
    );
    await ben().press(posted, "Mark as settled");
    expect((await lastSeenBy(bot, ben().id)).text).toMatch(/^Only moderators can settle/u);
    expect(await waiting()).toHaveLength(1);
    await Promise.all([
      ana().press(posted, "Mark as settled"),
      mei().press(posted, "Mark as settled"),
    ]);
    await bot.idle();
    const [settled] = inReviewChannel();
    expect(settled?.text).toMatch(/^Settled by <@U0PERSON00[13]>\./u);
    expect(shown(settled ?? {})).not.toContain(reportIds.settle);
    const late = [ana(), mei()].filter((person) =>
      person.messages().some(({ text }) => text.startsWith("That was settled already")),
    );
    expect(late).toHaveLength(1);
  });

  it("waits on Home where the bot is not in the review channel", async () => {
    await bot.store.settings.update(team(), { reviewChannel: "C0CHANNEL02" });
    expect(await report(ben())).toContain("Thank you.");
    expect(await waiting()).toHaveLength(1);
    expect(bot.log.filter((line) => Number(line["level"]) >= 50)).toEqual([]);
  });

  it("is inert, whatever it says", async () => {
    await bot.store.settings.update(team(), { reviewChannel: channel });
    const hostile = "<!channel> <https://evil.example|free> *bold* `code` & <@U0PERSON001>";
    await report(ben(), { [reportIds.note]: hostile });
    const [posted] = inReviewChannel();
    for (const seen of [posted?.text ?? "", shown(posted ?? {}), shown(await openReports(ana()))]) {
      expect(seen).toContain("&lt;!channel&gt;");
      expect(seen).not.toMatch(/<!channel|<https:\/\/evil|<@U0PERSON001>/u);
    }
  });

  it("survives a restart, and names what has left the catalog since", async () => {
    await bot.stop();
    const databaseUrl = `sqlite:${scratchFolder()}/bot.db`;
    bot = await startBot({ databaseUrl });
    await bot.store.reports.add(
      { team: team(), person: ben().id },
      { resource: "gone-since", problem: "a kind of long ago", note: "" },
    );
    await bot.stop();
    bot = await startBot({ databaseUrl });
    const list = await openReports(ana());
    expect(shown(list)).toContain("*gone-since*\\nSomething else");
    await ana().press(list, "Mark as settled");
    await bot.idle();
    expect(await waiting()).toEqual([]);
  });

  it("goes with everything about whoever reported it", async () => {
    await report(ben());
    await ben().close(await topModal(bot, ben()));
    await ben().command(channel, "/mlops-learn privacy");
    const kept = await lastSeenBy(bot, ben().id);
    expect(kept.text).toContain("1 problem that you reported");
    await ben().press(kept, "Delete everything about me");
    await bot.idle();
    expect(await waiting()).toEqual([]);
  });
});
