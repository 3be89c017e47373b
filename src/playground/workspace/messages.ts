import { without } from "#playground/json.ts";
import type { Ids } from "./ids.ts";
import type { MessageContent, StoredMessage } from "./message.ts";

export type NewMessage = Omit<StoredMessage, "ts" | "reactions" | "edited"> & {
  readonly ts?: string;
};

export interface Messages {
  /** Oldest first, replies and ephemeral ones included. */
  all(): readonly StoredMessage[];
  find(channel: string, ts: string): StoredMessage | undefined;
  post(message: NewMessage): StoredMessage;
  /** Puts new content in place of the old; what is not given is gone. */
  edit(message: StoredMessage, content: MessageContent, by?: string): StoredMessage;
  react(message: StoredMessage, name: string, user: string): StoredMessage;
  remove(message: StoredMessage): void;
}

export function createMessages(ids: Ids, touch: () => void): Messages {
  const byKey = new Map<string, StoredMessage>();
  const keyOf = (channel: string, ts: string) => `${channel} ${ts}`;
  const put = (message: StoredMessage) => {
    byKey.set(keyOf(message.channel, message.ts), message);
    touch();
    return message;
  };

  return {
    all: () => [...byKey.values()],
    find: (channel, ts) => byKey.get(keyOf(channel, ts)),
    post: (message) => put({ ...message, ts: message.ts ?? ids.ts(), reactions: [] }),
    edit(message, content, by) {
      const edited = by ? { edited: { user: by, ts: ids.ts() } } : {};
      return put({ ...withContent(message, content), ...edited });
    },
    react: (message, name, user) => put(withReaction(message, name, user)),
    remove(message) {
      byKey.delete(keyOf(message.channel, message.ts));
      touch();
    },
  };
}

const withContent = (message: StoredMessage, content: MessageContent): StoredMessage => ({
  ...without(message, "text", "blocks", "attachments"),
  ...content,
});

function withReaction(message: StoredMessage, name: string, user: string): StoredMessage {
  const others = message.reactions.filter((reaction) => reaction.name !== name);
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
  return { ...message, reactions: [...others, { name, users: [...users, user] }] };
}

/** Replies of a thread, its parent first. */
export function threadOf(messages: readonly StoredMessage[], channel: string, ts: string) {
  return messages.filter(
    (message) =>
      message.channel === channel &&
      !message.only_for &&
      (message.ts === ts || message.thread_ts === ts),
  );
}
