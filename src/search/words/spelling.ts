import { damerauLevenshtein } from "#catalog/edit-distance.ts";

export interface Spelling {
  /**
   * The known word nearest to an unknown one, or undefined where nothing is near enough. `surely`
   * leaves all but long words a single slip away: in a message most unknown words are no slips.
   */
  readonly correct: (word: string, surely?: boolean) => string | undefined;
  /** Other known words that one may be a slip of, the nearest first; a few at most. */
  readonly candidates: (word: string, surely?: boolean) => readonly string[];
}

/** Shorter words have too many neighbours, longer ones are not typed. */
const minLength = 4;
const maxLength = 30;

const longFrom = 8;
/** Shorter words of a message are left as they are. */
const surelyFrom = 7;

/** One slip in a short word, two in a long one. */
const allowedDistance = (word: string): number => (word.length >= longFrom ? 2 : 1);

/** Words grouped by length, and per length by first letter: a slip in the first letter is rare. */
function groupByLength(words: ReadonlyMap<string, number>): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words.keys()) {
    const group = groups.get(word.length);
    if (group) group.push(word);
    else groups.set(word.length, [word]);
  }
  return groups;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

interface Slip {
  readonly word: string;
  /** Slips at most. */
  readonly allowed: number;
}

const undoubled = (word: string): string => word.replaceAll(/(.)\1+/gu, "$1");

const inOrder = (word: string): string => Array.from(word).sort().join("");

/** What two letters changed over, or one typed twice, give back: no slips are likelier. */
const likely = 0.1;

const isLikely = (word: string, candidate: string): boolean =>
  undoubled(word) === undoubled(candidate) || inOrder(word) === inOrder(candidate);

/**
 * Nearness of a candidate: a slip costs 1, a shared beginning gives back up to 0.4, frequency up to 0.4.
 * So between words at the same distance the one that starts alike and is used more wins.
 */
function cost(candidate: string, frequency: number, { word, allowed }: Slip): number {
  const distance = damerauLevenshtein(word, candidate, allowed);
  const prefix = Math.min(4, commonPrefix(word, candidate)) / 10;
  const used = Math.min(0.4, Math.log10(1 + frequency) / 8);
  return distance - prefix - used - (isLikely(word, candidate) ? likely : 0);
}

const isCorrectable = (word: string): boolean =>
  word.length >= minLength && word.length <= maxLength && /^\p{L}+$/u.test(word);

function* nearLengths(
  { word, allowed }: Slip,
  groups: ReadonlyMap<number, string[]>,
): Generator<string> {
  for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
    yield* groups.get(length) ?? [];
  }
}

/** That are worth looking at. */
const mostCandidates = 8;

/** `words` maps every known word to how often it stands in the catalog. */
export function createSpelling(words: ReadonlyMap<string, number>): Spelling {
  const groups = groupByLength(words);
  const candidates: Spelling["candidates"] = (word, surely = false) => {
    if (!isCorrectable(word) || (surely && word.length < surelyFrom)) return [];
    const slip = { word, allowed: surely ? 1 : allowedDistance(word) };
    const near: { readonly candidate: string; readonly at: number }[] = [];
    for (const candidate of nearLengths(slip, groups)) {
      if (candidate === word || !sharesStart(word, candidate)) continue;
      const at = cost(candidate, words.get(candidate) ?? 0, slip);
      if (at <= slip.allowed) near.push({ candidate, at });
    }
    near.sort((a, b) => a.at - b.at);
    return near.slice(0, mostCandidates).map(({ candidate }) => candidate);
  };
  return {
    candidates,
    correct: (word, surely) => (words.has(word) ? undefined : candidates(word, surely).at(0)),
  };
}

/** A slip spares one of the first two letters, or swaps them. */
function sharesStart(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1];
}
