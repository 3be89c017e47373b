import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { resultIds } from "#cards/results.ts";
import { allFeatures } from "#features/all.ts";
import { type Bot, startBot } from "../bot.ts";
import { pressAll, type Where } from "./press-all.ts";

const ana = "U0PERSON001";
const channel = "C0CHANNEL01";

let bot: Bot | undefined;
afterEach(() => bot?.stop());

/** What there is to press: cards, the ways on, lists, numbers. */
const asked = [
  "feature store",
  "zzqqxx wwvvkk",
  "help",
  "topics",
  "saved",
  "done",
  "path monitoring",
  "stats",
  "privacy",
  "review",
  "synonyms",
  "weekly",
];

/** Something of everything that Home and the lists show. */
async function fill({ slack, store, library }: Bot): Promise<void> {
  const { team } = slack.workspace;
  const who = { team: team.id, person: ana };
  const [first] = library.catalog.resources;
  if (first) {
    await store.saved.add(who, first.id);
    await store.finished.add(who, first.id);
  }
  await store.alerts.add(who, "zzqqxx");
  await store.paths.start(
    who,
    "monitoring",
    library.path("monitoring").steps.map(({ id }) => id),
  );
  for (const confidence of ["none", "weak"] as const) {
    store.events.record({ ...who, kind: "search", query: confidence, topics: [], confidence });
  }
}

/** Opens Home and what the words lead to, presses everything there, and gives what nobody handled. */
async function tryAll(bot: Bot): Promise<{ surfaces: Where[]; dead: Set<string> }> {
  const person = bot.slack.as(ana);
  const surfaces: Where[] = [];
  const dead = new Set<string>();
  const tryOne = async (where: Where) => {
    surfaces.push(where);
    for (const kind of await pressAll(bot, person, where)) dead.add(kind);
  };
  await person.openHome();
  await bot.idle();
  const home = person.home();
  if (home !== undefined) await tryOne(home);
  for (const words of asked) {
    const before = person.messages().length;
    await person.command(channel, `/mlops-learn ${words}`);
    await bot.idle();
    for (const where of [...person.messages().slice(before), ...person.modals()]) {
      await tryOne(where);
    }
    for (const modal of person.modals().toReversed()) await person.close(modal);
  }
  return { surfaces, dead };
}

const isHome = (where: Where) => "type" in where && where.type === "home";
const isAnswer = (where: Where) => "text" in where && /^5 of \d+ resources for /u.test(where.text);

/** Names as in the folders: `createFind` stands in `find/feature.ts`. */
const listed = [
  ...readFileSync("src/features/all.ts", "utf8").matchAll(
    /from "\.\/(?<folder>[a-z-]+)\/feature\.ts"/gu,
  ),
].map((found) => found.groups?.["folder"] ?? "");

describe("the list of features", () => {
  it("names each folder once", () => {
    const folders = readdirSync("src/features", { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(listed.toSorted()).toEqual(folders.toSorted());
    expect(allFeatures).toHaveLength(folders.length);
  });

  it.each(allFeatures.map((create) => [create.name, create] as const))(
    "leaves a working bot without %s, where every button does something",
    async (name, left) => {
      bot = await startBot({ features: allFeatures.filter((create) => create !== left) });
      await fill(bot);
      const { surfaces, dead } = await tryAll(bot);
      const hasSearch = name !== "createFind";
      expect(dead).toEqual(new Set(hasSearch ? [] : [resultIds.ask]));
      expect(surfaces.some(isHome)).toBe(name !== "createHome");
      expect(surfaces.some(isAnswer)).toBe(hasSearch);
      expect(bot.log.filter((line) => Number(line["level"]) >= 50)).toEqual([]);
    },
  );
});
