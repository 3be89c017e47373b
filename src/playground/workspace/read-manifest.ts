import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { z } from "zod";
import type { AppManifest } from "./app.ts";

const texts = z.array(z.string()).default([]);

/** The parts of Slack's manifest that this Slack acts on; the others are left alone. */
const manifest = z.object({
  display_information: z.object({ name: z.string() }),
  features: z.object({
    bot_user: z.object({ display_name: z.string() }),
    slash_commands: z
      .array(
        z.object({
          command: z.string().startsWith("/"),
          description: z.string(),
          usage_hint: z.string().default(""),
          should_escape: z.boolean().default(false),
        }),
      )
      .default([]),
    shortcuts: z
      .array(
        z.object({
          callback_id: z.string(),
          name: z.string(),
          type: z.enum(["message", "global"]),
        }),
      )
      .default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: texts, bot_optional: texts }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: texts }).default({ bot_events: [] }),
  }),
});

/** An app's manifest as one pastes it at Slack, in YAML or JSON. Optional scopes count as granted. */
export function parseAppManifest(source: string): AppManifest {
  const { display_information, features, oauth_config, settings } = manifest.parse(load(source));
  const { bot, bot_optional } = oauth_config.scopes;
  return {
    name: display_information.name,
    bot_name: features.bot_user.display_name,
    commands: features.slash_commands,
    shortcuts: features.shortcuts,
    scopes: [...bot, ...bot_optional],
    events: settings.event_subscriptions.bot_events,
  };
}

/** The manifest of this repository. */
export function readAppManifest(file = new URL("../../../manifest.yml", import.meta.url)) {
  return parseAppManifest(readFileSync(file, "utf8"));
}
