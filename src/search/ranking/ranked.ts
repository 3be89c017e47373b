import type { Resource } from "#catalog/schema.ts";
import type { CommunitySignals } from "#search/hit.ts";
import type { Shelf } from "#search/index/shelf.ts";
import type { Weights } from "#search/weights.ts";

/** What speaks for one resource, each between 0 and about 1, before weights. */
export interface Evidence {
  readonly text: number;
  readonly topic: number;
  readonly votes: number;
  readonly title: number;
  /** How alike it is to the resource whose title was typed. */
  readonly company: number;
  readonly author: number;
  /** How near its texts lie to what the query's words are about. */
  readonly latent: number;
  /** How near they lie to what the best hits are about. */
  readonly feedback: number;
}

export interface Ranked {
  readonly number: number;
  readonly evidence: Evidence;
  /** The resource whose title was typed. */
  readonly titled: Resource | undefined;
  /** The weighted sum of the evidence. */
  readonly subject: number;
  /** What the constraints leave of it, 0 to 1. */
  readonly fit: number;
  /** What speaks for the resource whatever is asked, around 1. */
  readonly prior: number;
  /** subject × fit × prior. */
  readonly score: number;
}

export interface Ranking {
  readonly shelf: Shelf;
  readonly weights: Weights;
  readonly community?: CommunitySignals | undefined;
}
