import type { Browser } from "puppeteer-core";
import { startLocalSlack, type LocalSlack } from "#playground/local-slack.ts";
import { pageRoutes } from "#playground/live/page-routes.ts";
import { launchBrowser } from "../../browser.ts";
import { startSocketApp, type BoltApp } from "../bolt-app.ts";
import { createReader, type Reader } from "./reader.ts";

export const ana = "U0PERSON001";
export const ben = "U0PERSON002";
export const questions = "C0CHANNEL01";

/** A local Slack, a real Bolt app that does what the test says, and the page in a browser. */
export interface OpenPage extends Reader {
  readonly slack: LocalSlack;
  readonly app: BoltApp;
  /** Opens the page anew, at a place such as `channel=C…`. */
  readonly go: (place?: string) => Promise<void>;
  /** Posts as the bot, to #mlops-questions unless the message says otherwise. */
  readonly botSays: (message: BotMessage) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface BotMessage {
  readonly text: string;
  readonly blocks?: readonly object[];
  readonly thread_ts?: string;
  /** Makes it ephemeral. */
  readonly onlyFor?: string;
}

export async function openPage(prepare: (app: BoltApp) => void = () => undefined) {
  const slack = await startLocalSlack({ routes: pageRoutes });
  const app = await startSocketApp(slack, prepare);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const reader = createReader(page);
  const opened: OpenPage = {
    ...reader,
    slack,
    app,
    go: async (place = "") => {
      // Another hash alone would not load it anew.
      await page.goto("about:blank");
      await page.goto(`${slack.url}/#${place}`);
      await page.waitForSelector(".workspace");
    },
    botSays: (message) => say(app, message),
    close: () => closeAll(browser, app, slack),
  };
  await opened.go();
  return opened;
}

async function say({ client }: BoltApp, { onlyFor, ...message }: BotMessage): Promise<string> {
  const post = { channel: questions, ...message, blocks: (message.blocks ?? []) as never[] };
  if (onlyFor) {
    const posted = await client.chat.postEphemeral({ ...post, user: onlyFor });
    return posted.message_ts ?? "";
  }
  const posted = await client.chat.postMessage(post);
  return posted.ts ?? "";
}

async function closeAll(browser: Browser, app: BoltApp, slack: LocalSlack) {
  await browser.close();
  await app.stop();
  await slack.close();
}
