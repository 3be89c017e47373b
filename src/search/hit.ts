import type { Cost, Level, Resource, ResourceType, Topic } from "#catalog/schema.ts";

/** Why a hit is there, in the order of its effect on the score. `text` is plain, for a card. */
export interface Reason {
  readonly factor: string;
  readonly text: string;
}

/** One named part of a score, for `explain`. The product or sum of all gives the score. */
export interface Factor {
  readonly name: string;
  readonly value: number;
  readonly why: string;
}

/** A resource that answers the query, its score (higher is better, comparable within one result only). */
export interface Hit {
  readonly resource: Resource;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What was understood of the query besides its subject. `exact` came as an operator and only filters. */
export type Constraint = { readonly exact: boolean; readonly negated: boolean } & (
  | { readonly kind: "type"; readonly value: ResourceType }
  | { readonly kind: "level"; readonly value: Exclude<Level, "all"> }
  | { readonly kind: "cost"; readonly value: Exclude<Cost, "unknown"> }
  | { readonly kind: "since"; readonly value: number }
  | { readonly kind: "until"; readonly value: number }
  | { readonly kind: "year"; readonly value: number }
  | { readonly kind: "author"; readonly value: string }
  | { readonly kind: "hours"; readonly value: number }
  | { readonly kind: "topic"; readonly value: string }
  | { readonly kind: "word"; readonly value: string }
);

/**
 * A part of the query as shown to the person. `without` is the query that asks the same without it, and
 * empty where nothing would be left to ask or the part stands in no words of its own.
 */
export interface Understood {
  readonly label: string;
  readonly without: string;
  readonly constraint?: Constraint;
}

export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A value that its operator does not know, as in `type:banana`. */
export interface Unread {
  readonly operator: string;
  readonly value: string;
  /** All that the operator knows; a single example where it takes numbers. */
  readonly choices: readonly string[];
}

/** What a resource misses of a query: of each kind that was wanted and not met, one. */
export interface Missed {
  readonly resource: Resource;
  readonly missed: readonly Constraint[];
}

/** What was wanted together and is not there, or hardly; and what stands in its place. */
export interface Relaxed {
  readonly amount: "few" | "none";
  /** One of each kind. */
  readonly wanted: readonly Constraint[];
  /** Whether no more than this was asked, or it says its own subject. */
  readonly isAll: boolean;
  /** Those of the first answers that miss something. */
  readonly instead: readonly Missed[];
  /** All of it in English: "No free books on this; these are paid." */
  readonly sentence: string;
}

export interface TopicCount {
  readonly topic: Topic;
  readonly count: number;
}

/** What the community did, as far as ranking needs it. Empty where there is no store. */
export interface CommunitySignals {
  /** Resource id → votes in this workspace. */
  readonly votes: ReadonlyMap<string, { readonly helpful: number; readonly notHelpful: number }>;
  readonly blockedTopics: ReadonlySet<string>;
  readonly blockedTypes: ReadonlySet<ResourceType>;
  /** Ids. */
  readonly blockedResources: ReadonlySet<string>;
}

export interface SearchOptions {
  /** How many hits to return; 5 unless told. */
  readonly limit?: number;
  /** How many of the best to pass over; 0 unless told. */
  readonly offset?: number;
  /** Search the words as typed: no spelling corrections. */
  readonly verbatim?: boolean;
  /** Resource ids not to show, as those shown already in a thread. */
  readonly exclude?: ReadonlySet<string>;
  readonly community?: CommunitySignals;
}

export interface SearchResult {
  /** The query as asked. */
  readonly query: string;
  readonly understood: readonly Understood[];
  readonly constraints: readonly Constraint[];
  /** Whether it says what it is about; "any books on this?" has wishes alone, "more?" not even those. */
  readonly hasSubject: boolean;
  readonly corrections: readonly Correction[];
  readonly unread: readonly Unread[];
  /** Where a constraint left nothing near the top and was relaxed. */
  readonly relaxed?: Relaxed;
  /** `none`: no hits; `weak`: hits, but say so and offer `closeTopics` first. */
  readonly confidence: "strong" | "weak" | "none";
  readonly hits: readonly Hit[];
  /** How many there are in all, before `limit` and `offset`. */
  readonly total: number;
  /** How many of these are what was asked, and not only near it. 0 where none is, or it is in doubt. */
  readonly fitting: number;
  /** The labels of the topics that were asked for and nothing else, where the workspace keeps them out. */
  readonly keptOut?: readonly string[];
  /** The nearest topics, best first, with the number of resources in each. */
  readonly closeTopics: readonly TopicCount[];
}

/** The one door to search. Pure: the same query and options give the same result. */
export type Search = (query: string, options?: SearchOptions) => SearchResult;
