import type { Constraint } from "#search/hit.ts";
import type { WishMeaning } from "./meaning.ts";

/** How a wish in free words constrains: it weighs, where an operator is exact. */
export const soft = { exact: false, negated: false } as const;

type Manner = Pick<Constraint, "exact" | "negated">;

/** A type, level or cost that was named as a constraint; undefined for what any resource meets. */
export function toWish(
  meaning: Extract<WishMeaning, { kind: "type" | "level" | "cost" }>,
  manner: Manner,
): Constraint | undefined {
  switch (meaning.kind) {
    case "type":
      return { ...manner, kind: "type", value: meaning.value };
    case "level":
      return meaning.value === "all"
        ? undefined
        : { ...manner, kind: "level", value: meaning.value };
    case "cost":
      return meaning.value === "unknown"
        ? undefined
        : { ...manner, kind: "cost", value: meaning.value };
  }
}
