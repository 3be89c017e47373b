import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";

const day = 86_400_000;
const ana = "U0PERSON001";
let bot: Bot;
let team: string;
let clock = Date.parse("2026-11-24T12:00:00Z");

beforeAll(async () => {
  bot = await startBot({ now: () => clock });
  team = bot.slack.workspace.team.id;
});
afterAll(() => bot.stop());

const resources = () => bot.library.catalog.resources.filter((one) => one.type === "course");

async function vote(resource: string, people: number) {
  for (let at = 0; at < people; at += 1) {
    await bot.store.votes.set({ team, person: `U${at}` }, resource, "helpful");
  }
}

async function monthOnHome() {
  const person = bot.slack.as(ana);
  await person.openHome();
  await bot.idle();
  const section = (person.home()?.blocks ?? []).find((block) =>
    JSON.stringify(block).includes("This month in this community"),
  );
  return section === undefined ? undefined : JSON.stringify(section);
}

async function topByCommand(words = "top") {
  await bot.slack.as(ana).command("C0CHANNEL01", `/mlops-learn ${words}`);
  const answer = await lastSeenBy(bot, ana);
  expect(answer.only_for).toBe(ana);
  return answer;
}

it("shows nothing where nobody voted, and says so where it is asked for", async () => {
  expect(await monthOnHome()).toBeUndefined();
  expect((await topByCommand()).text).toMatch(/^Nothing was found helpful by three people/u);
});

it("ranks this month's ten most helpful, of those with three votes and more", async () => {
  const [old, ...rest] = resources();
  await vote(old?.id ?? "", 6);
  await vote("gone-from-the-catalog", 6);
  clock += 31 * day;
  for (const [at, { id }] of rest.slice(0, 12).entries()) await vote(id, Math.max(3, 5 - at));
  const few = rest.slice(12, 14);
  for (const [at, { id }] of few.entries()) await vote(id, at + 1);
  await vote("gone-since", 6);
  const month = (await monthOnHome()) ?? "";
  expect(month).toContain(`1. 🎓 *<${rest[0]?.url ?? ""}|`);
  expect(month).toContain("*   5 helpful");
  expect(month).toContain("*   3 helpful");
  expect(month).not.toMatch(/ [12] helpful/u);
  expect(month.match(/🎓/gu)).toHaveLength(10);
  for (const left of [old, ...few]) expect(month).not.toContain(`<${left?.url ?? ""}|`);
  const asked = await topByCommand("most helpful");
  const list = /\*This month[^"]*/u.exec(month)?.[0] ?? "";
  expect(JSON.stringify(asked.blocks)).toContain(list);
  expect(asked.text).toContain(`. 1: ${rest[0]?.title ?? ""}, 5 helpful. 2: `);
});

it("leaves out what the workspace does not show", async () => {
  await bot.store.settings.update(team, { blockedTypes: ["course"] });
  clock += 60_000;
  expect(await monthOnHome()).toBeUndefined();
});
