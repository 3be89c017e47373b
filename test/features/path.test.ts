import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hoursWords } from "#cards/words.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import { pathRequest } from "#features/path/path-content.ts";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";
import { scratchFolder } from "../catalog/write-catalog.ts";

const channel = "C0CHANNEL01";
const request = "feature stores in 10 hours";
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
const shown = (message: { readonly blocks?: readonly unknown[] }) => JSON.stringify(message.blocks);
const stepsOf = (words: string) => bot.library.path(words).steps;
const hours = () => hoursWords(bot.library.path(request).hours);

async function ask(words: string, person = ana()) {
  await person.command(channel, `/mlops-learn ${words}`);
  return last(person);
}

const homeOf = (person = ana()) => openHome(bot, person.id);

/** Marks the path's first open step as done, where one sees it. */
async function finishNext(message: StoredMessage, person = ana()) {
  await person.press(message, { action_id: "finish:add" });
  return last(person);
}

beforeEach(() => bot.store.people.forget(who()));

describe("a path", () => {
  it("comes privately, with Open and Done on every step and the hours summed", async () => {
    const path = await ask(`path ${request}`);
    const steps = stepsOf(request);
    expect(path.only_for).toBe(ana().id);
    expect(path.text).toMatch(
      new RegExp(`^Path: ${request}\\. ${steps.length} steps, ${hours()} in all\\.`, "u"),
    );
    for (const [at, step] of steps.entries())
      expect(path.text).toContain(`${at + 1}: ${step.title}`);
    expect(shown(path).match(/"Open"/gu)).toHaveLength(steps.length);
    expect(shown(path).match(/"Mark as done"/gu)).toHaveLength(steps.length);
  });

  it("tells the length of every step, as the sum counts it", async () => {
    const words = "feature stores";
    expect(stepsOf(words).map(({ type }) => type)).toContain("tool");
    const path = await ask(`path ${words}`);
    for (const { title, hours: own } of stepsOf(words)) {
      const step = path.blocks?.find((block) => JSON.stringify(block).includes(title));
      expect(JSON.stringify(step)).toContain(hoursWords(own));
    }
    expect(shown(path)).toContain("reckoned as about 2 hours");
    expect(path.text).toContain("reckoned as about 2 hours");
  });

  it("is the same in a direct message, and in other letters and spaces", async () => {
    await ana().dm("path Feature   STORES in 10 hours");
    expect((await last()).text).toBe((await ask(`path ${request}`)).text);
  });

  it("shows progress from when it is started, and each step done in place", async () => {
    const path = await ask(`path ${request}`);
    await ana().press(path, "Start this path");
    const started = await last();
    expect(started.ts).toBe(path.ts);
    expect(started.text).toContain(`0 of 7 done, ${hours()} left.`);
    expect(shown(path)).not.toContain("It waits on my Home tab");
    expect(shown(started)).toContain("It waits on my Home tab and under `/mlops-learn path`.");
    const done = await finishNext(started);
    expect(done.ts).toBe(path.ts);
    expect(done.text).toContain("1 of 7 done");
    expect(done.text).toContain("1, done: ");
    await ana().press(done, { action_id: "finish:remove" });
    expect((await last()).text).toContain("0 of 7 done");
  });

  it("counts what was finished elsewhere, and can be finished", async () => {
    for (const step of stepsOf(request)) await bot.store.finished.add(who(), step.id);
    await ana().press(await ask(`path ${request}`), "Start this path");
    expect((await last()).text).toContain("All 7 steps done.");
    expect(shown(await homeOf())).not.toContain("*Continue*");
  });

  it("is started once, however often an old button is pressed", async () => {
    const path = await ask(`path ${request}`);
    await ana().press(path, "Start this path");
    await bot.idle();
    const other = await ask(`path ${request}`);
    expect(shown(other)).not.toContain("path:start");
    await bot.store.paths.leave(who(), request);
    await Promise.all([
      ana().press(await ask(`path ${request}`), "Start this path"),
      ben().press(await ask(`path ${request}`, ben()), "Start this path"),
    ]);
    await bot.idle();
    expect(await bot.store.paths.list(who())).toHaveLength(1);
    expect(await bot.store.paths.list(who(ben()))).toHaveLength(1);
  });

  it("can be left, which keeps what is done", async () => {
    await ana().press(await ask(`path ${request}`), "Start this path");
    await ana().press(await finishNext(await last()), "Leave it");
    const left = await last();
    expect(shown(left)).toContain("path:start");
    expect(await bot.store.paths.list(who())).toEqual([]);
    expect(left.text).toContain("1: ");
    expect((await bot.store.finished.list(who(), { limit: 1 })).total).toBe(1);
  });

  it("keeps its steps when one has left the catalog, and says so", async () => {
    const ids = stepsOf(request).map((step) => step.id);
    await bot.store.paths.start(who(), request, [...ids.slice(0, 3), "no-longer-there"]);
    const path = await ask(`path ${request}`);
    expect(path.text).toContain("0 of 3 done");
    expect(shown(path)).toContain("1 step left the catalog since this path was started.");
  });

  it("says plainly that there is too little, with a way on", async () => {
    const nothing = await ask("path quantum annealing");
    expect(nothing.text).toMatch(/^The catalog has nothing for a path on “quantum annealing”\./u);
    await ana().press(nothing, "Search for single resources");
    expect((await last()).text).toMatch(/^Nothing in the catalog on/u);
  });

  it("takes hostile words for what they are", async () => {
    const path = await ask('path <!channel> *monitoring* | "\\\\ `x` '.padEnd(300, "monitoring "));
    expect(shown(path)).not.toContain("<!channel>");
    expect(path.text).not.toContain("<!channel>");
  });
});

