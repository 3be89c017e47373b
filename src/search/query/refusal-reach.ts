import { opensClause } from "./clauses.ts";
import type { Kinds } from "./excluded.ts";
import type { Match } from "./meaning.ts";
import { being, contrasting, having, knowing } from "./negation-words.ts";
import { wordAt, type NegationSource, type PlacedNegator } from "./negator-at.ts";
import { isName, wishesFrom, type Walk } from "./refused-place.ts";
import type { Token } from "#search/words/tokens.ts";

/** Words up to which a text is curt: in a longer one `without labels` tells of a lack and excludes nothing. */
const curtUpTo = 14;

const isCurt = ({ tokens }: NegationSource): boolean =>
  tokens.filter(({ opens }) => opens).length <= curtUpTo;

/** `we have no tool`, `there is no tool`. */
const isLacking = (tokens: readonly Token[], at: number): boolean =>
  having.has(wordAt(tokens, being.has(wordAt(tokens, at - 1)) ? at - 2 : at - 1));

/** `but no`, `但不要`, `但是不要`: what is refused before what is told. */
const isContrasted = (tokens: readonly Token[], at: number): boolean =>
  contrasting.has(wordAt(tokens, at - 1)) ||
  contrasting.has(wordAt(tokens, at - 2) + wordAt(tokens, at - 1));

/** `…, but no tool` tells of a lack, where `…, but no videos` refuses. */
const asksTool = (source: NegationSource, at: number): boolean =>
  wishesFrom(source, at).some(({ meaning }) => meaning.kind === "type" && meaning.value === "tool");

/** `no videos` of a few words, or `I do not want videos`, `Please: no videos.` of any number. */
export function excludes(
  { negator, from }: PlacedNegator,
  walk: Walk,
  source: NegationSource,
): boolean {
  const { text, tokens } = source;
  if (negator.surely || walk.wants || walk.isBy) return true;
  if (isLacking(tokens, from)) return false;
  if (isCurt(source)) return true;
  const before = wordAt(tokens, from - 1) === "please" ? from - 1 : from;
  const isAsked = isContrasted(tokens, from) && !asksTool(source, walk.at);
  return isAsked || opensClause(text, tokens, before);
}

/** `our model is not reproducible` is about it, where `tools that are not free` refuses. */
export function kindsRefused(
  { negator, from }: PlacedNegator,
  walk: Walk,
  { tokens }: NegationSource,
): Kinds {
  if (walk.isBy) return "makers";
  if (being.has(wordAt(tokens, from - 1))) return "wishes";
  return walk.wants || (walk.isNear && !negator.wishesOnly) ? "names" : "wishes";
}

/** Kubernetes or AWS, where monitoring is what one does: whoever lacks that asks for it. */
const isProduct = ({ matches }: NegationSource, { from, to, meaning }: Match): boolean =>
  meaning.kind !== "topic" ||
  meaning.ofPlatform === true ||
  (to - from === 1 &&
    matches.some((one) => one.meaning.kind === "field" && one.from === from && one.to === to));

/**
 * Whether a match is a name that may be excluded in a text of this length. `no python experience` tells
 * who asks.
 */
export const mayExclude = (source: NegationSource, match: Match): boolean =>
  isName(source, match) &&
  !knowing.has(wordAt(source.tokens, match.to)) &&
  (isCurt(source) || isProduct(source, match));
