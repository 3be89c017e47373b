import { WebClient } from "@slack/web-api";
import { slackErrorName } from "./slack-error.ts";

export interface Tokens {
  readonly botToken: string;
  /** Checked where Socket Mode is used. */
  readonly appToken?: string;
  readonly slackApiUrl: string;
}

export interface Identity {
  /** Its id. */
  readonly team: string;
  readonly teamName: string;
  readonly botUser: string;
}

/**
 * Asks Slack whose tokens these are. A refusal gives sentences for the operator; that Slack cannot
 * be reached is said too, with its address.
 */
export async function checkTokens(
  tokens: Tokens,
): Promise<{ readonly identity?: Identity; readonly problems: readonly string[] }> {
  const { slackApiUrl, botToken, appToken } = tokens;
  const client = new WebClient(botToken, {
    slackApiUrl,
    timeout: 10_000,
    retryConfig: { retries: 2, minTimeout: 200 },
  });
  const [bot, app] = await Promise.allSettled([
    client.auth.test(),
    appToken === undefined ? undefined : client.apps.connections.open({ token: appToken }),
  ]);
  const problems = [
    ...refusal(bot, "SLACK_BOT_TOKEN", slackApiUrl),
    ...refusal(app, "SLACK_APP_TOKEN", slackApiUrl),
  ];
  if (bot.status === "rejected" || problems.length > 0) return { problems };
  const { team_id: team = "?", team: teamName = "?", user = "?" } = bot.value;
  return { identity: { team, teamName, botUser: user }, problems };
}

function refusal(
  outcome: PromiseSettledResult<unknown>,
  name: string,
  slackApiUrl: string,
): string[] {
  if (outcome.status === "fulfilled") return [];
  const refused = slackErrorName(outcome.reason);
  if (refused === undefined) {
    return [`Slack did not answer at ${slackApiUrl} while ${name} was checked. Try again.`];
  }
  return [
    `Slack refuses ${name} (${refused}). Copy it anew from the app's settings, where its workspace is, and check that the app is installed there.`,
  ];
}
