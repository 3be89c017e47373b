/**
 * What the page gets. The server sends one `View` for the page's person as JSON over
 * `ws://…/playground/live?person=U…` (without a person, or with one who is not there: the first) at
 * once and after every change; the page sends one `Act` as JSON to `POST /playground/act` and gets
 * an `ActResult`.
 */
export interface View {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly bot: Person;
  readonly workspace: string;
  readonly channels: readonly Channel[];
  /** Every message that this person may see, oldest first, replies included. */
  readonly messages: readonly Message[];
  /** The view that the bot published for this person, if any. */
  readonly home: SlackView | undefined;
  /** The person's open modals, the top one last. */
  readonly modals: readonly SlackView[];
  /** What Slack itself tells this person: a command that timed out, a failed dispatch. Newest last. */
  readonly notices: readonly {
    readonly id: string;
    readonly channel: string;
    readonly text: string;
  }[];
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usage_hint: string;
  }[];
  readonly shortcuts: readonly {
    readonly callback_id: string;
    readonly name: string;
    readonly type: "message" | "global";
  }[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly is_admin: boolean;
  readonly is_bot: boolean;
  /** IANA zone. */
  readonly tz: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: "channel" | "dm";
  readonly topic: string;
  readonly bot_is_member: boolean;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly unknown[];
  /** Seen by this page's person alone. */
  readonly ephemeral: boolean;
  readonly edited: boolean;
  readonly metadata?: unknown;
}

/** A modal or Home view as Slack returns it; `state` holds what was entered so far. */
export interface SlackView {
  readonly id: string;
  readonly type: "modal" | "home";
  readonly callback_id: string;
  readonly title?: { readonly text: string };
  readonly submit?: { readonly text: string };
  readonly close?: { readonly text: string };
  readonly blocks: readonly unknown[];
  /** Errors of the last submission by block_id, set by the bot's `response_action: errors` or by Slack's own checks. */
  readonly errors: Readonly<Record<string, string>>;
  readonly private_metadata?: string;
  /** What was entered so far, initial values where nothing was. */
  readonly state?: StateValues;
  /** Why the last submission or press led nowhere, in Slack's words. */
  readonly failure?: string;
}

/** Input values as Slack's `view.state.values`: block_id → action_id → value object. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Where a pressed element stands. */
export type Container =
  | { readonly in: "message"; readonly channel: string; readonly ts: string }
  | { readonly in: "view"; readonly view_id: string };

export type Act = { readonly person: string } & (
  | {
      readonly do: "post";
      readonly channel: string;
      readonly thread_ts?: string;
      /** Raw text as typed; `@name` becomes a mention, a text that begins with `/` a command. */
      readonly text: string;
    }
  | {
      /** A block_actions payload. `action` is the element's action as Slack sends it, without `action_ts`. */
      readonly do: "press";
      readonly container: Container;
      readonly action: Readonly<Record<string, unknown>>;
      readonly state?: StateValues;
    }
  | { readonly do: "submit"; readonly view_id: string; readonly state: StateValues }
  | { readonly do: "close"; readonly view_id: string }
  | {
      readonly do: "shortcut";
      readonly callback_id: string;
      /** The message for a message shortcut. */
      readonly message?: { readonly channel: string; readonly ts: string };
    }
  | { readonly do: "open-home" }
  | { readonly do: "invite-bot"; readonly channel: string }
  | { readonly do: "remove-bot"; readonly channel: string }
  /** Options of an external select; the result carries `options`. */
  | {
      readonly do: "suggest-options";
      readonly container: Container;
      readonly action_id: string;
      readonly block_id: string;
      readonly value: string;
    }
);

export type ActResult =
  | { readonly ok: true; readonly options?: readonly unknown[] }
  | { readonly ok: false; readonly error: string };
