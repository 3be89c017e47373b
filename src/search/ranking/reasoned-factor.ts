import type { Catalog } from "#catalog/catalog.ts";
import type { Factor } from "#search/hit.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import type { Ranking } from "./ranked.ts";

/** A factor with what a card may say of it. */
export interface ReasonedFactor extends Factor {
  readonly reason?: string;
  /** True, but little: said where no factor has anything better. */
  readonly faintReason?: string;
}

/** What an answer was made from. */
export interface Asked {
  readonly query: ParsedQuery;
  readonly catalog: Catalog;
  readonly ranking: Ranking;
}
