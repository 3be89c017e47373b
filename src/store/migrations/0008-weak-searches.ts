import type { Statements } from "./engine.ts";

/** Finds the words of searches that were answered with doubt, which go when those of failed ones go. */
export const weakSearches: Statements = () => [
  `create index event_counts_weak on event_counts (day) where kind = 'weak' and subject <> ''`,
];
