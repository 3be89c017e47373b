import type { Constraint } from "#search/hit.ts";

/** A part of the query, by its characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A constraint and the part of the query that said it. */
export interface PlacedConstraint extends Stretch {
  readonly constraint: Constraint;
}

/** A constraint and every part of the query that said it. */
export interface SaidConstraint {
  readonly constraint: Constraint;
  readonly places: readonly Stretch[];
}
