import type { StateValues } from "#playground/view.ts";
import type { JsonObject } from "#playground/json.ts";
import type { Block } from "./message.ts";

/** A view as the bot gave it, after validation. */
export interface ViewContent {
  readonly type: "modal" | "home";
  readonly blocks: readonly Block[];
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly external_id: string;
  readonly title?: JsonObject;
  readonly submit?: JsonObject;
  readonly close?: JsonObject;
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
}

export interface StoredView extends ViewContent {
  readonly id: string;
  readonly person: string;
  readonly hash: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  /** Initial values, and over them what was entered so far. */
  readonly values: StateValues;
  /** Of the last submission, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Why the last submission or press led nowhere. */
  readonly failure?: string;
}
