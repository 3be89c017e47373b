import { opensClause } from "./clauses.ts";
import { isWithin } from "./matches.ts";
import { between, introducing, joining, wanting } from "./negation-words.ts";
import { endOfTarget, wordAt, type NegationSource } from "./negator-at.ts";
import type { Match } from "./meaning.ts";
import { stopWords } from "#search/words/stop-words.ts";

const wishKinds = new Set(["type", "level", "cost"]);
export const nameKinds = new Set(["topic", "title", "author", "product"]);

/** `will` alone is no name, where Great Expectations is one. */
export const isName = ({ tokens }: NegationSource, { from, to, meaning }: Match): boolean =>
  nameKinds.has(meaning.kind) && (to - from > 1 || !stopWords.has(wordAt(tokens, from)));

/** A wish's word that is no part of a longer name: `no tool calling` is not about tools. */
export const wishesFrom = ({ matches }: NegationSource, from: number): Match[] =>
  matches.filter(
    (match) =>
      match.from === from &&
      wishKinds.has(match.meaning.kind) &&
      !matches.some((other) => nameKinds.has(other.meaning.kind) && isWithin(match, other)),
  );

/** A type with its cost, level or maker right beside it. */
export interface Described {
  readonly type: Match;
  readonly manner: Match;
}

const isType = ({ meaning }: Match): boolean => meaning.kind === "type";

/** `by Andrew Ng` */
const makerAt = ({ tokens, matches }: NegationSource, at: number): Match | undefined =>
  introducing.has(wordAt(tokens, at))
    ? matches.find(({ from, meaning }) => from === at + 1 && meaning.kind === "author")
    : undefined;

/** `cours payants`, `courses by Andrew Ng`; in English such words stand before, but for `courses for beginners`. */
export function describedBehind(source: NegationSource, from: number): Described | undefined {
  const { text, tokens, languages } = source;
  const type = wishesFrom(source, from).find(isType);
  if (!type || opensClause(text, tokens, type.to)) return undefined;
  const mayFollow = languages.length > 0 || joining.has(wordAt(tokens, type.to));
  const wish = mayFollow ? wishesFrom(source, type.to).find((match) => !isType(match)) : undefined;
  const manner = wish ?? makerAt(source, type.to);
  return manner && { type, manner };
}

/** `유료 강의`, up to where what is refused ends. */
export function describedBefore(source: NegationSource, end: number): Described | undefined {
  const { text, tokens, matches } = source;
  const isWish = (match: Match): boolean => wishesFrom(source, match.from).includes(match);
  const type = matches.find((match) => match.to === end && isType(match) && isWish(match));
  if (!type || opensClause(text, tokens, type.from)) return undefined;
  const behind = endOfTarget(tokens, type.from);
  const manner = matches.find((match) => match.to === behind && !isType(match) && isWish(match));
  return manner && { type, manner };
}

export interface Walk {
  readonly at: number;
  /** A verb of wanting was passed: it is a refusal. */
  readonly wants: boolean;
  /** `by` or `from` stands last. */
  readonly isBy: boolean;
  /** Only words that may stand before any name were passed. */
  readonly isNear: boolean;
}

/** From a negator to what it refuses, within its clause. */
export function walkFrom(source: NegationSource, start: number): Walk {
  const { text, tokens } = source;
  let walk: Walk = { at: start, wants: false, isBy: false, isNear: true };
  while (walk.at < tokens.length && !opensClause(text, tokens, walk.at)) {
    const word = wordAt(tokens, walk.at);
    const wants = wanting.has(word);
    const isStop = wishesFrom(source, walk.at).length > 0;
    if (isStop || !(wants || joining.has(word) || between.has(word))) break;
    const isNear = walk.isNear && (joining.has(word) || source.languages.length > 0);
    const isBy = introducing.has(word);
    walk = { at: walk.at + 1, wants: walk.wants || wants, isBy, isNear };
  }
  return walk;
}
