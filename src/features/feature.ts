import type { Button, KnownBlock } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { AnswerRef } from "#cards/answer-ref.ts";
import type { Message } from "#cards/message.ts";
import type { CardAction, CardContent } from "#cards/resource-card.ts";
import type { Resource } from "#catalog/schema.ts";
import type { Sentences } from "#language/english.ts";
import type { CommunitySignals, Hit } from "#search/hit.ts";
import type { Library } from "#search/library.ts";
import type { Asked, Handlers, Press } from "#slack/handlers.ts";
import type { Store } from "#store/store.ts";
import type { Report } from "#store/reports.ts";
import type { Suggestion } from "#store/suggestion.ts";
import type { Who } from "#store/who.ts";
import type { ReadTitle } from "#web/read-title.ts";
import type { Libraries } from "./libraries.ts";
import type { Moderators } from "./moderators.ts";
import type { TeamSettings } from "./team-settings.ts";

/**
 * One thing that one can do. A feature handles Slack's ids (`Handlers`) and contributes to what is
 * drawn; it never imports another feature. Taken out of `all.ts`, the bot works without it; only the
 * search itself, `find`, is what the other features' examples and topics lead to.
 */
export interface Feature extends Handlers {
  readonly name: string;
  /** What one can do with each of these cards, as far as this person has or has not done it. */
  readonly cardActions?: (
    audience: Audience,
    resources: readonly Resource[],
    say: Sentences,
  ) => Promise<CardActionsOf>;
  /** Makes the answers of one kind (`AnswerRef.kind`), for one person. */
  readonly answers?: Readonly<Record<string, (ref: AnswerRef, viewer: Who) => Promise<Message>>>;
  /**
   * One line of help each, as mrkdwn; the first words are what one types or presses. As a function
   * they are said in the workspace's language.
   */
  readonly help?: readonly string[] | ((sentences: Sentences) => readonly string[]);
  /** Lines of help that only moderators read, since others would be refused. */
  readonly moderatorHelp?: (sentences: Sentences) => readonly string[];
  /** Lines of help that only administrators read. */
  readonly adminHelp?: (sentences: Sentences) => readonly string[];
  /** Something to try from help, as a button that does it; none where there is nothing to show. */
  readonly examples?: (library: Library, community: CommunitySignals) => readonly Button[];
  /** Ways on where nothing was found. */
  readonly waysOn?: (query: string, say: Sentences) => readonly Button[];
  /** What a moderator can do about words that found nothing, or not enough. */
  readonly gapButtons?: (words: string) => readonly Button[];
  readonly home?: HomeSection;
  /** Something that stands on the person's Home tab changed. */
  readonly homeChanged?: (asked: Changing) => Promise<void>;
  /** For the quiet row at Home's foot. */
  readonly homeButtons?: (asked: AtHome) => Promise<readonly Button[]>;
  /** What the community did, for ranking. */
  readonly signals?: (team: string) => Promise<Partial<CommunitySignals>>;
  /** A line on a resource's card, as plain text: "added by your community". */
  readonly cardNote?: (resource: Resource, say: Sentences) => string | undefined;
  readonly heard?: (news: News) => Promise<void>;
  readonly chores?: readonly Chore[];
}

/** Work that nobody asks for: done again and again while the bot runs, in each of its processes. */
export interface Chore {
  readonly name: string;
  /** Milliseconds from the end of one run to the start of the next. */
  readonly pauseMs: number;
  /** Begins nothing more once `signal` is aborted. The client never repeats a call by itself. */
  readonly run: (way: Served & { readonly signal: AbortSignal }) => Promise<void>;
}

