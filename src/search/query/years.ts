import type { Constraint } from "#search/hit.ts";
import { anyOf, beginsWord } from "./alternatives.ts";
import { numberPattern, readNumber } from "./number-words.ts";
import type { PlacedConstraint } from "./placed.ts";
import { soft } from "./wish.ts";
import * as words from "./year-words.ts";

/** The first and the last year that are meant; either may be open. */
interface Years {
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

interface YearSource {
  /** Whether the text is a few words; in a message `in 2018` tells when something happened. */
  readonly isCurt: boolean;
  readonly latestYear: number;
}

interface Reading {
  readonly pattern: RegExp;
  readonly read: (numbers: readonly number[], latestYear: number) => Years;
  readonly onlyCurt?: true;
  /** Not where the text tells of oneself, but for `from last year`. */
  readonly unlessTold?: true;
}

const ending = `(?:\\s*${anyOf(words.yearEndings)}\\.?(?:\\d{1,2}月)?)?`;
const year = `${beginsWord}((?:19|20)\\d{2})(?![\\d%]|[.,/]\\d|[\\p{Script=Latin}])${ending}`;
/** A thousand of something is hardly ever a year, nor is what lies far ahead. */
const bareYear = `(?<![-−–/.,$€#])${year.replace("(?:19|20)\\d{2}", "(?!2000)(?:19[5-9]|20[0-3])\\d")}(?![-−–]\\d)`;
const part = `(?:${anyOf(...words.partsOfYear)}\\s+(?:(?:of|de|del)\\s+)?)?`;
const published = `(?:${anyOf(words.publishedWords)}\\s+)?`;
const inThe = `(?:${anyOf(words.sinceWords.before, words.inWords)}\\s+(?:${anyOf(words.articles)}\\s+)?)?`;
const count = `(${numberPattern})`;
const many = anyOf(words.yearUnits);

const saysFrom = new RegExp(
  `^${anyOf(words.publishedWords, words.sinceWords.before, words.inWords)}`,
  "u",
);
const ofOneself = new RegExp(anyOf(words.oneself), "u");

const find = (pattern: string): RegExp => new RegExp(`${published}${pattern}`, "gu");
const before = (beside: string): string => `${anyOf(beside)}[\\s-]*${part}${year}`;
const after = (beside: string): string =>
  `(?:${anyOf(words.sinceWords.before, words.inWords)}\\s+)?${part}${year}\\s*${anyOf(beside)}`;
const ago = (beside: string): string => `${anyOf(beside)}\\s*${count}\\s*${many}`;
const span = `${year}\\s*(?:[-–—]|${anyOf(words.spanWords.parts)})\\s*${part}${year}(?:\\s*${anyOf(words.spanWords.ends)})?`;

const readSince: Reading["read"] = ([since]) => ({ since });
const readBefore: Reading["read"] = ([first = 0]) => ({ until: first - 1 });
const readUntil: Reading["read"] = ([until]) => ({ until });
const readSpan: Reading["read"] = ([since, until]) => ({ since, until });
const readOnly: Reading["read"] = ([only]) => ({ since: only, until: only });
const readLast: Reading["read"] = ([years = 0], latestYear) => ({
  since: latestYear - Math.floor(years),
});

/** In the order in which they are tried; what one has read no later one reads again. */
const readings: readonly Reading[] = [
  { pattern: find(`${anyOf(words.spanWords.begins)}\\s*${part}${span}`), read: readSpan },
  { pattern: find(`${year}\\s*[-–—]\\s*${year}`), read: readSpan },
  { pattern: find(span), read: readSpan, onlyCurt: true },
  { pattern: find(after(words.untilWords.after)), read: readUntil },
  { pattern: find(after(words.beforeWords.after)), read: readBefore },
  { pattern: find(after(words.sinceWords.after)), read: readSince },
  { pattern: find(before(words.sinceWords.before)), read: readSince },
  { pattern: find(before(words.beforeWords.before)), read: readBefore },
  { pattern: find(before(words.untilWords.before)), read: readUntil },
  { pattern: find(ago(words.olderWords)), read: ([years = 0], now) => ({ until: now - years }) },
  { pattern: find(ago(words.newerWords)), read: readLast },
  { pattern: find(`${inThe}${ago(words.lastWords)}`), read: readLast },
  { pattern: find(`${inThe}${count}\\s*${anyOf(words.lastWords)}\\s*${many}`), read: readLast },
  ...words.relativeYears.map(([back, phrases]): Reading => {
    const pattern = find(`${inThe}${anyOf(phrases)}`);
    return { pattern, read: (_, now) => ({ since: now - back }), onlyCurt: true, unlessTold: true };
  }),
  {
    pattern: find(`(?:${anyOf(words.inWords)}\\s+)?${part}${bareYear}`),
    read: readOnly,
    onlyCurt: true,
  },
];

/** Most texts say nothing of years, which is sooner seen. */
const mentionsYear = new RegExp(
  `(?:19|20)\\d\\d|${anyOf(words.yearUnits, ...words.relativeYears.map(([, phrases]) => phrases))}`,
  "u",
);

const numbersIn = ([, ...groups]: RegExpExecArray): number[] =>
  groups.flatMap((text?: string) => (text === undefined ? [] : [readNumber(text)]));

function constraintsOf({ since, until }: Years): Constraint[] {
  if (since !== undefined && since === until) return [{ ...soft, kind: "year", value: since }];
  const first: Constraint[] = since === undefined ? [] : [{ ...soft, kind: "since", value: since }];
  const last: Constraint[] = until === undefined ? [] : [{ ...soft, kind: "until", value: until }];
  return [...first, ...last];
}

/** What a reading finds in a text, but for what only tells when something happened. */
function* matchesOf({ pattern, unlessTold }: Reading, text: string): Generator<RegExpExecArray> {
  const isTold = unlessTold === true && ofOneself.test(text);
  for (const match of text.matchAll(pattern)) if (!isTold || saysFrom.test(match[0])) yield match;
}

/**
 * `since 2022`, `before 2018`, `2019-2021`, `last 3 years`, and in a few words `papers 2023`. The text is folded.
 */
export function readYears(text: string, { isCurt, latestYear }: YearSource): PlacedConstraint[] {
  const placed: PlacedConstraint[] = [];
  if (!mentionsYear.test(text)) return placed;
  let rest = text;
  for (const reading of readings) {
    if (reading.onlyCurt && !isCurt) continue;
    for (const match of matchesOf(reading, rest)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const constraints = constraintsOf(reading.read(numbersIn(match), latestYear));
      placed.push(...constraints.map((constraint) => ({ constraint, start, end })));
      rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
    }
  }
  return placed;
}
