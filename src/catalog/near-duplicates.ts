/** Two texts, by their places in the list, and the share of trigrams that they have in common. */
export interface Likeness {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

/** So many of their rarest trigrams must two texts share before they are compared in full. */
const witnesses = 16;

/**
 * Pairs of texts whose sets of letter trigrams have a Jaccard index of at least `threshold` (0 to 1).
 *
 * Comparing every pair costs a second at 700 texts. Two sets that alike must have some of their
 * rarest trigrams in common, so those are counted first: the prefix filter of Chaudhuri, Ganti and
 * Kaushik, "A primitive operator for similarity joins in data cleaning" (ICDE 2006), lengthened by
 * the number of witnesses asked for.
 */
export function nearDuplicates(texts: readonly string[], threshold: number): readonly Likeness[] {
  const sets = texts.map(trigrams);
  const frequency = frequencies(sets);
  const owners = new Map<string, number[]>();
  return sets.flatMap((set, second) => {
    const least = Math.ceil(threshold * set.size);
    const rare = byRarity(set, frequency).slice(0, set.size - least + witnesses);
    const likely = sharing(rare, owners, Math.min(witnesses, least));
    for (const trigram of rare) add(owners, trigram, second);
    return likely.flatMap((first) => {
      const share = jaccard(sets[first] ?? new Set(), set);
      return share >= threshold ? [{ first, second, share }] : [];
    });
  });
}

/** Each later text with the earlier one that it is most like, of those like it by `threshold` or more. */
export function nearestEarlier(texts: readonly string[], threshold: number): readonly Likeness[] {
  const best = new Map<number, Likeness>();
  for (const likeness of nearDuplicates(texts, threshold)) {
    const known = best.get(likeness.second);
    if (!known || likeness.share > known.share) best.set(likeness.second, likeness);
  }
  return [...best.values()];
}

/** Those that own at least `least` of the trigrams. */
function sharing(
  rare: readonly string[],
  owners: ReadonlyMap<string, readonly number[]>,
  least: number,
): number[] {
  const counts = new Map<number, number>();
  for (const trigram of rare)
    for (const owner of owners.get(trigram) ?? []) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].flatMap(([owner, count]) => (count >= least ? [owner] : []));
}

/** Runs of three letters, the ends padded so that how a text begins counts. */
export function trigrams(text: string): ReadonlySet<string> {
  const padded = `  ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size;
  return shared / (one.size + other.size - shared);
}

function frequencies(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function byRarity(
  set: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
): readonly string[] {
  const rank = (trigram: string) => frequency.get(trigram) ?? 0;
  return [...set].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
