import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { allFeatures } from "#features/all.ts";
import { type Bot, lastSeenBy, startBot } from "../bot.ts";

const ana = "U0PERSON001";
const channel = "C0CHANNEL01";

let bot: Bot | undefined;
afterEach(() => bot?.stop());

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
    "leaves a working bot without %s",
    async (name, left) => {
      bot = await startBot({ features: allFeatures.filter((create) => create !== left) });
      const person = bot.slack.as(ana);
      await person.openHome();
      await bot.idle();
      if (name !== "createHome") expect(person.home()).toBeDefined();
      await person.command(channel, "/mlops-learn feature store");
      if (name === "createFind") {
        await bot.idle();
        expect(person.notices()).toEqual([]);
        return;
      }
      const answer = await lastSeenBy(bot, ana);
      expect(answer.text).toMatch(/^5 of \d+ resources for /u);
      expect(bot.log.filter((line) => Number(line["level"]) >= 50)).toEqual([]);
    },
  );
});
