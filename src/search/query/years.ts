import type { Constraint } from "#search/hit.ts";
import type { PlacedConstraint } from "./operators.ts";
import { soft } from "./wish.ts";

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
}

const year = "((?:19|20)\\d{2})";
const works =
  "(?:papers?|articles?|(?:blog )?posts?|books?|courses?|talks?|videos?|guides?|tutorials?|podcasts?)";

/** In the order in which they are tried; what one has read no later one reads again. */
const readings: readonly Reading[] = [
  {
    pattern: new RegExp(
      `\\b(?:between|from)\\s+${year}\\s+(?:and|to|until|till)\\s+${year}\\b`,
      "giu",
    ),
    read: ([since, until]) => ({ since, until }),
  },
  {
    pattern: new RegExp(`\\b${year}\\s*[-–—]\\s*${year}\\b`, "gu"),
    read: ([since, until]) => ({ since, until }),
  },
  {
    pattern: new RegExp(
      `\\b(?:since|after|from|newer than|later than|published since|post)[\\s-]+${year}\\b|\\b${year}\\s*(?:or (?:newer|later)|\\+|onwards?)`,
      "giu",
    ),
    read: ([since]) => ({ since }),
  },
  {
    pattern: new RegExp(`\\b(?:before|older than|earlier than|pre)[\\s-]+${year}\\b`, "giu"),
    read: ([first = 0]) => ({ until: first - 1 }),
  },
  {
    pattern: new RegExp(
      `\\b(?:until|till|up to)\\s+${year}\\b|\\b${year}\\s+or (?:older|earlier)\\b`,
      "giu",
    ),
    read: ([until]) => ({ until }),
  },
  {
    pattern: /\b(?:last|past)\s+(\d{1,2}|two|three|five|couple of|few) years\b/giu,
    read: ([years = 0], latestYear) => ({ since: latestYear - years }),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|during|published in)\\s+${year}\\b|\\b${year}(?=\\s+${works}\\b)`,
      "giu",
    ),
    read: ([only]) => ({ since: only, until: only }),
    onlyCurt: true,
  },
];

const counts: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  five: 5,
  "couple of": 2,
  few: 3,
};

const numbersIn = ([, ...groups]: RegExpExecArray): number[] =>
  groups.flatMap((text?: string) =>
    text === undefined ? [] : [counts[text.toLowerCase()] ?? Number(text)],
  );

function constraintsOf({ since, until }: Years): Constraint[] {
  const first: Constraint[] = since === undefined ? [] : [{ ...soft, kind: "since", value: since }];
  const last: Constraint[] = until === undefined ? [] : [{ ...soft, kind: "until", value: until }];
  return [...first, ...last];
}

/** `since 2022`, `before 2018`, `2019-2021`, `last 3 years`, and in a few words `2023 papers`. */
export function readYears(text: string, { isCurt, latestYear }: YearSource): PlacedConstraint[] {
  const placed: PlacedConstraint[] = [];
  let rest = text;
  for (const { pattern, read, onlyCurt } of readings) {
    if (onlyCurt && !isCurt) continue;
    for (const match of rest.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const constraints = constraintsOf(read(numbersIn(match), latestYear));
      placed.push(...constraints.map((constraint) => ({ constraint, start, end })));
      rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
    }
  }
  return placed;
}
