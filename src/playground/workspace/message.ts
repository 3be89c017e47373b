import type { JsonObject } from "#playground/json.ts";

/** A block or an element of one: its fields are validated before it is stored. */
export interface Block extends JsonObject {
  readonly type: string;
  readonly block_id?: string;
}

/** What a message says, whoever posts it. */
export interface MessageContent {
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly JsonObject[];
  readonly metadata?: unknown;
}

export interface StoredMessage extends MessageContent {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** Who posted it: a person's id or the bot's user id. */
  readonly user: string;
  readonly by_bot: boolean;
  /** The one person who sees it. */
  readonly only_for?: string;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly client_msg_id?: string;
  readonly reactions: readonly Reaction[];
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}
