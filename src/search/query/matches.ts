import type { Span } from "./parsed-query.ts";
import type { Match, Meaning } from "./meaning.ts";

type Kind = Meaning["kind"];
export type MatchOf<K extends Kind> = Span & { readonly meaning: Extract<Meaning, { kind: K }> };

export function isOfKind<K extends Kind>(kind: K) {
  return (match: Match): match is MatchOf<K> => match.meaning.kind === kind;
}

const lengthOf = ({ from, to }: Span): number => to - from;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.from <= inner.from && outer.to >= inner.to;

/** Whether a span is a part of a longer one. */
export const isWithin = (inner: Span, outer: Span): boolean =>
  contains(outer, inner) && lengthOf(outer) > lengthOf(inner);

export function placesOf(spans: readonly Span[]): Set<number> {
  const places = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at += 1) places.add(at);
  return places;
}

/** Whether a span shares no place with any of these. */
export const outside = (spans: readonly Span[]) => {
  const places = placesOf(spans);
  return ({ from, to }: Span): boolean =>
    !placesOf([{ from, to }])
      .values()
      .some((at) => places.has(at));
};

/** Whether two spans overlap and neither is a part of the other. */
export const crosses = (a: Span, b: Span): boolean =>
  a.from < b.to && b.from < a.to && !contains(a, b) && !contains(b, a);

/**
 * The longest spans that do not overlap; among equals those of the lower rank, then leftmost first. One place
 * may have several meanings.
 */
export function withoutOverlap<T extends Span>(
  matches: readonly T[],
  rank: (match: T) => number = () => 0,
): T[] {
  const sorted = [...matches].sort(
    (a, b) => lengthOf(b) - lengthOf(a) || rank(a) - rank(b) || a.from - b.from,
  );
  const taken = new Map<number, string>();
  return sorted.filter((span) => {
    const key = `${span.from}-${span.to}`;
    const places = [...placesOf([span])];
    if (places.some((at) => (taken.get(at) ?? key) !== key)) return false;
    for (const at of places) taken.set(at, key);
    return true;
  });
}
