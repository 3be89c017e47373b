import { pino } from "pino";
import type { Catalog } from "#catalog/catalog.ts";
import { loadCatalog } from "#catalog/load.ts";
import { allFeatures } from "#features/all.ts";
import type { CreateFeature } from "#features/feature.ts";
import { createLibraries } from "#features/libraries.ts";
import {
  type LocalSlack,
  type LocalSlackOptions,
  startLocalSlack,
} from "#playground/local-slack.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { StoredView } from "#playground/workspace/stored-view.ts";
import { createLibrary, type Library } from "#search/library.ts";
import { createSocketReceiver } from "#slack/receiver.ts";
import { openStore, type Store } from "#store/store.ts";
import type { ReadTitle } from "#web/read-title.ts";
import { createApp } from "../src/app.ts";

export interface Bot {
  readonly slack: LocalSlack;
  readonly store: Store;
  readonly library: Library;
  /** Lines of the bot's log, parsed. */
  readonly log: readonly Record<string, unknown>[];
  /** Does once what the bot does by the clock. */
  readonly chores: () => Promise<void>;
  /** Resolves when all that the bot has taken is done. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface BotOptions extends LocalSlackOptions {
  readonly features?: readonly CreateFeature[];
  readonly catalog?: Catalog;
  readonly deadLinks?: ReadonlySet<string>;
  readonly databaseUrl?: string;
  /** One that the test has opened itself. */
  readonly store?: Store;
  readonly now?: () => number;
  readonly readTitle?: ReadTitle;
  /** Of the log: `info` unless told. */
  readonly logLevel?: "debug";
}

const neverAborted = new AbortController().signal;

/** The real bot, all of it, connected by Socket Mode to a Slack on this machine. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const slack = await startLocalSlack(options);
  const now = options.now ?? Date.now;
  const { databaseUrl = ":memory:" } = options;
  const store = options.store ?? (await openStore(databaseUrl, { now }));
  const library = createLibrary(options.catalog ?? repositoryCatalog());
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const log = pino({ level: options.logLevel ?? "info" }, { write });
  const { app, inHand, catalogLoaded, chores, started } = createApp({
    deadLinks: options.deadLinks,
    features: options.features ?? allFeatures,
    libraries: createLibraries({ base: library, store, log, now }),
    store,
    readTitle: options.readTitle,
    botToken: slack.botToken,
    team: slack.workspace.team.id,
    slackApiUrl: slack.apiUrl,
    receiver: createSocketReceiver(slack.appToken, { slackApiUrl: slack.apiUrl, log }),
    log,
    now,
    newReference: () => "7f3a",
  });
  await app.start();
  await catalogLoaded();
  await started();
  return {
    slack,
    store,
    library,
    log: lines,
    chores: async () => {
      for (const { run } of chores) await run(neverAborted);
    },
    idle: inHand.idle,
    stop: async () => {
      await app.stop();
      await inHand.idle();
      await store.close();
      await slack.close();
    },
  };
}

/** What a person sees last, once the bot has done all that it took. */
export async function lastSeenBy(bot: Bot, person: string): Promise<StoredMessage> {
  await bot.idle();
  const message = bot.slack.as(person).messages().at(-1);
  if (message === undefined) throw new Error(`${person} sees no message`);
  return message;
}

/** The person's Home tab, opened now. */
export async function openHome(bot: Bot, person: string): Promise<StoredView> {
  await bot.slack.as(person).openHome();
  await bot.idle();
  const home = bot.slack.as(person).home();
  if (home === undefined) throw new Error(`${person} has no Home tab`);
  return home;
}

let loaded: Catalog | undefined;

/** The catalog of this repository, read once a test file. */
export function repositoryCatalog(): Catalog {
  loaded ??= loadCatalog("catalog").catalog;
  return loaded;
}
