/** Grades from here on count as useful; 1 is merely related. */
const useful = 2;

const gain = (grade: number): number => 2 ** grade - 1;

function discountedGain(grades: readonly number[], depth: number): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, place) => sum + gain(grade) / Math.log2(place + 2), 0);
}

/**
 * Normalised discounted cumulative gain: 1 where the best graded come first, in order of grade.
 * Järvelin and Kekäläinen 2002, with the exponential gain 2^grade − 1 of Burges et al. 2005.
 */
export function ndcg(shown: readonly number[], wanted: readonly number[], depth = 10): number {
  const best = discountedGain(
    [...wanted].sort((a, b) => b - a),
    depth,
  );
  return best === 0 ? 0 : discountedGain(shown, depth) / best;
}

/** One over the place of the first useful hit, 0 without one. */
export function reciprocalRank(shown: readonly number[]): number {
  const place = shown.findIndex((grade) => grade >= useful);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** 1 where one of the first `depth` is useful. */
export function successAt(shown: readonly number[], depth: number): number {
  return Number(shown.slice(0, depth).some((grade) => grade >= useful));
}

/** The share of useful ones among the first `depth` places; an empty place is not useful. */
export function precisionAt(shown: readonly number[], depth: number): number {
  return shown.slice(0, depth).filter((grade) => grade >= useful).length / depth;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
