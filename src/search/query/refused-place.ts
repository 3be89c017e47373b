import { opensClause } from "./clauses.ts";
import { isWithin } from "./matches.ts";
import { between, joining, wanting } from "./negation-words.ts";
import { wordAt, type NegationSource } from "./negator-at.ts";
import type { Match } from "./meaning.ts";

const wishKinds = new Set(["type", "level", "cost"]);
export const nameKinds = new Set(["topic", "title", "author"]);

/** A wish's word that is no part of a longer name: `no tool calling` is not about tools. */
export const wishesFrom = ({ matches }: NegationSource, from: number): Match[] =>
  matches.filter(
    (match) =>
      match.from === from &&
      wishKinds.has(match.meaning.kind) &&
      !matches.some((other) => nameKinds.has(other.meaning.kind) && isWithin(match, other)),
  );

export interface Walk {
  readonly at: number;
  /** A verb of wanting was passed: it is a refusal. */
  readonly wants: boolean;
  /** Only words that may stand before any name were passed. */
  readonly isNear: boolean;
}

/** From a negator to what it refuses, within its clause. */
export function walkFrom(source: NegationSource, start: number): Walk {
  const { text, tokens } = source;
  let walk: Walk = { at: start, wants: false, isNear: true };
  while (walk.at < tokens.length && !opensClause(text, tokens, walk.at)) {
    const word = wordAt(tokens, walk.at);
    const wants = wanting.has(word);
    const isStop = wishesFrom(source, walk.at).length > 0;
    if (isStop || !(wants || joining.has(word) || between.has(word))) break;
    const isNear = walk.isNear && (joining.has(word) || source.languages.length > 0);
    walk = { at: walk.at + 1, wants: walk.wants || wants, isNear };
  }
  return walk;
}
