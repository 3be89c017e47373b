import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, lastSeenBy, openHome, startBot } from "../bot.ts";

const channel = "C0CHANNEL01";
let bot: Bot;

beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const ana = () => bot.slack.as("U0PERSON001");
const last = () => lastSeenBy(bot, ana().id);

async function ask(words: string) {
  await ana().command(channel, `/mlops-learn ${words}`.trim());
  return last();
}

interface Element {
  readonly action_id?: string;
  readonly value?: string;
}

const elementsOf = (message: { readonly blocks?: readonly unknown[] }) =>
  (message.blocks as readonly { readonly elements?: readonly Element[] }[]).flatMap(
    (block) => block.elements ?? [],
  );

describe("help", () => {
  it.each(["", "help", "HELP"])(
    "comes for “%s” with examples that really have answers",
    async (words) => {
      const help = await ask(words);
      expect(help.text).toMatch(/^I recommend the best few/u);
      const examples = elementsOf(help)
        .filter((element) => element.action_id?.startsWith("find:ask"))
        .map((element) => element.value ?? "");
      expect(examples.length).toBeGreaterThanOrEqual(3);
      for (const query of examples) expect(bot.library.search(query).hits).toHaveLength(5);
    },
  );

  it("lets one try a path", async () => {
    await ana().press(await ask("help"), "path feature stores in 10 hours");
    expect((await last()).text).toMatch(/^Path: feature stores in 10 hours\. \d+ steps/u);
  });

  it.each(["`/mlops-learn review`", "`/mlops-learn stats`", "`/mlops-learn settings`"])(
    "tells of %s only whoever it obeys",
    async (command) => {
      const [admin, member] = ["U0PERSON001", "U0PERSON002"].map((id) => bot.slack.as(id));
      for (const [person, isTold] of [[admin, true] as const, [member, false] as const]) {
        if (person === undefined) throw new Error("no such person");
        await person.command(channel, "/mlops-learn help");
        const help = await lastSeenBy(bot, person.id);
        expect(JSON.stringify(help.blocks).includes(command)).toBe(isTold);
        const home = await openHome(bot, person.id);
        expect(JSON.stringify(home.blocks).includes(command)).toBe(isTold);
      }
    },
  );

  it("answers an example when it is pressed", async () => {
    const help = await ask("help");
    await ana().press(help, "monitoring");
    expect((await last()).text).toMatch(/^5 of /u);
  });

  it("is not what a question that begins with help gets", async () => {
    expect((await ask("help me detect data drift")).text).toMatch(/^\d+ of /u);
  });
});

describe("topics", () => {
  it("lists every topic with its count, as a button that searches", async () => {
    const topics = await ask("topics");
    const { catalog } = bot.library;
    expect(topics.text).toMatch(new RegExp(`^${catalog.topics.length} topics: `, "u"));
    const count = catalog.resources.filter((each) => each.topics.includes("monitoring")).length;
    await ana().press(topics, `${catalog.topic("monitoring")?.label ?? ""} ${count}`);
    expect((await last()).text).toMatch(/^5 of \d+ resources for Monitoring/iu);
  });
});

describe("the Home tab", () => {
  it("searches from its box and answers in a modal", async () => {
    await ana().openHome();
    await bot.idle();
    const home = ana().home();
    if (home === undefined) throw new Error("no Home");
    await ana().press(home, {
      action_id: "find:ask",
      block_id: "home:search",
      choose: "vector databases",
    });
    await bot.idle();
    const [modal] = ana().modals();
    expect(JSON.stringify(modal?.blocks).match(/"Open"/gu)).toHaveLength(5);
    if (modal) await ana().close(modal);
  });

  it("stays below Slack's 100 blocks with 300 saved", async () => {
    const who = { team: bot.slack.workspace.team.id, person: ana().id };
    for (const { id } of bot.library.catalog.resources.slice(0, 300)) {
      await bot.store.saved.add(who, id);
    }
    await ana().openHome();
    await bot.idle();
    expect(JSON.stringify(ana().home())).toContain("*Saved* (300)");
    expect(ana().home()?.blocks.length).toBeLessThanOrEqual(100);
  });
});
