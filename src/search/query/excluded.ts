import type { Constraint } from "#search/hit.ts";
import { isPersonName } from "#search/words/person-names.ts";
import type { Match } from "./meaning.ts";
import { soft, toWish } from "./wish.ts";

const exclude = { ...soft, negated: true } as const;

/** Whether topics, titles and people may be excluded, wishes only, or behind `by` whoever made it. */
export type Kinds = "names" | "wishes" | "makers";

/** Who refuses Databricks, and says no more, wants nothing about it either. */
function toExcludedAuthor(name: string, words: string, kinds: Kinds): readonly Constraint[] {
  const author = { ...exclude, kind: "author", value: name } as const;
  if (kinds === "wishes") return [];
  if (kinds === "makers" || isPersonName(name)) return [author];
  return [author, { ...exclude, kind: "word", value: words }];
}

/** What a phrase excludes where it is refused. */
export function toExcluded({ meaning }: Match, words: string, kinds: Kinds): readonly Constraint[] {
  switch (meaning.kind) {
    case "topic":
      // `drift without labels` tells how it is, not what to leave out: only a topic's own name excludes.
      return meaning.main && kinds === "names"
        ? [{ ...exclude, kind: "topic", value: meaning.topic }]
        : [];
    case "title":
    case "product":
      return kinds === "names" ? [{ ...exclude, kind: "word", value: words }] : [];
    case "author":
      return toExcludedAuthor(meaning.name, words, kinds);
    case "type":
    case "level":
    case "cost":
      return [toWish(meaning, exclude) ?? []].flat();
    case "wording":
    case "hours":
    case "recent":
    case "padding":
    case "field":
      return [];
  }
}
