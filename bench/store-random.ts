export const dayMs = 86_400_000;

export interface Random {
  /** A whole number from 0, below the bound, each as likely. */
  readonly below: (bound: number) => number;
  /** The same, the low ones far more likely, as a few topics are asked for most. */
  readonly skewed: (bound: number) => number;
}

/** The same seed gives the same numbers. Mulberry32, by Tommy Ettinger, in the public domain. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (bound) => Math.floor(next() * bound),
    skewed: (bound) => Math.floor(next() ** 3 * bound),
  };
}
