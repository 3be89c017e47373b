import type { Constraint } from "#search/hit.ts";
import type { Match } from "./meaning.ts";
import { soft, toWish } from "./wish.ts";

const exclude = { ...soft, negated: true } as const;

/** Whether topics, titles and people may be excluded, or wishes only. */
export type Kinds = "names" | "wishes";

/** What a phrase excludes where it is refused. */
export function toExcluded(
  { meaning }: Match,
  words: string,
  kinds: Kinds,
): Constraint | undefined {
  switch (meaning.kind) {
    case "topic":
      // `drift without labels` tells how it is, not what to leave out: only a topic's own name excludes.
      return meaning.main && kinds === "names"
        ? { ...exclude, kind: "topic", value: meaning.topic }
        : undefined;
    case "title":
      return kinds === "names" ? { ...exclude, kind: "word", value: words } : undefined;
    case "author":
      return kinds === "names" ? { ...exclude, kind: "author", value: meaning.name } : undefined;
    case "type":
    case "level":
    case "cost":
      return toWish(meaning, exclude);
    case "wording":
    case "hours":
    case "recent":
    case "padding":
    case "field":
      return undefined;
  }
}
