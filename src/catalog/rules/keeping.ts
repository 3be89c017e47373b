import type { Rule } from "./rule.ts";

/** What makes a catalog well kept, beyond what makes it load. */
export const keepingRules: readonly Rule[] = [];
