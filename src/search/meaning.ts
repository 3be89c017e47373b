import type { Cost, Level, ResourceType } from "#catalog/schema.ts";

/** What a phrase stands for. Names are met word for word: `changed` is nobody called Chang. */
export type Meaning =
  | {
      readonly kind: "topic";
      readonly topic: string;
      readonly whole: boolean;
      readonly main: boolean;
    }
  | { readonly kind: "type"; readonly value: ResourceType }
  | { readonly kind: "level"; readonly value: Level }
  | { readonly kind: "cost"; readonly value: Cost }
  | { readonly kind: "hours"; readonly value: number }
  | { readonly kind: "recent" }
  | { readonly kind: "padding"; readonly foreign: boolean }
  | { readonly kind: "author"; readonly name: string; readonly words: string }
  | { readonly kind: "title"; readonly id: string; readonly words: string };

/** A phrase found in a query: tokens `from` up to but not including `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}