describe("a path by mention", () => {
  it("is posted in the thread without anybody's progress, and starts for whoever presses", async () => {
    await bot.store.finished.add(who(), stepsOf(request)[0]?.id ?? "");
    await ana().mention(channel, `path ${request}`);
    const posted = await last(ben());
    expect(posted.only_for).toBeUndefined();
    expect(posted.thread_ts).toBeDefined();
    expect(posted.text).toMatch(/^Path: feature stores in 10 hours\. 7 steps/u);
    expect(shown(posted)).not.toMatch(/done/u);
    await ben().press(posted, "Start this path");
    const own = await last(ben());
    expect(own.only_for).toBe(ben().id);
    expect(own.text).toContain("of 7 done");
    expect(await bot.store.paths.list(who())).toEqual([]);
  });
});

describe("my paths", () => {
  const start = async (words: string) =>
    bot.store.paths.start(
      who(),
      words,
      stepsOf(words).map((step) => step.id),
    );

  it("are listed, page by page, and left from the list", async () => {
    for (let hours = 10; hours < 32; hours += 1) await start(`monitoring in ${hours} hours`);
    const list = await ask("path");
    expect(list.text).toMatch(/^22 paths that you started\. 1: monitoring in /u);
    await ana().press(list, "Older");
    expect(shown(await last())).toContain("11–20 of 22");
    await ana().press(await last(), { action_id: "path:leave" });
    expect(shown(await last())).toContain("11–20 of 21");
    await ana().press(await last(), { action_id: "path:show" });
    expect((await last()).text).toMatch(/^Path: monitoring in \d+ hours\./u);
  });

  it("are none for somebody new, who is told how to begin", async () => {
    expect((await ask("path")).text).toMatch(/^You follow no path\. Ask for one/u);
  });

  it("stand on Home with the next step, which is done there", async () => {
    await start(request);
    const [first, second] = stepsOf(request);
    const home = await homeOf();
    expect(shown(home)).toContain("*Continue*");
    expect(shown(home)).toContain(`Next: `);
    await ana().press(home, { action_id: "finish:add", value: first?.id ?? "" });
    await bot.idle();
    const after = ana().home();
    expect(JSON.stringify(after?.blocks)).toContain("1 of 7 done");
    expect(JSON.stringify(after?.blocks)).toContain(second?.title);
  });

  it("leave Home below Slack's 100 blocks with 20 of them and 300 saved", async () => {
    for (const { id } of bot.library.catalog.resources.slice(0, 300)) {
      await bot.store.saved.add(who(), id);
    }
    for (let hours = 10; hours < 30; hours += 1) await start(`feature stores in ${hours} hours`);
    const [step] = stepsOf("feature stores in 10 hours");
    await bot.store.saved.add(who(), step?.id ?? "");
    const home = await homeOf();
    expect(home.blocks.length).toBeLessThanOrEqual(100);
    expect(shown(home)).toContain('"privacy:show"');
    await ana().press(home, "See all 20 paths");
    await bot.idle();
    expect(JSON.stringify(ana().modals().at(-1)?.blocks)).toContain("1–10 of 20");
  });
});

describe("another run of the bot", () => {
  it("knows the paths of the one before", async () => {
    const databaseUrl = `sqlite:${join(scratchFolder(), "bot.db")}`;
    const before = await startBot({ databaseUrl });
    await before.slack.as(ana().id).command(channel, `/mlops-learn path ${request}`);
    const path = await lastSeenBy(before, ana().id);
    await before.slack.as(ana().id).press(path, "Start this path");
    await before.stop();
    const after = await startBot({ databaseUrl });
    await after.slack.as(ana().id).command(channel, "/mlops-learn path");
    const list = await lastSeenBy(after, ana().id);
    await after.stop();
    expect(list.text).toMatch(/^1 path that you started\. 1: feature stores in 10 hours, 0 of 7/u);
  });

  it("shows a path where its database is away", async () => {
    const cut = await startBot();
    await cut.store.close();
    await cut.slack.as(ana().id).command(channel, `/mlops-learn path ${request}`);
    const path = await lastSeenBy(cut, ana().id);
    await cut.stop();
    expect(path.text).toMatch(/^Path: feature stores in 10 hours\. 7 steps/u);
  });
});

describe("what makes a path", () => {
  it("is its words, short enough for a block's id", () => {
    expect(pathRequest("  Feature\nSTORES  ")).toBe("feature stores");
    expect(pathRequest('<!here> "feature" \\ stores')).toBe("!here feature stores");
    expect(Array.from(pathRequest("🧰".repeat(200)))).toHaveLength(80);
  });
});
