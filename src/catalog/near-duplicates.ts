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
  const sets = byRarity(texts.map(trigrams));
  const owners: number[][] = [];
  return sets.flatMap((set, second) => {
    const least = Math.ceil(threshold * set.length);
    const rare = set.subarray(0, set.length - least + witnesses);
    const likely = sharing({ rare, owners, least: Math.min(witnesses, least), texts: second });
    for (const trigram of rare) (owners[trigram] ??= []).push(second);
    return likely.flatMap((first) => {
      const share = sharedPart(sets[first] ?? new Uint32Array(), set);
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

/** Runs of three letters, the ends padded so that how a text begins counts. */
export function trigrams(text: string): ReadonlySet<string> {
  const padded = `  ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Each set as numbers, the rarest trigram first: numbers sort and compare faster than text. */
function byRarity(sets: readonly ReadonlySet<string>[]): readonly Uint32Array[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1);
  const rarestFirst = [...counts].sort(([, a], [, b]) => a - b).map(([trigram]) => trigram);
  const rank = new Map(rarestFirst.map((trigram, place) => [trigram, place]));
  return sets.map((set) => Uint32Array.from(set, (trigram) => rank.get(trigram) ?? 0).sort());
}

interface Sharing {
  readonly rare: Uint32Array;
  /** By trigram: the texts before this one that have it among their rarest. */
  readonly owners: readonly (readonly number[] | undefined)[];
  readonly least: number;
  /** How many texts came before this one. */
  readonly texts: number;
}

/** The earlier texts that own at least `least` of the trigrams. */
function sharing({ rare, owners, least, texts }: Sharing): number[] {
  const counts = new Uint16Array(texts);
  const likely: number[] = [];
  for (const trigram of rare) {
    for (const owner of owners[trigram] ?? []) {
      const count = (counts[owner] ?? 0) + 1;
      counts[owner] = count;
      if (count === least) likely.push(owner);
    }
  }
  return likely;
}

/** The Jaccard index of two sets in ascending order. */
function sharedPart(one: Uint32Array, other: Uint32Array): number {
  const inOther = new Set(other);
  const shared = one.filter((trigram) => inOther.has(trigram)).length;
  return shared / (one.length + other.length - shared);
}
