import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { helpfulShare } from "#search/ranking/priors.ts";
import { defaultWeights } from "#search/weights.ts";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";

let bot: Bot;
let team: string;
let clock = Date.now();

beforeAll(async () => {
  bot = await startBot({ now: () => clock });
  team = bot.slack.workspace.team.id;
});
afterAll(() => bot.stop());
afterEach(() => bot.store.people.purge(team));

const people = Array.from({ length: 10 }, (_, number) => `U${number}`);

async function voteFor(resource: string, at = team) {
  for (const person of people) await bot.store.votes.set({ team: at, person }, resource, "helpful");
  // Counts of what was voted elsewhere are seen when those that are kept have aged.
  clock += 60_000;
}

/** The ids of the answer's cards, best first. */
async function answered(query: string): Promise<string[]> {
  await bot.slack.as("U0PERSON001").command("C0CHANNEL01", `/mlops-learn ${query}`);
  const { blocks } = await lastSeenBy(bot, "U0PERSON001");
  const ids = JSON.stringify(blocks).matchAll(/"block_id":"card\|(?<id>[a-z0-9-]+)\|/gu);
  return [...ids].map((found) => found.groups?.["id"] ?? "");
}

const queries = ["monitoring", "feature stores", "free courses for beginners", "chip huyen"];

describe("ten friends", () => {
  it.each(queries)("do not make a bad resource the first for %s", async (query) => {
    const [first] = await answered(query);
    const bad = bot.library.search(query, { limit: 10 }).hits.at(-1)?.resource.id ?? "";
    expect(bad).not.toBe(first);
    await voteFor(bad);
    expect((await answered(query))[0]).toBe(first);
  });

  it("add a tenth to a score at most, and any number of people less than a sixth", () => {
    const factor = (helpful: number) =>
      1 + defaultWeights.community * (2 * helpfulShare({ helpful, notHelpful: 0 }) - 1);
    expect(factor(0)).toBe(1);
    expect(factor(10)).toBeLessThan(1.1);
    expect(factor(100_000)).toBeLessThan(1 + 1 / 6);
  });

  it("count in their own workspace alone", async () => {
    const [, second = ""] = await answered("monitoring");
    const before = await lastSeenBy(bot, "U0PERSON001");
    await voteFor(second, "T0ELSEWHERE");
    await answered("monitoring");
    const after = await lastSeenBy(bot, "U0PERSON001");
    expect(after.text).toBe(before.text);
    expect(JSON.stringify(after.blocks)).not.toContain("Helpful 10");
  });
});
