import type { Clock } from "#playground/clock.ts";
import type { JsonObject } from "#playground/json.ts";
import type { StoredMessage } from "#playground/workspace/message.ts";
import type { Messages } from "#playground/workspace/messages.ts";
import type { Workspace } from "#playground/workspace/workspace.ts";
import type { Dispatcher } from "./dispatcher.ts";
import type { Ack } from "./envelope.ts";
import { eventCallback } from "./events.ts";
import { messageEvents, type MessageChange } from "./message-events.ts";

/**
 * Changes the workspace and tells the bot of it, where it asked to be told. What goes around it (the
 * messages that were there before, what a test sets up) happens in silence.
 */
export interface Announcer extends Pick<Messages, "post" | "edit" | "remove"> {
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
  const { messages } = workspace;
  const acks = new WeakMap<StoredMessage, Promise<readonly Ack[]>>();
  const send = (event: JsonObject) =>
    dispatcher.tell(eventCallback(workspace, event, clock.now())).first;
  const announce = (change: MessageChange) =>
    Promise.all(messageEvents(workspace, change).map(send));
  const announced = (after: StoredMessage, before?: StoredMessage) => {
    acks.set(after, announce(before ? { before, after } : { after }));
    return after;
  };
  return {
    tell: (event) =>
      workspace.app.manifest.events.includes(event.type) ? send(event) : Promise.resolve(undefined),
    acksFor: (message) => acks.get(message) ?? Promise.resolve([]),
    post: (message) => announced(messages.post(message)),
    edit: (before, content, by) => announced(messages.edit(before, content, by), before),
    remove(before) {
      messages.remove(before);
      void announce({ before });
    },
  };
}
