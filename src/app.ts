import { App, type Receiver } from "@slack/bolt";
import { createFeatures } from "#features/create-features.ts";
import type { Chore, CreateFeature, OutsideDeps, Served } from "#features/feature.ts";
import { answeringOptions } from "#slack/answering-client.ts";
import { boltLogger } from "#slack/bolt-logger.ts";
import { createGuard, type Guard } from "#slack/guard.ts";
import { createInHand, type InHand } from "#slack/in-hand.ts";
import { joinHandlers } from "#slack/join-handlers.ts";
import { listen } from "#slack/listen.ts";
import { createOnce } from "#slack/once.ts";
import { createPostingClient } from "#slack/posting-client.ts";
import { createRun } from "#slack/run.ts";
import type { RepeatedChore } from "./chores.ts";

export interface AppDeps extends OutsideDeps {
  readonly features: readonly CreateFeature[];
  readonly botToken: string;
  /** The workspace whose token it is. */
  readonly team: string;
  /** Ends in `/api/`. */
  readonly slackApiUrl: string;
  readonly receiver: Receiver;
  readonly newReference: () => string;
}

export interface CreatedApp {
  readonly app: App;
  readonly inHand: InHand;
  /** Brings the store in line with the catalog, to be called before the chores are started. */
  readonly catalogLoaded: () => Promise<void>;
  /** What the features do by the clock, to be started once the app has. */
  readonly chores: readonly RepeatedChore[];
  /** To be called once the app has started: does what was put off until then, for minutes where it is much. */
  readonly started: () => Promise<void>;
}

/** The whole bot behind any receiver: joins the features to Bolt, starts nothing. */
export function createApp(deps: AppDeps): CreatedApp {
  const { features, contributed, settings } = createFeatures(deps.features, deps);
  const { sentences } = settings;
  const inHand = createInHand();
  const guard = createGuard({ ...deps, sentences });
  const app = new App({
    receiver: deps.receiver,
    token: deps.botToken,
    // The token is checked once at start, in main.ts, where a refusal becomes a sentence.
    tokenVerificationEnabled: false,
    convoStore: false,
    logger: boltLogger(deps.log),
    clientOptions: answeringOptions(deps.slackApiUrl),
  });
  const run = createRun({ guard, inHand, once: createOnce(), seen: deps.store.seen });
  listen({ app, handlers: joinHandlers(features), run, inHand, log: deps.log, sentences });
  const clientOf = () => Promise.resolve(app.client);
  const teams = [deps.team];
  const catalogLoaded = () => inHand.add(contributed.tell({ kind: "catalog loaded", teams }));
  const started = () => inHand.add(contributed.tell({ kind: "started", teams, clientOf }));
  const parts = { guard, inHand, served: { teams, clientOf: postingWay(deps) } };
  const chores = features.flatMap((feature) => feature.chores ?? []);
  const guarded = chores.map((chore) => guardChore(chore, parts));
  return { app, inHand, catalogLoaded, chores: guarded, started };
}

interface ChoreParts {
  readonly guard: Guard;
  readonly inHand: InHand;
  readonly served: Served;
}

function guardChore({ name, pauseMs, run }: Chore, parts: ChoreParts): RepeatedChore {
  const { guard, inHand, served } = parts;
  return {
    pauseMs,
    run: (signal) =>
      inHand.add(guard({ name: `chore ${name}`, work: () => run({ ...served, signal }) })),
  };
}

function postingWay({ botToken: token, slackApiUrl, log }: AppDeps): Served["clientOf"] {
  const client = createPostingClient({ token, slackApiUrl, log });
  return () => Promise.resolve(client);
}
