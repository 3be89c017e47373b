import { mean } from "./evaluate-metrics.ts";

export interface Interval {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

const rounds = 2000;

/** Small and seeded, so that the same figures give the same interval (mulberry32, Tommy Ettinger 2017). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The mean difference of two systems on the same queries with its 95 % interval: queries are drawn
 * again with replacement, pairs kept together (Efron's percentile bootstrap).
 */
export function pairedBootstrap(ours: readonly number[], theirs: readonly number[]): Interval {
  const differences = ours.map((value, at) => value - (theirs[at] ?? 0));
  const random = createRandom(differences.length);
  const means = Array.from({ length: rounds }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return {
    difference: mean(differences),
    low: means[Math.floor(rounds * 0.025)] ?? 0,
    high: means[Math.floor(rounds * 0.975)] ?? 0,
  };
}
