import { withJoined } from "./also-refused.ts";
import { opensAnother } from "./clauses.ts";
import {
  endOfTarget,
  negatorsIn,
  wordAt,
  type NegationSource,
  type PlacedNegator,
} from "./negator-at.ts";
import { excludes, kindsRefused, mayExclude } from "./refusal-reach.ts";
import { mannerRefused, refusedAmong, type Negated } from "./refused-among.ts";
import {
  describedBefore,
  describedBehind,
  nameKinds,
  walkFrom,
  wishesFrom,
} from "./refused-place.ts";
import type { Span } from "./parsed-query.ts";
import type { Match } from "./meaning.ts";

/** Words up to which a verb of wanting reaches for a type. */
const reach = 6;

/** `I do not want some lengthy video`: it is no wish, whatever it is. */
function unwishedAfter(source: NegationSource, at: number): Negated[] {
  for (let next = at; next < at + reach; next += 1) {
    const isOther = opensAnother(source.text, source.tokens, next);
    const isNamed = source.matches.some(
      (match) => match.from === next && nameKinds.has(match.meaning.kind),
    );
    if (next >= source.tokens.length || isOther || isNamed) return [];
    const wishes = wishesFrom(source, next).filter(({ meaning }) => meaning.kind === "type");
    if (wishes.length > 0) return wishes;
  }
  return [];
}

function refusedAfter(source: NegationSource, placed: PlacedNegator): readonly Negated[] {
  const walk = walkFrom(source, placed.to);
  const wishes = wishesFrom(source, walk.at);
  if (!excludes(placed, walk, source)) return wishes;
  const described = describedBehind(source, walk.at);
  if (described)
    return mannerRefused(source, described, { from: placed.from, to: described.manner.to });
  const kinds = kindsRefused(placed, walk, source);
  const names = source.matches.filter(
    (match) => match.from === walk.at && mayExclude(source, match),
  );
  const spanOf = ({ to }: Match): Span => ({ from: placed.from, to });
  const refused = refusedAmong(kinds === "wishes" ? wishes : wishes.concat(names), {
    source,
    kinds,
    spanOf,
  });
  if (refused.length > 0) return withJoined(source, { kinds, refused, at: walk.at });
  return walk.wants ? unwishedAfter(source, walk.at) : [];
}

function refusedBefore(source: NegationSource, { from, to }: PlacedNegator): readonly Negated[] {
  const end = endOfTarget(source.tokens, from);
  const described = describedBefore(source, end);
  if (described) return mannerRefused(source, described, { from: described.manner.from, to });
  const found = source.matches.filter(
    (match) =>
      match.to === end &&
      (mayExclude(source, match) || wishesFrom(source, match.from).includes(match)),
  );
  return refusedAmong(found, {
    source,
    kinds: "names",
    spanOf: (match) => ({ from: match.from, to }),
  });
}

/** `tool-agnostic` asks for no tool. */
const agnosticIn = (source: NegationSource): Negated[] =>
  source.matches.filter(
    ({ from, to }) =>
      wordAt(source.tokens, to) === "agnostic" && wishesFrom(source, from).length > 0,
  );

/** `not kubernetes`, `without airflow`, `no videos`, `don't send me books`: what is not wanted. */
export function readNegations(source: NegationSource): readonly Negated[] {
  const refused = negatorsIn(source).flatMap((placed) =>
    placed.negator.follows ? refusedBefore(source, placed) : refusedAfter(source, placed),
  );
  return refused.concat(agnosticIn(source)).map(({ from, to, placed }) => ({
    from,
    to,
    ...(placed ? { placed } : {}),
  }));
}
