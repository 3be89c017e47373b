/** Two texts, by their places in the list, and the share of trigrams that they have in common. */
export interface Likeness {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

/**
 * Pairs of texts whose sets of letter trigrams have a Jaccard index of at least `threshold` (0 to 1).
 *
 * Comparing every pair costs a second at 700 texts. Two sets that alike must share one of their
 * rarest trigrams, so only those are looked up: the prefix filter of Chaudhuri, Ganti and Kaushik,
 * "A primitive operator for similarity joins in data cleaning" (ICDE 2006).
 */
export function nearDuplicates(texts: readonly string[], threshold: number): readonly Likeness[] {
  const sets = texts.map(trigrams);
  const frequency = frequencies(sets);
  const byTrigram = new Map<string, number[]>();
  return sets.flatMap((set, second) => {
    const rare = rarest(set, frequency, threshold);
    const candidates = new Set(rare.flatMap((trigram) => byTrigram.get(trigram) ?? []));
    for (const trigram of rare) add(byTrigram, trigram, second);
    return [...candidates].flatMap((first) => {
      const share = jaccard(sets[first] ?? new Set(), set);
      return share >= threshold ? [{ first, second, share }] : [];
    });
  });
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

/** So many that a set without any of them has too little left to reach the threshold. */
function rarest(
  set: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  threshold: number,
): string[] {
  const rank = (trigram: string) => frequency.get(trigram) ?? 0;
  const ordered = [...set].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return ordered.slice(0, set.size - Math.ceil(threshold * set.size) + 1);
}

function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
