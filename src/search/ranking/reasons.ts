import { factorsOf, type Factors } from "./factors.ts";
import type { Asked, ReasonedFactor } from "./reasoned-factor.ts";
import type { Reason } from "#search/hit.ts";
import type { Ranked } from "./ranked.ts";

interface Effect {
  readonly factor: ReasonedFactor;
  readonly points: number;
}

/** A factor that moved the score by less than this share says nothing worth reading. */
const leastEffect = 0.02;
/** A constraint that was met would, missed, have taken about this share of the score. */
const metConstraint = 0.5;

/** What the score would lose without each factor, as a share of it. */
function effectsOf({ adds, times }: Factors): Effect[] {
  const sum = adds.reduce((total, { value }) => total + value, 0);
  const added = adds.map((factor) => ({ factor, points: sum === 0 ? 0 : factor.value / sum }));
  const multiplied = times.map((factor) => ({
    factor,
    points: factor.value === 1 ? metConstraint : 1 - 1 / factor.value,
  }));
  return [...added, ...multiplied];
}

function said(effects: readonly Effect[], text: "reason" | "faintReason"): readonly Reason[] {
  const reasons = new Map(
    effects.flatMap(({ factor }) => {
      const reason = factor[text];
      return reason === undefined ? [] : [[reason, { factor: factor.name, text: reason }] as const];
    }),
  );
  return [...reasons.values()];
}

/**
 * Why a hit is there, from the factors that moved it, in the order of their effect; each said once. What
 * is faint is said where nothing else can be, and then alone.
 */
export function reasonsOf(factors: Factors): readonly Reason[] {
  const effects = effectsOf(factors)
    .filter(({ points }) => points >= leastEffect)
    .sort((a, b) => b.points - a.points);
  const reasons = said(effects, "reason");
  return reasons.length > 0 ? reasons : said(effects, "faintReason").slice(0, 1);
}

export function reasonsFor(one: Ranked, asked: Asked): readonly Reason[] {
  return reasonsOf(factorsOf(one, asked));
}
