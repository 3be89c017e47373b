import type { Clock } from "#playground/clock.ts";
import type { JsonObject } from "#playground/json.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";
import type { Dispatcher } from "./dispatcher.ts";
import type { Ack } from "./envelope.ts";
import { eventCallback } from "./events.ts";
import { messageEvents } from "./message-events.ts";

/** Tells the bot what happens in the workspace, where it asked to be told. */
export interface Announcer {
  /** Sends an event that the app subscribed to; undefined where it did not. */
  readonly tell: (event: JsonObject & { readonly type: string }) => Promise<Ack | undefined>;
  /** The acks of the events that this message caused. */
  readonly acksFor: (message: StoredMessage) => Promise<readonly Ack[]>;
}

interface Deps {
  readonly workspace: Workspace;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
}

export function createAnnouncer({ workspace, dispatcher, clock }: Deps): Announcer {
  const acks = new WeakMap<StoredMessage, Promise<readonly Ack[]>>();
  const send = (event: JsonObject) =>
    dispatcher.tell(eventCallback(workspace, event, clock.now())).first;
  workspace.messages.watch((change) => {
    const sent = Promise.all(messageEvents(workspace, change).map(send));
    if (change.after) acks.set(change.after, sent);
  });
  return {
    tell: (event) =>
      workspace.app.manifest.events.includes(event.type) ? send(event) : Promise.resolve(undefined),
    acksFor: (message) => acks.get(message) ?? Promise.resolve([]),
  };
}
