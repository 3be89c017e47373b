import { isOfKind, type MatchOf } from "./matches.ts";
import type { PhraseTable } from "./phrases.ts";
import type { Token } from "#search/words/tokens.ts";

/** Words that may stand within a topic's name when it is spoken of: `log my runs`. */
const betweenWords = new Set(
  "a an the my our your their its his her this that these those of for all any some new in on to with several multiple many".split(
    " ",
  ),
);

/** Two words of the query, by their places, with nothing of weight between them. */
interface Pair {
  readonly first: number;
  readonly second: number;
}

function pairsOf(tokens: readonly Token[]): Pair[] {
  const heavy = [...tokens.keys()].filter((at) => !betweenWords.has(tokens[at]?.word ?? ""));
  return heavy.slice(1).map((second, at) => ({ first: heavy[at] ?? 0, second }));
}

/**
 * Topics whose names of two words are spoken rather than written: `version my data` is data versioning,
 * `tests for data` data testing. Cues are known by their order, so none is turned round.
 */
export function spokenNames(
  phrases: PhraseTable,
  tokens: readonly Token[],
  query: readonly string[],
): MatchOf<"topic">[] {
  const topicsAt = ({ first, second }: Pair, key: string): MatchOf<"topic">[] =>
    (phrases.meanings.get(key) ?? [])
      .map((meaning) => ({ from: first, to: second + 1, meaning }))
      .filter(isOfKind("topic"))
      .filter(({ meaning }) => !meaning.foreign);
  return pairsOf(tokens).flatMap((pair) => {
    const [first = "", second = ""] = [query[pair.first], query[pair.second]];
    const isParted = pair.second > pair.first + 1;
    const inOrder = isParted ? topicsAt(pair, `${first} ${second}`) : [];
    const turned = topicsAt(pair, `${second} ${first}`);
    return inOrder.concat(turned.filter(({ meaning }) => meaning.part !== "cue"));
  });
}
