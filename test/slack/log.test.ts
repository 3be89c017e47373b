import { expect, it } from "vitest";
import { lastSeenBy, startBot } from "../bot.ts";

it("holds no words of a person and no secret address, at the level of debugging too", async () => {
  const bot = await startBot({ logLevel: "debug" });
  const ana = bot.slack.as("U0PERSON001");
  await ana.command("C0CHANNEL01", "/mlops-learn whispered drift detection");
  await ana.press(await lastSeenBy(bot, ana.id), "Save");
  await ana.dm("whispered in a direct message");
  await ana.mention("C0CHANNEL01", "whispered in a thread");
  await bot.idle();
  await bot.stop();
  const log = bot.log.map((line) => JSON.stringify(line)).join("\n");
  expect(log).not.toMatch(/whispered|response_url|ticket=|xoxb-|xapp-/u);
});
