import { pageRoutes } from "#playground/live/page-routes.ts";
import { type Bot, type BotOptions, startBot } from "../bot.ts";
import { launchBrowser } from "../browser.ts";
import { createReader, type Reader } from "../playground/page/reader.ts";

/** The whole bot, and the playground's page in a browser. */
export interface OpenBot {
  readonly bot: Bot;
  readonly page: Reader;
  readonly close: () => Promise<void>;
}

export async function openBot(options: BotOptions = {}): Promise<OpenBot> {
  const bot = await startBot({ routes: pageRoutes, ...options });
  const browser = await launchBrowser();
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 1000 });
  await tab.goto(bot.slack.url);
  await tab.waitForSelector(".workspace");
  return {
    bot,
    page: createReader(tab),
    close: async () => {
      await browser.close();
      await bot.stop();
    },
  };
}
