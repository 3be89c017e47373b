import { afterEach, expect, it } from "vitest";
import { createCatalog } from "#catalog/catalog.ts";
import { communityId } from "#features/suggested-resource.ts";
import { type Bot, lastSeenBy, openHome, repositoryCatalog, startBot } from "../bot.ts";
import { scratchFolder } from "../catalog/write-catalog.ts";
import { entered, suggest } from "./suggesting.ts";

let bot: Bot;
afterEach(() => bot.stop());

const ben = () => bot.slack.as("U0PERSON002");
const team = () => bot.slack.workspace.team.id;

async function ask(words: string) {
  await ben().command("C0CHANNEL01", `/mlops-learn ${words}`);
  return lastSeenBy(bot, ben().id);
}

/** The catalog with what was suggested as an entry of its own, at the address as another wrote it. */
function withZebra() {
  const { resources, ...shared } = repositoryCatalog();
  const [first] = resources;
  if (first === undefined) throw new Error("the catalog is empty");
  const zebra = {
    ...first,
    id: "zebra-stripes",
    title: "Zebra stripes",
    url: `${address}/?utm_source=x`,
  };
  return createCatalog({ ...shared, resources: [...resources, zebra] });
}

const address = entered["suggestion:url"];

it("goes over to the catalog's entry when the catalog takes over a community's resource", async () => {
  const databaseUrl = `sqlite:${scratchFolder()}/bot.db`;
  bot = await startBot({ databaseUrl });
  const who = { team: team(), person: ben().id };
  const id = await suggest(bot, ben());
  await bot.store.suggestions.decide({ team: team(), id, state: "approved", by: "U0PERSON001" });
  const before = communityId({ id });
  await bot.store.saved.add(who, before);
  await bot.store.finished.add(who, before);
  for (const person of [ben().id, "U1", "U2"]) {
    await bot.store.votes.set({ team: team(), person }, before, "helpful");
  }
  await bot.stop();

  bot = await startBot({ databaseUrl, catalog: withZebra() });
  await bot.idle();
  const list = await ask("saved");
  expect(list.text).toMatch(/^1 saved resource\. 1: Zebra stripes /u);
  expect(JSON.stringify(list.blocks)).toContain('"Helpful 3 ✓"');
  expect(JSON.stringify(list.blocks)).toContain("Done ✓");
  expect(JSON.stringify((await openHome(bot, ben().id)).blocks)).toContain("*Saved* (1)");
  await ben().press(list, "Remove");
  expect((await lastSeenBy(bot, ben().id)).text).toMatch(/^Nothing saved yet\./u);
});