/** What one feature tells all of them, since they never call each other. */
export type News =
  /** It may differ from that of the last start; what is done by the clock waits until this is heard. */
  | ({ readonly kind: "catalog loaded" } & Pick<Served, "teams">)
  /** The bot is connected. */
  | ({ readonly kind: "started" } & Served)
  /** Everything about a person was deleted from the store; what is kept in memory, and stands in Slack, goes too. */
  | ({ readonly kind: "person forgotten"; readonly who: Who } & Written)
  | { readonly kind: "suggested"; readonly suggestion: Suggestion; readonly client: WebClient }
  /** Before anybody decided on it; its row is gone. */
  | { readonly kind: "taken back"; readonly suggestion: Suggestion; readonly client: WebClient }
  /** Approved, rejected, taken out again or edited. */
  | { readonly kind: "reviewed"; readonly suggestion: Suggestion; readonly client: WebClient }
  /** A workspace's additions to the catalog changed; its library is made anew for whoever asks next. */
  | { readonly kind: "library changed"; readonly team: string; readonly client: WebClient };

/** What a person had written for moderators to see, as it was. */
interface Written {
  readonly client: WebClient;
  readonly suggestions: readonly Suggestion[];
  readonly reports: readonly Report[];
}

/**
 * The workspaces whose tokens this process has, and the way to each where no press or message brings
 * one along. The database may hold others', which are left to the processes that serve them.
 */
export interface Served {
  readonly teams: readonly string[];
  readonly clientOf: (team: string) => Promise<WebClient>;
}

/** For whom a card is drawn. Without a person everybody sees it, so nothing personal may show. */
export interface Audience {
  readonly team: string;
  readonly person?: string;
}

/** What one can do with a resource; the same function for each card of an answer. */
export type CardActionsOf = (resource: Resource) => readonly CardAction[];

export interface HomeSection {
  /** Top to bottom; see `home/feature.ts` for the places. */
  readonly order: number;
  /** Empty where there is nothing to show this person. */
  readonly blocks: (asked: AtHome) => Promise<readonly KnownBlock[]>;
}

/** A person whose Home tab is drawn: there is no message to answer. */
export type AtHome = Omit<Asked, "reply">;

/** Who changed something, and where it was pressed, if it was pressed anywhere. */
export type Changing = AtHome & Partial<Pick<Press, "surface">>;

/** Whom help tells of what only they may do. */
export interface HelpReader {
  readonly isModerator: boolean;
  readonly isAdmin: boolean;
}

/** What all features contribute together. */
export interface Contributed {
  readonly cards: (
    audience: Audience,
    hits: readonly Hit[],
    ref?: AnswerRef,
  ) => Promise<CardContent[]>;
  /** The answer that a ref names, drawn for this person; `undefined` where its kind is gone. */
  readonly draw: (ref: AnswerRef, viewer: Who) => Promise<Message | undefined>;
  readonly help: (sentences: Sentences, reader: HelpReader) => readonly string[];
  readonly examples: (library: Library, community: CommunitySignals) => readonly Button[];
  readonly waysOn: (query: string, say: Sentences) => readonly Button[];
  readonly gapButtons: (words: string) => readonly Button[];
  readonly homeBlocks: (asked: AtHome) => Promise<readonly KnownBlock[]>;
  readonly homeButtons: (asked: AtHome) => Promise<readonly Button[]>;
  /** Draws the person's Home tab again, after something on it changed, where they may be looking at it. */
  readonly refreshHome: (asked: Changing) => Promise<void>;
  readonly signals: (team: string) => Promise<CommunitySignals>;
  /** Resolves when all features have done what they do about it; a failure of one is logged. */
  readonly tell: (news: News) => Promise<void>;
}

/** What features are made from. */
export interface FeatureDeps {
  /** The catalog and its search as this workspace has them, its own additions included. */
  readonly libraryOf: (team: string) => Promise<Library>;
  readonly contributed: Contributed;
  readonly moderators: Moderators;
  readonly settings: TeamSettings;
  readonly store: Store;
  /** Resources whose address is known to be gone. */
  readonly deadLinks: ReadonlySet<string>;
  /** Reads a suggested page's title; absent where the operator does not allow the bot out. */
  readonly readTitle?: ReadTitle | undefined;
  readonly log: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What features are handed from outside; the rest they get from each other. */
export interface OutsideDeps extends Pick<FeatureDeps, "store" | "readTitle" | "log" | "now"> {
  readonly libraries: Libraries;
  /** None unless told. */
  readonly deadLinks?: ReadonlySet<string> | undefined;
}

export type CreateFeature = (deps: FeatureDeps) => Feature;
