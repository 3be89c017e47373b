import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { load } from "js-yaml";
import { z } from "zod";
import { pino } from "pino";
import { allFeatures } from "#features/all.ts";
import { createFeatures } from "#features/create-features.ts";
import { createLibraries } from "#features/libraries.ts";
import { methods } from "#playground/web-api/methods.ts";
import { createLibrary } from "#search/library.ts";
import { slashCommand } from "#slack/listen-commands.ts";
import { openStore } from "#store/store.ts";
import { repositoryCatalog } from "./bot.ts";

const manifest = z
  .object({
    features: z.object({
      shortcuts: z.array(z.object({ callback_id: z.string(), type: z.string() })),
      slash_commands: z.array(z.object({ command: z.string(), should_escape: z.boolean() })),
    }),
    oauth_config: z.object({
      scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
    }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      socket_mode_enabled: z.boolean(),
    }),
  })
  .parse(load(readFileSync("manifest.yml", "utf8")));

const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
const events = manifest.settings.event_subscriptions.bot_events;

/** What the bot's code says, the playground's Slack left out. */
const code = globSync("src/{slack,features,weekly}/**/*.ts")
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

const listenedEvents = [...code.matchAll(/app\.event\("(?<name>[a-z_]+)"/gu)].map(
  (found) => found.groups?.["name"] ?? "",
);

/** `client.chat.postMessage(` → `chat.postMessage` */
const calledMethods = new Set(
  [...code.matchAll(/\b\w*[cC]lient\.(?<name>[a-z]+(?:\.[a-zA-Z0-9]+)+)\(/gu)].map(
    (found) => found.groups?.["name"] ?? "",
  ),
);

/** What Slack asks for an event besides its subscription. */
const eventScopes: Readonly<Record<string, string>> = {
  app_mention: "app_mentions:read",
  "message.im": "im:history",
};

describe("the manifest and the code", () => {
  it("name the same command", () => {
    expect(manifest.features.slash_commands).toEqual([
      expect.objectContaining({ command: slashCommand, should_escape: true }),
    ]);
  });

  it("name the same shortcuts", async () => {
    const library = createLibrary(repositoryCatalog());
    const store = await openStore(":memory:", { now: Date.now });
    const log = pino({ level: "silent" });
    const { features } = createFeatures(allFeatures, {
      libraries: createLibraries({ base: library, store, log, now: Date.now }),
      store,
      log,
      now: Date.now,
    });
    const handled = features.flatMap((feature) => Object.keys(feature.shortcuts ?? {}));
    await store.close();
    const declared = manifest.features.shortcuts.map((shortcut) => shortcut.callback_id);
    expect(declared.toSorted()).toEqual(handled.toSorted());
  });

  it("name the same events", () => {
    const subscribed = events.map((event) => event.replace(/^message\..*/u, "message"));
    expect([...new Set(subscribed)].toSorted()).toEqual([...new Set(listenedEvents)].toSorted());
  });

  it("ask for each scope that a called method or an event needs", () => {
    const asked = new Set([...bot, ...optional]);
    const needs = methods
      .filter((method) => calledMethods.has(method.name))
      .flatMap((method) => method.scopes.map((scopes) => ({ method: method.name, scopes })));
    const unmet = needs.filter(({ scopes }) => !scopes.some((scope) => asked.has(scope)));
    expect(calledMethods.size).toBeGreaterThan(5);
    expect(unmet).toEqual([]);
    for (const event of events) expect(bot).toContain(eventScopes[event] ?? bot[0]);
  });

  it("ask for no scope that nothing needs", () => {
    const needed = new Set([
      "commands",
      ...events.map((event) => eventScopes[event]),
      ...methods
        .filter(({ name }) => calledMethods.has(name))
        .flatMap(({ scopes }) => scopes.flat()),
    ]);
    expect([...bot, ...optional].filter((scope) => !needed.has(scope))).toEqual([]);
  });

  it("call only methods that the local Slack knows, so that tests see them refused where Slack would", () => {
    const known = new Set(methods.map((method) => method.name));
    expect([...calledMethods].filter((name) => !known.has(name))).toEqual([]);
  });
});
