import type { ModalView, PlainTextOption } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { AnswerRef } from "#cards/answer-ref.ts";
import type { Message } from "#cards/message.ts";
import type { Who } from "#store/who.ts";
import type { Reply } from "./reply.ts";

/** What every handler gets. `reply` answers the person where they are. */
export interface Asked {
  readonly viewer: Who;
  readonly reply: Reply;
  readonly client: WebClient;
}

/** A slash command, or its words in a direct message or a mention, as plain text. */
export interface Command extends Asked {
  readonly text: string;
  readonly channel: string;
  /** Absent in a message: only a slash command may open a modal. */
  readonly triggerId?: string;
  /** Answers where everybody in the channel sees it. Absent in a message. */
  readonly publicly?: (message: Message) => Promise<void>;
}

/** Where a pressed element stands. In `public` places nothing personal may be redrawn. */
export type Surface = "private" | "public" | "modal" | "home";

export interface Press extends Asked {
  readonly actionId: string;
  /** A button's value, a chosen option's value, or what was typed. */
  readonly value: string;
  readonly blockId: string;
  /** The answer that a pressed card stands in, where the card says so. */
  readonly ref?: AnswerRef;
  readonly surface: Surface;
  /** Absent on Home and in modals opened from there. */
  readonly channel?: string;
  readonly thread?: string;
  readonly messageTs?: string;
  readonly triggerId: string;
  /** The modal's or Home's id, its hash and the metadata that its builder put there. */
  readonly view?: { readonly id: string; readonly hash: string; readonly metadata: string };
  /** What is entered in the inputs around the pressed element. */
  readonly values: InputValues;
}

export interface Submission {
  readonly viewer: Who;
  readonly client: WebClient;
  readonly metadata: string;
  readonly values: InputValues;
  readonly viewId: string;
  readonly triggerId: string;
}

/**
 * What a submitted modal does next: close, say what is wrong beside each field, or show something
 * else. `later` runs when Slack has its answer, so that slow work cannot miss the three seconds.
 */
export type SubmissionResult =
  | { readonly then: "close"; readonly later?: () => Promise<void> }
  | { readonly then: "errors"; readonly errors: Readonly<Record<string, string>> }
  | { readonly then: "show"; readonly view: ModalView; readonly later?: () => Promise<void> };

/** Input values by block id: text, a chosen value, several, or none. */
export type InputValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a person typed into a select that asks the bot what it offers. */
export interface OptionsQuery {
  readonly viewer: Who;
  readonly typed: string;
}

export interface MessageShortcut extends Asked {
  readonly message: {
    readonly text: string;
    /** Web addresses in the message, each once. */
    readonly links: readonly string[];
    readonly channel: string;
    readonly ts: string;
    readonly thread?: string;
  };
  readonly triggerId: string;
}

export interface Mention extends Asked {
  /** The words without the mention itself. */
  readonly text: string;
  readonly channel: string;
  readonly ts: string;
  /** The thread's parent, where the mention stands in a thread. */
  readonly thread?: string;
}

type Handle<What, Result = void> = (what: What) => Promise<Result>;

export interface CommandHandler {
  /** What may follow the first word; nothing unless told. Else it is a query: "help me with drift". */
  readonly takes?: RegExp;
  /** `text` is what follows the first word. */
  readonly run: Handle<Command>;
  /** The same words by mention, answered where everybody sees it. Without it only the asker sees it. */
  readonly mention?: Handle<Mention>;
}

/** What features react to, keyed by Slack's ids. Each id belongs to one feature. */
export interface Handlers {
  /** By the first word behind `/mlops-learn`. */
  readonly commands?: Readonly<Record<string, CommandHandler>>;
  /** Any other words, by slash command or direct message. */
  readonly words?: Handle<Command>;
  readonly actions?: Readonly<Record<string, Handle<Press>>>;
  readonly submissions?: Readonly<Record<string, Handle<Submission, SubmissionResult>>>;
  /** What a select offers, by its action id; the first hundred are shown. Slack waits three seconds. */
  readonly options?: Readonly<Record<string, Handle<OptionsQuery, readonly PlainTextOption[]>>>;
  readonly shortcuts?: Readonly<Record<string, Handle<MessageShortcut>>>;
  readonly mention?: Handle<Mention>;
  readonly homeOpened?: Handle<Omit<Asked, "reply">>;
  /** The workspace removed the bot or took its tokens back; there is nobody to answer. */
  readonly workspaceGone?: Handle<{ readonly team: string }>;
}
