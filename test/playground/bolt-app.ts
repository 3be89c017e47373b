import { App, LogLevel } from "@slack/bolt";
import type { LocalSlack } from "#playground/local-slack.ts";

export type BoltApp = App;

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

const optionsFor = (slack: LocalSlack) => ({
  token: slack.botToken,
  convoStore: false as const,
  logger: quiet,
  clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
});

/** A real Bolt app, connected to this Slack by Socket Mode. */
export async function startSocketApp(slack: LocalSlack, prepare: (app: BoltApp) => void) {
  const app = new App({
    ...optionsFor(slack),
    appToken: slack.appToken,
    socketMode: true,
  });
  prepare(app);
  await app.start();
  return app;
}

/** A real Bolt app behind a request URL. */
export async function startHttpApp(slack: LocalSlack, prepare: (app: BoltApp) => void) {
  const app = new App({
    ...optionsFor(slack),
    signingSecret: slack.signingSecret,
  });
  prepare(app);
  const server = await app.start({ port: 0, host: "127.0.0.1" });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The app has no port.");
  slack.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}
