import type { Cost, Level, ResourceType } from "#catalog/schema.ts";

/** What a person may wish of a resource. */
export type WishMeaning = (
  | { readonly kind: "type"; readonly value: ResourceType }
  | { readonly kind: "level"; readonly value: Level }
  | { readonly kind: "cost"; readonly value: Cost }
  | { readonly kind: "hours"; readonly value: number }
  | { readonly kind: "recent" }
) & {
  /** Where set, these words mean it and no others of their stems, but for plurals: `record` is no recording. */
  readonly spelt?: readonly string[];
  readonly foreign: boolean;
};

/**
 * How much of a topic a phrase means: all, all where nothing else is said, a part, or no more than that its
 * problems are spoken of.
 */
export type TopicPart = "whole" | "alone" | "part" | "cue";

/** What a phrase stands for. Names are met word for word: `changed` is nobody called Chang. */
export type Meaning =
  | {
      readonly kind: "topic";
      readonly topic: string;
      readonly part: TopicPart;
      readonly main: boolean;
      /** Whether it is a platform's, which one may go without. */
      readonly ofPlatform?: boolean;
      readonly foreign: boolean;
    }
  /** What texts say instead: a subject's usual name, or the English of another language's word. */
  | { readonly kind: "wording"; readonly name: string; readonly foreign: boolean }
  | WishMeaning
  /** Another language's is read word for word too: `tunning` is no German `tun`. */
  | {
      readonly kind: "padding";
      readonly foreign: boolean;
      readonly spelt?: readonly string[];
    }
  /** What hardly anyone outside this field says. */
  | { readonly kind: "field" }
  | { readonly kind: "author"; readonly name: string; readonly words: string }
  /** What texts write with a capital, whatever it is: Docker. It is told by its word alone. */
  | { readonly kind: "product" }
  | { readonly kind: "title"; readonly id: string; readonly words: string };

/** What may be read word for word. */
export type SpeltMeaning = Extract<Meaning, { spelt?: readonly string[] }>;

/** A phrase found in a query: tokens `from` up to but not including `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}
