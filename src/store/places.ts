/**
 * The first place that is not taken. Each person has a few numbered places, no two rows take the same,
 * and the schema holds it: so a limit holds however many are sent at once, without a lock.
 */
export function findFreePlace(
  taken: readonly { readonly place: number | null }[],
  most: number,
): number | undefined {
  const numbers = new Set(taken.map(({ place }) => place));
  const places = Array.from({ length: most }, (_, index) => index + 1);
  return places.find((place) => !numbers.has(place));
}
