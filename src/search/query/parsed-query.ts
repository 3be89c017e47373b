import type { Correction, Unread } from "#search/hit.ts";
import type { TopicPart } from "./meaning.ts";
import type { SaidConstraint } from "./placed.ts";
import type { Token } from "#search/words/tokens.ts";

/** A content word of the query, as indexed. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

/** Tokens `from` up to but not including `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface NamedTopic extends Span {
  readonly topic: string;
  readonly part: TopicPart;
  /** It is what a named tool is for, or an operator's, and stands in no words of its own. */
  readonly isAdded?: true;
}

export interface NamedTitle extends Span {
  readonly id: string;
  /** Its address was given, in no words. */
  readonly isAddressed?: true;
}

export interface NamedAuthor extends Span {
  readonly name: string;
}

/**
 * `bentoml or seldon` asks for both; `alternatives to airflow` for what stands beside it; `books like Accelerate`
 * for works of any type.
 */
export interface Comparison {
  readonly kind: "either" | "instead" | "alike";
  readonly ids: readonly string[];
}

/** What a query says, before it is known what the catalog has. */
export interface ParsedQuery {
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** Words that stand in no text and no phrase of the catalog. */
  readonly unknown: readonly string[];
  /** Stems of words of other fields, each once. */
  readonly elsewhere: readonly string[];
  /** Whether it names a topic, a title or a person, or has a word of the field itself. */
  readonly isOnSubject: boolean;
  /** Whether it says what hardly anyone outside this field says. */
  readonly ofField: boolean;
  readonly topics: readonly NamedTopic[];
  readonly titles: readonly NamedTitle[];
  readonly authors: readonly NamedAuthor[];
  readonly constraints: readonly SaidConstraint[];
  readonly corrections: readonly Correction[];
  readonly unread: readonly Unread[];
  /** Whether it is in another language than the texts. */
  readonly foreign: boolean;
  readonly comparison?: Comparison;
  /** Whether it asks for something to read or watch, and for nothing else: `what should I read?` */
  readonly asksAny?: boolean;
  /** Whether it asks for what is somewhere, of which the catalog knows nothing: `conferences in Europe`. */
  readonly isUnplaced?: boolean;
  /** 0 for a few words, 1 for a long message. */
  readonly length: number;
}
