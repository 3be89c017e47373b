import type { Language } from "#catalog/schema.ts";
import { opensClause } from "./clauses.ts";
import { asking, limiting, negators, type Negator } from "./negation-words.ts";
import type { Span } from "./parsed-query.ts";
import type { Token } from "#search/words/tokens.ts";
import type { Match } from "./meaning.ts";

export interface NegationSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** The languages it may be in; none for English. */
  readonly languages: readonly Language[];
}

export interface PlacedNegator extends Span {
  readonly negator: Negator;
}

/** `no monitoring yet` asks for it. */
const lookAhead = 4;
const wholeOf = new Set("any anything everything every all anywhere".split(" "));
/** `any format but video` */
const lookBack = 3;

const butOf: Negator = {
  words: ["but"],
  follows: false,
  surely: true,
  wishesOnly: false,
  drops: true,
};

/** `anything but books`, but not `any book, but a short one`. */
function isButOf({ text, tokens }: NegationSource, at: number): boolean {
  if (tokens[at]?.word !== "but" || opensClause(text, tokens, at)) return false;
  return tokens.slice(Math.max(0, at - lookBack), at).some(({ word }) => wholeOf.has(word));
}

/** In Chinese and its like a negator may be a part of another word. */
function isWord(tokens: readonly Token[], { from, to }: Span): boolean {
  const first = tokens[from];
  return to - from > 1 || !first?.character || first.opens;
}

/** `pas à pas` and `without paying` mean something as a whole. */
const isWithinPhrase = (matches: readonly Match[], { from, to }: Span): boolean =>
  matches.some(
    (match) => match.from <= from && match.to >= to && match.to - match.from > to - from,
  );

/**
 * Portuguese `no` is “in the”, and Japanese `不要` follows; Spanish and Chinese may begin with them, where
 * it is not known which language it is.
 */
function isOther(negator: Negator, at: number, source: NegationSource): boolean {
  const { text, tokens, languages } = source;
  if (negator.notIn === undefined || !languages.includes(negator.notIn)) return false;
  return languages.length === 1 || !opensClause(text, tokens, at);
}

const isYetToCome = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + lookAhead).some(({ word }) => word === "yet");

export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? "";

/** A particle may stand between: `動画は不要`. */
const particles = new Set("은 는 이 가 을 를 は が を も の".split(" "));

/** Where what is refused ends, for a negator that follows it. */
export const endOfTarget = (tokens: readonly Token[], at: number): number =>
  particles.has(wordAt(tokens, at - 1)) ? at - 1 : at;

export const negatorsIn = (source: NegationSource): PlacedNegator[] =>
  [...source.tokens.keys()].flatMap((at) => negatorAt(source, at) ?? []);

/** `是不是`, `要不要` ask. */
const isEitherWay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.character === true && wordAt(tokens, at - 1) === wordAt(tokens, at + 1);

const isSaid = ({ words }: Negator, at: number, tokens: readonly Token[]): boolean =>
  words.every((word, nth) => tokens[at + nth]?.word === word);

/** The longest negator that begins at a place. */
function negatorAt(source: NegationSource, at: number): PlacedNegator | undefined {
  const { tokens, matches } = source;
  const found = isButOf(source, at)
    ? butOf
    : negators.find((one) => isSaid(one, at, tokens) && !isOther(one, at, source));
  if (!found) return undefined;
  const span = { from: at, to: at + found.words.length };
  const isNone =
    asking.has(wordAt(tokens, at - 1)) ||
    isEitherWay(tokens, at) ||
    limiting.has(tokens[span.to]?.word ?? "") ||
    isYetToCome(tokens, at) ||
    !isWord(tokens, span) ||
    isWithinPhrase(matches, span);
  return isNone ? undefined : { ...span, negator: found };
}
