import type { Constraint } from "#search/hit.ts";
import type { PlacedConstraint } from "./operators.ts";
import { foldInPlace } from "#search/words/tokens.ts";
import { soft } from "./wish.ts";
import { readYears } from "./years.ts";

const hoursOf: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  min: 1 / 60,
  hour: 1,
  h: 1,
  day: 6,
  weekend: 12,
  week: 10,
};

const effort =
  /\b(?:(?:in|under|within|less than|up to)\s+[-−]?)?(\d{1,3}(?:[.,]\d{1,2})?|an?|one|two|three)\s*(minute|min|hour|h|day|weekend|week)s?\b/giu;
const counts: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };

const count = (text: string): number =>
  counts[text.toLowerCase()] ?? Number(text.replace(",", "."));

/** Texts longer than this tell of weeks and hours in passing. */
const curtUpTo = 60;

/** `fails after 5 hours`, `every 2 hours`, `60 days late` tell of something else than of one's own time. */
const toldBefore =
  /\b(?:after|every|each|takes?|took|lasts?|last|past|runs?|until|before|over|at least|than|beyond)\s+$/i;
const toldAfter = /^\s*(?:late|ago|old|per|delay|later|behind)\b/i;

function isTold({ index, 0: whole, input }: RegExpExecArray): boolean {
  const after = input.slice(index + whole.length);
  return toldBefore.test(input.slice(0, index)) || toldAfter.test(after);
}

/**
 * An effort needs `in`, `under`, … before it, or stands as a number in a few words: `rag 2 hours`. In a long
 * message days and weeks are dates: `the exam is in 6 weeks`. `in 0 hours` and `in -5 hours` leave no time,
 * which is said rather than passed over; a bare 0 is none: `0 day exploits`.
 */
function readEffort(match: RegExpExecArray, isCurt: boolean): Constraint | undefined {
  const [whole, number = "", unit = ""] = match;
  const bare = whole.toLowerCase().startsWith(number.toLowerCase());
  if (isTold(match) || (bare && !(isCurt && /^\d/.test(number)))) return undefined;
  if (!isCurt && /^(?:day|week)$/i.test(unit)) return undefined;
  const hours = Number((count(number) * (hoursOf[unit.toLowerCase()] ?? 1)).toFixed(2));
  const value = /[-−]\d/.test(whole) ? 0 : hours;
  return value > 0 || !bare ? { ...soft, kind: "hours", value } : undefined;
}

function place(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Constraint | undefined,
): PlacedConstraint[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const constraint = read(match);
    return constraint
      ? [{ constraint, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}

/** Years and hours, which need a number: `since 2022`, `in 10 hours`, `under 30 minutes`. */
export function readMeasured(text: string, latestYear: number): PlacedConstraint[] {
  const isCurt = text.length <= curtUpTo;
  return [
    ...place(text, effort, (match) => readEffort(match, isCurt)),
    ...readYears(foldInPlace(text), { isCurt, latestYear }),
  ];
}
