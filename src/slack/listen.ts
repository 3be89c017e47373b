import type { App } from "@slack/bolt";
import type { Logger } from "pino";
import type { Message } from "#cards/message.ts";
import type { Seen } from "#store/seen.ts";
import type { Guard } from "./guard.ts";
import type { Handlers } from "./handlers.ts";
import type { InHand } from "./in-hand.ts";
import { listenToCommands } from "./listen-commands.ts";
import { listenToEvents } from "./listen-events.ts";
import { listenToOptions } from "./listen-options.ts";
import { listenToPresses } from "./listen-presses.ts";
import { listenToShortcuts } from "./listen-shortcuts.ts";
import { listenToSubmissions } from "./listen-submissions.ts";

/** All that the features handle, joined: each id has one handler. */
export type JoinedHandlers = Required<Handlers>;

export interface Listening {
  readonly app: App;
  readonly handlers: JoinedHandlers;
  readonly run: Run;
  readonly log: Logger;
}

/** One piece of work, done at most once for a key, guarded, and waited for when the process stops. */
export interface Work {
  readonly name: string;
  readonly key: string;
  readonly work: () => Promise<void>;
  readonly tell?: (message: Message) => Promise<void>;
  /** The workspace, where a second process may get the same delivery: the store says who is first. */
  readonly sharedBy?: string;
}
export type Run = (work: Work) => Promise<void>;

export function createRun(parts: {
  readonly guard: Guard;
  readonly inHand: InHand;
  readonly once: (key: string) => boolean;
  readonly seen: Seen;
}): Run {
  const { guard, inHand, once, seen } = parts;
  return async ({ key, sharedBy, ...guarded }) => {
    if (!once(key)) return;
    const isFirst = sharedBy === undefined || (await firstAnywhere(seen, sharedBy, key));
    if (isFirst) await inHand.add(guard(guarded));
  };
}

/** Where the store cannot tell, an answer too many is better than none. */
async function firstAnywhere(seen: Seen, team: string, key: string): Promise<boolean> {
  try {
    return await seen.first(team, key);
  } catch {
    return true;
  }
}

/** Joins what the features handle to Bolt. */
export function listen(listening: Listening): void {
  listenToCommands(listening);
  listenToPresses(listening);
  listenToSubmissions(listening);
  listenToOptions(listening);
  listenToShortcuts(listening);
  listenToEvents(listening);
  survivePayloads(listening);
}

/**
 * Bolt throws on payloads that lack what it takes for granted, which ends in a 500, and leaves what it
 * does not know (`app_rate_limited`) unanswered, which ends in a 404 after three seconds. Both are
 * acknowledged and logged instead. A command that nobody handles stays with Slack, which tells the person.
 */
function survivePayloads({ app, log }: Listening): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const { type, command } = event.body as { readonly type?: unknown; readonly command?: unknown };
    const answered = { yet: false };
    const ack: typeof event.ack = (response) => {
      answered.yet = true;
      return event.ack(response);
    };
    try {
      await processEvent({ ...event, ack });
    } catch (error) {
      log.warn({ err: error, type }, "a payload that could not be read was passed over");
    }
    if (answered.yet || command !== undefined) return;
    log.warn({ type }, "Slack sent something that this version does not handle");
    await event.ack();
  };
}
