import { withoutVague } from "./free-constraints.ts";
import type { PlacedConstraint, SaidConstraint } from "./placed.ts";
import type { Negated } from "./refused-among.ts";

const keyOf = ({ constraint }: PlacedConstraint): string => JSON.stringify(constraint);

/** Each constraint once, with all its places; `said` are operators and measures, which go before wishes. */
export function eachOnce(
  said: readonly PlacedConstraint[],
  wished: readonly PlacedConstraint[],
): SaidConstraint[] {
  const placed = said.concat(withoutVague(wished, said));
  return [...Map.groupBy(placed, keyOf).values()].flatMap((places) =>
    places.slice(-1).map(({ constraint }) => ({ constraint, places })),
  );
}

/** `I don't want to watch videos` says twice what is not wanted: the second time it is no wish. */
export function withRefused(
  placed: readonly PlacedConstraint[],
  negated: readonly Negated[],
): PlacedConstraint[] {
  const refused = negated.flatMap((one) => one.placed ?? []);
  const said = placed.map((one) => {
    const { kind, value } = one.constraint;
    const same = refused.find(
      ({ constraint }) => constraint.kind === kind && constraint.value === value,
    );
    return same ? { ...one, constraint: same.constraint } : one;
  });
  return refused.concat(said);
}
