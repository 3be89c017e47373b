import { damerauLevenshtein } from "#catalog/edit-distance.ts";

/** Shorter words are a slip away from too many names. */
const minLength = 3;
const longFrom = 6;

const allowedSlips = (word: string): number => (word.length >= longFrom ? 2 : 1);

export interface NameSlips {
  /** Where one of two words is a person's first or last name, the other as that person's; else undefined. */
  readonly mend: (first: string, second: string) => readonly [string, string] | undefined;
}

const isSlipOf = (typed: string, name: string): boolean =>
  typed.length >= minLength &&
  name.length >= minLength &&
  damerauLevenshtein(typed, name, allowedSlips(name)) <= allowedSlips(name);

function groupBy(
  people: readonly (readonly [string, string])[],
  place: 0 | 1,
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const person of people) {
    const group = groups.get(person[place]) ?? new Set();
    groups.set(person[place], group.add(person[1 - place] ?? ""));
  }
  return groups;
}

/** `people` are pairs of first and last name, folded. */
export function createNameSlips(people: readonly (readonly [string, string])[]): NameSlips {
  const lastOf = groupBy(people, 0);
  const firstOf = groupBy(people, 1);
  return {
    mend: (first, second) => {
      const [lasts, firsts] = [lastOf.get(first), firstOf.get(second)];
      if (lasts?.has(second)) return undefined;
      const last = lasts?.values().find((name) => isSlipOf(second, name));
      if (last !== undefined) return [first, last];
      const other = firsts?.values().find((name) => isSlipOf(first, name));
      return other === undefined ? undefined : [other, second];
    },
  };
}
