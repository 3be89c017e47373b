import type { Catalog } from "#catalog/catalog.ts";
import type { ResourceAt } from "./resource-at.ts";
import type { Glossary } from "./glossary.ts";
import type { GluedNames } from "#search/words/glued-names.ts";
import type { Spelling } from "#search/words/spelling.ts";
import type { NameSlips } from "#search/words/name-slips.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the parser knows of the catalog. */
export interface Language extends Spelling {
  readonly catalog: Catalog;
  readonly vocabulary: Vocabulary;
  readonly glossary: Glossary;
  readonly resourceAt: ResourceAt;
  readonly isKnown: (word: string) => boolean;
  /** Whether only its stem is known, as that of a form that no text here holds, or of a slip: `engineeing`. */
  readonly isKnownByStem: (word: string) => boolean;
  /** Whether texts hold the word just so. */
  readonly isWritten: (word: string) => boolean;
  /** Whether texts write it with a capital, and never without: Docker. */
  readonly isProperName: (word: string) => boolean;
  /** Whether texts use the word so often that it is no name by itself. */
  readonly isCommon: (word: string) => boolean;
  readonly isIndexed: (stem: string) => boolean;
  /** Whether so many texts hold it that it is of the field itself: model, data, training. */
  readonly isCore: (stem: string) => boolean;
  /** Whether the word is one of another field. */
  readonly isElsewhere: (stem: string) => boolean;
  /** How often the catalog uses the word. */
  readonly frequency: (word: string) => number;
  /** Names that may be typed with a space too many or too few. */
  readonly names: GluedNames;
  readonly people: NameSlips;
  readonly latestYear: number;
}
