import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";

const channel = "C0CHANNEL01";
const day = 86_400_000;
let bot: Bot;
let team: string;
let clock = Date.parse("2026-11-20T12:00:00Z");

const book = "designing-machine-learning-systems";
const ana = () => bot.slack.as("U0PERSON001");
const ben = () => bot.slack.as("U0PERSON002");

async function ask(words: string, person = ana()) {
  await person.command(channel, `/mlops-learn ${words}`);
  return lastSeenBy(bot, person.id);
}

const shown = (message: { readonly blocks?: readonly unknown[] }) => JSON.stringify(message.blocks);

interface Searched {
  readonly query: string;
  readonly confidence: "strong" | "weak" | "none";
  readonly topics?: readonly string[];
}

function search(people: number, { query, confidence, topics = [] }: Searched) {
  for (let at = 0; at < people; at += 1) {
    bot.store.events.record({ team, person: `U${at}`, kind: "search", query, topics, confidence });
  }
}

beforeAll(async () => {
  bot = await startBot({ now: () => clock });
  team = bot.slack.workspace.team.id;
  clock -= 60 * day;
  search(3, { query: "terraform", confidence: "none" });
  await bot.store.events.flush();
  clock += 60 * day;
  search(4, { query: "drift", confidence: "strong", topics: ["monitoring"] });
  search(3, { query: "quantum <annealing>", confidence: "none" });
  search(1, { query: "my secret project", confidence: "none" });
  search(3, { query: "mlops meetup in bergen", confidence: "weak" });
  for (let at = 0; at < 5; at += 1) {
    const who = { team, person: `U${at}` };
    bot.store.events.record({ ...who, kind: "open", resource: book });
    bot.store.events.record({ ...who, kind: "save", resource: "gone-from-the-catalog" });
  }
});
afterAll(() => bot.stop());

describe("the statistics", () => {
  it("come to a moderator alone, as a table and as complete text", async () => {
    const answer = await ask("stats");
    expect(answer.only_for).toBe(ana().id);
    const { catalog } = bot.library;
    const title = catalog.resource(book)?.title ?? "";
    const label = catalog.topic("monitoring")?.label ?? "";
    expect(answer.text).toBe(
      `Last 30 days: 11 searches by 5 people. Asked for: “${label}” 4 times. Opened: “${title}” 5 times. Saved: “gone-from-the-catalog” 5 times. Found nothing: “quantum &lt;annealing&gt;” 3 times, “my secret project” by few people. Answered with doubt: “mlops meetup in bergen” 3 times. “Few people” means fewer than three, as far as is known. Their numbers are not shown, so that nobody can be recognised.`,
    );
    const tables = (answer.blocks ?? []).filter((block) => block.type === "table");
    expect(tables).toMatchObject([
      {
        rows: [
          [{ text: " " }, { text: "What" }, { text: "Times" }],
          [{ text: "Asked for" }, { text: label }, { text: "4" }],
          [{ text: "Opened" }, { text: title }, { text: "5" }],
          [{ text: "Saved" }, { text: "gone-from-the-catalog" }, { text: "5" }],
        ],
      },
    ]);
  });

  it("change their window in place, by button and by word", async () => {
    const answer = await ask("stats 7");
    expect(answer.text).toMatch(/^Last 7 days: /u);
    expect(shown(answer)).not.toContain("terraform");
    await ana().press(answer, "90 days");
    const redrawn = await lastSeenBy(bot, ana().id);
    expect(redrawn.ts).toBe(answer.ts);
    expect(redrawn.text).toMatch(/^Last 90 days: 14 searches/u);
    expect(shown(redrawn)).toContain("terraform");
  });

  it("offer a suggestion and a synonym for what found nothing, with its words", async () => {
    const { blocks } = await ask("stats");
    const row = (blocks ?? []).find((block) => JSON.stringify(block).includes("synonyms:add"));
    expect(row).toMatchObject({
      elements: [
        { action_id: "suggest:open", value: "quantum <annealing>" },
        { action_id: "synonyms:add", value: "quantum <annealing>" },
      ],
    });
  });

  it("are refused to others, also on an old message of a former moderator", async () => {
    expect((await ask("stats", ben())).text).toMatch(/^Only moderators can see the statistics/u);
    await bot.store.settings.update(team, { moderators: [ben().id] });
    const answer = await ask("stats", ben());
    expect(answer.text).toMatch(/^Last 30 days/u);
    await bot.store.settings.update(team, { moderators: [] });
    await ben().press(answer, "7 days");
    expect((await lastSeenBy(bot, ben().id)).text).toMatch(/^Only moderators can see/u);
  });

  it("leave a question that begins with the word to the search", async () => {
    expect((await ask("stats for data scientists")).text).not.toMatch(/^Last/u);
  });

  it("stay one message with long words in every row", async () => {
    const query = (n: number) => `${n} ${"&<>".repeat(70)}`;
    for (let at = 0; at < 20; at += 1) {
      search(3, { query: query(at), confidence: "none", topics: [`topic-${at}`] });
    }
    const answer = await ask("stats");
    expect(answer.text).toMatch(/^Last 30 days/u);
    expect(shown(answer).match(/"Make it a synonym"/gu)).toHaveLength(8 + 1);
    expect(shown(answer).match(/"topic-\d+"/gu)?.length).toBeGreaterThan(5);
  });
});

describe("a workspace where nobody asked", () => {
  it("has noughts and no table", async () => {
    const empty = await startBot();
    await empty.slack.as("U0PERSON001").command(channel, "/mlops-learn stats");
    const answer = await lastSeenBy(empty, "U0PERSON001");
    expect(answer.text).toMatch(/^Last 30 days: no searches\.$/u);
    expect(shown(answer)).not.toContain('"table"');
    await empty.stop();
  });
});
