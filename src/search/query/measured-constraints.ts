import type { Constraint } from "#search/hit.ts";
import { foldInPlace } from "#search/words/tokens.ts";
import { anyBehindNumber, anyOf } from "./alternatives.ts";
import { numberPattern, readNumber } from "./number-words.ts";
import type { PlacedConstraint } from "./placed.ts";
import * as words from "./time-words.ts";
import { soft } from "./wish.ts";
import { readYears } from "./years.ts";

const hoursOf: ReadonlyMap<string, number> = new Map(
  words.timeUnits.flatMap(([hours, units]) =>
    foldInPlace(units)
      .split(", ")
      .map((unit) => [unit, hours] as const),
  ),
);

const effort = new RegExp(
  `(?:(?<within>${anyOf(words.withinWords)})\\s*(?<minus>[-−])?|(?<beyond>${anyOf(words.beyondWords)})\\s*)?(?<number>${numberPattern})[\\s-]*` +
    `(?<unit>${anyBehindNumber(...hoursOf.keys())})(?<withinAfter>\\s*${anyOf(words.withinAfter)})?`,
  "gu",
);

/** Texts longer than this tell of weeks and hours in passing. */
const curtUpTo = 60;

const toldBefore = new RegExp(`${anyOf(words.toldBefore)}\\s*$`, "u");
const toldAfter = new RegExp(`^\\s*${anyBehindNumber(words.toldAfter)}`, "u");

function isTold({ index, 0: whole, input }: RegExpExecArray): boolean {
  const after = input.slice(index + whole.length);
  return toldBefore.test(input.slice(0, index)) || toldAfter.test(after);
}

/** In a long message days and weeks are dates: `the exam is in 6 weeks`. */
const asDates: ReadonlySet<number> = new Set([words.dayHours, words.weekHours]);

/**
 * An effort needs `in`, `under`, … before it, or stands as a number in a few words: `rag 2 hours`. `in 0 hours`
 * and `in -5 hours` leave no time, which is said rather than passed over; a bare 0 is none: `0 day exploits`,
 * and so is a bare one: `a day in the life of …`. `more than 20 hours` is wished for in a few words
 * only, and never in days: `drift over 7 days`.
 */
function readEffort(match: RegExpExecArray, isCurt: boolean): Constraint | undefined {
  const { within, beyond, minus, number = "", unit = "", withinAfter } = match.groups ?? {};
  const count = readNumber(number);
  const isBare = within === undefined && withinAfter === undefined;
  const isMeant = isCurt && count > 0 && (count !== 1 || /^\d/.test(number));
  if (isTold(match) || (isBare && !isMeant)) return undefined;
  const unitHours = hoursOf.get(unit) ?? 1;
  if (asDates.has(unitHours) && (!isCurt || beyond !== undefined)) return undefined;
  const value = minus === undefined ? Number((count * unitHours).toFixed(2)) : 0;
  return { ...soft, kind: "hours", value, negated: beyond !== undefined };
}

function readEfforts(text: string, isCurt: boolean): PlacedConstraint[] {
  return [...text.matchAll(effort)].flatMap((match) => {
    const constraint = readEffort(match, isCurt);
    return constraint
      ? [{ constraint, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}

/** Years and hours, which need a number: `since 2022`, `in 10 hours`, `under 30 minutes`. */
export function readMeasured(text: string, latestYear: number): PlacedConstraint[] {
  const isCurt = text.length <= curtUpTo;
  const folded = foldInPlace(text);
  return [...readEfforts(folded, isCurt), ...readYears(folded, { isCurt, latestYear })];
}
