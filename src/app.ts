import { App, type Receiver } from "@slack/bolt";
import { createFeatures } from "#features/create-features.ts";
import type { CreateFeature, OutsideDeps } from "#features/feature.ts";
import { boltLogger } from "#slack/bolt-logger.ts";
import { createGuard } from "#slack/guard.ts";
import { createInHand, type InHand } from "#slack/in-hand.ts";
import { joinHandlers } from "#slack/join-handlers.ts";
import { createRun, listen } from "#slack/listen.ts";
import { createOnce } from "#slack/once.ts";

export interface AppDeps extends OutsideDeps {
  readonly features: readonly CreateFeature[];
  readonly botToken: string;
  /** Ends in `/api/`. */
  readonly slackApiUrl: string;
  readonly receiver: Receiver;
  readonly newReference: () => string;
}

export interface CreatedApp {
  readonly app: App;
  readonly inHand: InHand;
  /** To be called once the app has started: does what was put off until then. */
  readonly started: () => Promise<void>;
}

/** The whole bot behind any receiver: joins the features to Bolt, starts nothing. */
export function createApp(deps: AppDeps): CreatedApp {
  const { features, contributed } = createFeatures(deps.features, deps);
  const inHand = createInHand();
  const guard = createGuard(deps);
  const app = new App({
    receiver: deps.receiver,
    token: deps.botToken,
    // The token is checked once at start, in main.ts, where a refusal becomes a sentence.
    tokenVerificationEnabled: false,
    convoStore: false,
    logger: boltLogger(deps.log),
    clientOptions: webClientOptions(deps),
  });
  const run = createRun({ guard, inHand, once: createOnce(), seen: deps.store.seen });
  listen({ app, handlers: joinHandlers(features), run, log: deps.log });
  const clientOf = () => Promise.resolve(app.client);
  const started = () => inHand.add(contributed.tell({ kind: "started", clientOf }));
  return { app, inHand, started };
}

/** Answers wait for nobody: a call that Slack does not answer in 10 s has failed. */
function webClientOptions({ slackApiUrl }: AppDeps) {
  return { slackApiUrl, timeout: 10_000, retryConfig: { retries: 1 } };
}
