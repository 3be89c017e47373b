import { barOf } from "#slack/bar-of.ts";
import { slackErrorName } from "#slack/slack-error.ts";

/** What a person can do where Slack lets the bot not post; undefined where it is no such refusal. */
export function postingRefusal(error: unknown, button: string): string | undefined {
  switch (barOf(slackErrorName(error) ?? "")) {
    case "not there":
      return `I cannot post there because I am not in that channel. Type /invite @mlops-learn in it and press ${button} again.`;
    case "archived":
      return "That channel is archived. Bring it back first, or choose another one.";
    case "restricted":
      return "Only some people may post in that channel. Choose another one, or ask an administrator.";
    case undefined:
      return undefined;
  }
}
