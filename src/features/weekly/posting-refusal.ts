import { slackErrorName } from "#slack/slack-error.ts";

/** What a person can do where Slack lets the bot not post; undefined where it is no such refusal. */
export function postingRefusal(error: unknown, button: string): string | undefined {
  const name = slackErrorName(error) ?? "";
  if (name === "not_in_channel" || name === "channel_not_found") {
    return `I cannot post there because I am not in that channel. Type /invite @mlops-learn in it and press ${button} again.`;
  }
  if (name === "is_archived")
    return "That channel is archived. Choose another one, or bring it back.";
  if (name.startsWith("restricted_action")) {
    return "Only some people may post in that channel. Choose another one, or ask an administrator.";
  }
  return undefined;
}
