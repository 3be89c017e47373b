import type { AppManifest } from "./app.ts";

/** An app with every right that this Slack knows, where no manifest is given. */
export const defaultManifest: AppManifest = {
  name: "mlops-learn",
  bot_name: "mlops-learn",
  commands: [
    {
      command: "/mlops-learn",
      description: "Find the best resources for learning MLOps",
      usage_hint: "[topic, question or help]",
      should_escape: true,
    },
  ],
  shortcuts: [
    { callback_id: "find:from-message", name: "Find resources on this", type: "message" },
  ],
  scopes: [
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "reactions:write",
    "team:read",
    "users:read",
  ],
  events: ["app_home_opened", "app_mention", "message.im"],
};
