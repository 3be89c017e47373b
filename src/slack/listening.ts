import type { App } from "@slack/bolt";
import type { Logger } from "pino";
import type { Sentences } from "#language/english.ts";
import type { Handlers } from "./handlers.ts";
import type { InHand } from "./in-hand.ts";
import type { Run } from "./run.ts";

/** All that the features handle, joined: each id has one handler. */
export type JoinedHandlers = Required<Handlers>;

/** What every listener is made from. */
export interface Listening {
  readonly app: App;
  readonly handlers: JoinedHandlers;
  readonly run: Run;
  readonly inHand: InHand;
  readonly log: Logger;
  /** The bot's own sentences in a workspace's language. Never rejects. */
  readonly sentences: (team: string) => Promise<Sentences>;
}
