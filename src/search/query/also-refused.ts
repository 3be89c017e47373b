import { opensClause } from "./clauses.ts";
import type { Kinds } from "./excluded.ts";
import type { Match } from "./meaning.ts";
import { alsoRefused, orRefused } from "./negation-words.ts";
import { wordAt, type NegationSource } from "./negator-at.ts";
import { place, refusedAmong, type Negated, type Refusal } from "./refused-among.ts";
import { mayExclude } from "./refusal-reach.ts";
import { walkFrom, wishesFrom } from "./refused-place.ts";

/** `or videos`, behind a type that is refused. */
function typesAlsoRefused(source: NegationSource, at: number): readonly Negated[] {
  const { text, tokens } = source;
  if (!alsoRefused.has(wordAt(tokens, at)) || opensClause(text, tokens, at)) return [];
  const walk = walkFrom(source, at + 1);
  const [type] = wishesFrom(source, walk.at).filter(({ meaning }) => meaning.kind === "type");
  if (!type) return [];
  const refusal: Refusal = { source, kinds: "wishes", spanOf: ({ to }) => ({ from: at, to }) };
  return refusedAmong([type], refusal).concat(typesAlsoRefused(source, type.to));
}

const onlyComma = /^[,、，]\s*$/u;

const isBehindComma = ({ text, tokens }: NegationSource, at: number): boolean =>
  onlyComma.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));

/** `without evidently and drift detection` asks for the topic: only `or` refuses it, too. */
const mayJoin = (word: string, { meaning }: Match): boolean =>
  orRefused.has(word) || meaning.kind !== "topic";

/** `or kubeflow`, `, prefect or kubeflow` behind a name that is refused; a comma alone begins something else. */
function namesAlsoRefused(source: NegationSource, kinds: Kinds, at: number): readonly Negated[] {
  const { text, tokens } = source;
  const word = wordAt(tokens, at);
  const isComma = isBehindComma(source, at);
  if (!isComma && opensClause(text, tokens, at)) return [];
  const isJoined = alsoRefused.has(word);
  if (!isJoined && !isComma) return [];
  const from = isJoined ? at + 1 : at;
  const found = source.matches.filter(
    (match) => match.from === from && mayExclude(source, match) && mayJoin(word, match),
  );
  const refused = refusedAmong(found, { source, kinds, spanOf: ({ to }) => ({ from: at, to }) });
  const [first] = refused;
  const others = first ? namesAlsoRefused(source, kinds, first.to) : [];
  return isJoined || others.length > 0 ? refused.concat(others) : [];
}

/** What is joined to what is refused, as is what it is joined to: types to a type, names to a name. */
function alsoRefusedBehind(
  source: NegationSource,
  kinds: Kinds,
  [first]: readonly Negated[],
): readonly Negated[] {
  const kind = first?.placed?.constraint.kind;
  if (first === undefined || kind === undefined) return [];
  if (kind === "type") return typesAlsoRefused(source, first.to);
  const isName = kind === "topic" || kind === "word" || kind === "author";
  return isName ? namesAlsoRefused(source, kinds, first.to) : [];
}

/**
 * With what is joined to it, as in `no books or videos`: without the first, of which `at` is the beginning,
 * `no videos` is left.
 */
export function withJoined(
  source: NegationSource,
  { kinds, refused, at }: { kinds: Kinds; refused: readonly Negated[]; at: number },
): readonly Negated[] {
  const others = alsoRefusedBehind(source, kinds, refused);
  const [next] = others;
  if (!next) return refused;
  const isJoined = alsoRefused.has(wordAt(source.tokens, next.from));
  const span = { from: at, to: isJoined ? next.from + 1 : next.from };
  const narrowed = refused.map((one) => {
    const placed = one.placed && place(source, span, one.placed.constraint).placed;
    return placed ? { ...one, placed } : one;
  });
  return narrowed.concat(others);
}
