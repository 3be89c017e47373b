import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Choice, enteredValues } from "#playground/acting/chosen.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";
import { day, hour } from "#weekly/wall-clock.ts";
import { channel, inBlocks, outside, startWeeklyBot, team, type WeeklyBot } from "./weekly-bot.ts";

let bot: WeeklyBot;
beforeEach(async () => {
  bot = await startWeeklyBot();
});
afterEach(() => bot.stop());

const id = (field: string, where = channel) => `weekly:${field} ${where}`;

async function openForm(person = bot.ana, where = channel) {
  await person.command(where, "/mlops-learn weekly");
  return bot.modal(person);
}

/** As Slack tells it: the press, and with it what all fields hold now. */
const change = (form: StoredView, block_id: string, choose: Choice) =>
  bot.ana.press(form, { block_id, choose }, enteredValues(form.blocks, { [block_id]: choose }));

describe("the form", () => {
  it("opens for the channel, in the person's own zone, with a preview of the next post", async () => {
    const form = await openForm(bot.ben);
    const shown = inBlocks(form);
    expect(shown).toContain(channel);
    expect(shown).toContain("America/New_York");
    expect(shown).toMatch(/First on <!date\^\d+\^\{date_short\}\|/u);
    expect(shown).toMatch(/"text":"_Why: not posted here yet/u);
    expect(form.submit?.text).toBe("Start posting");
  });

  it("follows each change with its preview", async () => {
    const before = await openForm();
    await change(before, id("types"), ["book"]);
    const after = await bot.modal(bot.ana);
    expect(inBlocks(after)).toContain("Book · ");
    expect(after.hash).not.toBe(before.hash);
    expect(await bot.found()).toBeUndefined();
  });

  it("changed twice at once shows both, and nobody is told of a conflict", async () => {
    const form = await openForm();
    const once = { [id("types")]: ["book"] };
    const twice = { ...once, [id("weekday")]: "5" };
    const press = (block_id: string, choose: Choice, held: Record<string, Choice>) =>
      bot.ana.press(form, { block_id, choose }, enteredValues(form.blocks, held));
    await Promise.all([press(id("types"), ["book"], once), press(id("weekday"), "5", twice)]);
    const shown = inBlocks(await bot.modal(bot.ana));
    expect(shown).toContain("Book · ");
    expect(shown).toMatch(/First on <!date\^\d+\^[^|]*\|Fri/u);
    expect(bot.log.filter((line) => Number(line["level"]) >= 50)).toEqual([]);
    expect(bot.ana.modals()).toHaveLength(1);
  });

  it("says at once where nothing fits, and refuses to start", async () => {
    const form = await openForm();
    const chosen = { [id("topics")]: ["feature-stores"], [id("types")]: ["conference"] };
    await bot.ana.submit(form, chosen);
    const refused = await bot.modal(bot.ana);
    expect(refused.errors).toEqual({
      [id("topics")]: expect.stringContaining("No resource fits all of this.") as string,
    });
    expect(await bot.found()).toBeUndefined();
  });

  it("offers every zone by city with the time there", async () => {
    const form = await openForm();
    const offered = await bot.ana.typeInSelect(form, "weekly:zone", "sao paulo");
    expect(offered).toMatchObject({
      ok: true,
      options: [
        {
          value: "America/Sao_Paulo",
          text: { text: "Sao Paulo (America/Sao_Paulo), now 04:30" },
        },
      ],
    });
    expect(await bot.ana.typeInSelect(form, "weekly:zone", "atlantis")).toMatchObject({
      options: [],
    });
  });

  it("opens without a channel in a direct message, and asks for one", async () => {
    const dm = bot.slack.workspace.conversations.dmOf(bot.ana.id).id;
    const form = await openForm(bot.ana, dm);
    expect(await bot.ana.submit(form)).toMatchObject({ ok: false });
    await change(form, "weekly:channel", channel);
    const chosen = await bot.modal(bot.ana);
    expect(inBlocks(chosen)).toContain(id("topics"));
  });

  it("cannot open from words in a direct message, and says what to do", async () => {
    await bot.ana.dm("weekly");
    expect((await bot.last(bot.ana)).text).toContain("Type /mlops-learn weekly with its slash");
  });
});

describe("starting", () => {
  it("tells the channel who set it up, when it comes and how to change it", async () => {
    const form = await openForm(bot.ben);
    await bot.ben.submit(form, {
      [id("topics")]: ["monitoring", "drift-detection"],
      [id("weekday")]: "4",
      [id("time")]: "14:00",
      [id("more")]: ["free-only"],
    });
    const told = await bot.last(bot.ana);
    expect(told).toMatchObject({ channel, by_bot: true });
    expect(told.only_for).toBeUndefined();
    expect(told.text).toMatch(
      /^<@U0PERSON002> set up the \*resource of the week\* here: every Thursday 14:00 New York, next on <!date\^\d+\^\{date_short\}\|/u,
    );
    expect(told.text).toContain(
      "It brings free resources on Monitoring and observability, Drift detection.",
    );
    expect(told.text).toContain("Change it with `/mlops-learn weekly`.");
    expect(await bot.found()).toMatchObject({
      owner: bot.ben.id,
      terms: {
        ...{ topics: ["monitoring", "drift-detection"], weekday: 4, time: "14:00" },
        ...{ zone: "America/New_York", freeOnly: true, wrapUp: false },
      },
    });
  });

  it("leads to a post at that hour in that zone", async () => {
    await bot.ana.submit(await openForm());
    await bot.idle();
    bot.advance(hour);
    await bot.chores();
    bot.advance(day - 1);
    await bot.chores();
    expect(bot.posts()).toEqual([]);
    bot.advance(1);
    await bot.chores();
    expect(bot.posts()).toHaveLength(1);
  });

  it("is refused above the form where the bot is not in the channel, and nothing is kept", async () => {
    const form = await openForm(bot.ana, outside);
    await bot.ana.submit(form);
    const refused = await bot.modal(bot.ana);
    expect(inBlocks(refused)).toContain("Type /invite @mlops-learn");
    expect(JSON.stringify(refused.values)).toContain(outside);
    expect(await bot.store.schedules.list(team)).toEqual([]);
    await bot.ana.inviteBot(outside);
    await bot.ana.submit(refused);
    await bot.idle();
    expect(await bot.store.schedules.list(team)).toHaveLength(1);
  });

  it("is told once, however long Slack takes to post it, and however often it is sent", async () => {
    const form = await openForm();
    bot.slack.faults.once("chat.postMessage", { kind: "delay", ms: 5000 });
    await Promise.all([bot.ana.submit(form), bot.ana.submit(form)]);
    // The second may find it stored by the first.
    const meanwhile = /One moment: I am telling|has it like that already/u;
    expect(inBlocks(bot.ana.modals().at(-1) ?? {})).toMatch(meanwhile);
    const told = () =>
      bot.slack.workspace.messages.all().filter(({ text }) => text.includes("> set up the")).length;
    expect(told()).toBe(0);
    await expect
      .poll(() => {
        bot.advance(5000);
        return told();
      })
      .toBe(1);
    expect(inBlocks(await bot.modal(bot.ana))).toContain("was told, and gets its first one on");
    expect(told()).toBe(1);
  });

  it("stays told once where nobody knows whether it was told, and says so", async () => {
    bot.slack.faults.once("chat.postMessage", { kind: "drop-after" });
    await bot.ana.submit(await openForm());
    const said = inBlocks(await bot.modal(bot.ana));
    expect(said).toContain("gets its first one on");
    expect(said).toContain("Slack did not say whether the channel was told");
    expect(await bot.found()).toMatchObject({ owner: bot.ana.id });
    await bot.ana.submit(await openForm());
    await bot.idle();
    const told = bot.slack.workspace.messages.all().filter(({ text }) => text.includes("> set up"));
    expect(told).toHaveLength(1);
  });

  it("by administrators alone, where the settings say so", async () => {
    await bot.store.settings.update(team, { weeklyBy: "admins" });
    bot.advance(hour);
    await bot.ben.command(channel, "/mlops-learn weekly");
    expect((await bot.last(bot.ben)).text).toContain("only administrators");
    expect(bot.ben.modals()).toEqual([]);
    await bot.ana.submit(await openForm(bot.ana));
    await bot.idle();
    expect(await bot.found()).toMatchObject({ owner: bot.ana.id });
  });
});

describe("changing", () => {
  it("opens with the channel's terms, keeps the owner, and moves this week's post", async () => {
    await bot.schedule();
    bot.advance(hour);
    await bot.chores();
    const form = await openForm(bot.ben);
    expect(form.submit?.text).toBe("Save changes");
    await bot.ben.submit(form, { [id("weekday")]: "5" });
    expect((await bot.last(bot.ana)).text).toMatch(/^<@U0PERSON002> changed the \*resource/u);
    expect(await bot.found()).toMatchObject({ owner: bot.ana.id, terms: { weekday: 5 } });
    bot.advance(day + hour);
    await bot.chores();
    expect(bot.posts()).toEqual([]);
    bot.advance(3 * day);
    await bot.chores();
    expect(bot.posts()).toHaveLength(1);
    expect(await bot.history()).toMatchObject([{ slot: "2026-W48", state: "posted" }]);
  });

  it("to what it is already says so and does nothing, also when pressed twice", async () => {
    const form = await openForm();
    await bot.ana.submit(form);
    await bot.idle();
    const count = bot.slack.workspace.messages.all().length;
    await bot.ana.submit(await openForm());
    expect(inBlocks(await bot.modal(bot.ana))).toContain("nothing was changed");
    expect(bot.slack.workspace.messages.all()).toHaveLength(count);
  });

  it.each(["restricted_action_read_only_channel", "msg_too_long"])(
    "leaves all as it was where Slack refuses to tell the channel (%s)",
    async (error) => {
      await bot.schedule();
      await bot.store.schedules.pin(team, channel, "mlops-zoomcamp");
      await bot.store.schedules.pause(team, channel, "is_archived");
      await bot.store.schedules.claimTelling(team, channel);
      const before = await bot.found();
      bot.slack.faults.once("chat.postMessage", { kind: "refuse", error });
      await bot.ben.submit(await openForm(bot.ben), { [id("weekday")]: "5" });
      const said = inBlocks(await bot.modal(bot.ben));
      expect(said).toMatch(/Only some people may post in that channel|Something went wrong/u);
      expect(await bot.found()).toEqual(before);
    },
  );

  it("after this week's post waits for next week's", async () => {
    await bot.schedule();
    bot.advance(hour + day);
    await bot.chores();
    expect(bot.posts()).toHaveLength(1);
    await bot.ana.submit(await openForm(), { [id("weekday")]: "4" });
    await bot.idle();
    bot.advance(3 * day);
    await bot.chores();
    expect(bot.posts()).toHaveLength(1);
    bot.advance(7 * day);
    await bot.chores();
    expect((await bot.history()).map(({ slot, state }) => [slot, state])).toEqual([
      ["2026-W49", "posted"],
      ["2026-W48", "posted"],
    ]);
  });

  it("keeps another channel's form apart", async () => {
    await bot.schedule({ topics: ["testing"], weekday: 3 });
    await bot.ana.inviteBot(outside);
    const form = await openForm(bot.ana, outside);
    await change(form, "weekly:channel", channel);
    const other = await bot.modal(bot.ana);
    expect(JSON.stringify(other.values)).toContain("testing");
    expect(other.submit?.text).toBe("Save changes");
  });
});
