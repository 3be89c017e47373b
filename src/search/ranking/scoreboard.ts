/** Scores by resource number. Arrays rather than objects, since thousands may be touched by one query. */
export interface Scoreboard {
  readonly text: Float64Array;
  readonly topic: Float64Array;
  readonly votes: Float64Array;
  readonly title: Float64Array;
  readonly company: Float64Array;
  readonly author: Float64Array;
  readonly latent: Float64Array;
  /** The numbers that have any score of their own, each once. */
  readonly touched: number[];
  readonly touch: (number: number) => void;
}

export function createScoreboard(size: number): Scoreboard {
  const seen = new Uint8Array(size);
  const touched: number[] = [];
  return {
    text: new Float64Array(size),
    topic: new Float64Array(size),
    votes: new Float64Array(size),
    title: new Float64Array(size),
    company: new Float64Array(size),
    author: new Float64Array(size),
    latent: new Float64Array(size),
    touched,
    touch: (number) => {
      if (seen[number] === 1) return;
      seen[number] = 1;
      touched.push(number);
    },
  };
}

/** The `count` numbers with the highest scores, in no order. Ties at the end may give some more. */
export function bestNumbers(
  numbers: readonly number[],
  scores: Float64Array,
  count: number,
): readonly number[] {
  if (numbers.length <= count) return numbers;
  const sorted = Float64Array.from(numbers, (number) => scores[number] ?? 0).sort();
  const least = sorted[sorted.length - count] ?? 0;
  return numbers.filter((number) => (scores[number] ?? 0) >= least);
}
