import type { Catalog } from "#catalog/catalog.ts";
import type { ReadInflections } from "./inflections.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the parser knows of the catalog. */
export interface Language {
  readonly catalog: Catalog;
  readonly vocabulary: Vocabulary;
  readonly readInflections: ReadInflections;
  readonly isKnown: (word: string) => boolean;
  /** Whether texts hold the word just so. */
  readonly isWritten: (word: string) => boolean;
  /** Whether texts use the word so often that it is no name by itself. */
  readonly isCommon: (word: string) => boolean;
  readonly isIndexed: (stem: string) => boolean;
  /** Whether the word is one of another field. */
  readonly isElsewhere: (stem: string) => boolean;
  /** How often the catalog uses the word. */
  readonly frequency: (word: string) => number;
  readonly correct: (word: string, surely: boolean) => string | undefined;
  readonly latestYear: number;
}
