import type { AppManifest } from "#playground/workspace/app.ts";

/** An app that may do all that this Slack knows. */
export const everyRight: AppManifest = {
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
  shortcuts: [{ callback_id: "find:message", name: "Find resources on this", type: "message" }],
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
