import { describeWanted } from "#search/query/describe-constraint.ts";
import { describeMissed } from "#search/query/describe-missed.ts";
import { isBare } from "./bare.ts";
import { isOnNamedTopic, isWanted, kindsOf, missedBy } from "./fits.ts";
import { platformFit } from "./platform-fit.ts";
import type { Constraint, Relaxed } from "#search/hit.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import type { Ranked, Ranking } from "./ranked.ts";

/** Whoever sees none that fits among these is told. */
const firstOnes = 3;

/** As many as an answer shows at first; the sentence is about these. */
const firstPage = 5;

/** Operators are given up in this order, what matters least to most people first. */
const givenUp: readonly Constraint["kind"][] = [
  "hours",
  "since",
  "until",
  "year",
  "level",
  "cost",
  "type",
  "word",
  "topic",
  "author",
];

/** Undefined where one of the first hits meets all that was asked. `ranked` is what is shown, best first. */
export function relaxedOf(
  query: ParsedQuery,
  ranked: readonly Ranked[],
  ranking: Ranking,
): Relaxed | undefined {
  const { shelf } = ranking;
  const kinds = kindsOf(query);
  const wanted = [...kinds.values()].flatMap((members) => members.slice(0, 1));
  if (ranked.length === 0 || wanted.length === 0) return undefined;
  const all = ranked.flatMap(({ number }) => {
    const resource = shelf.resources[number];
    return resource ? [{ resource, missed: missedBy(resource, kinds, shelf) }] : [];
  });
  const fitting = all.filter(({ missed }) => missed.length === 0);
  if (all.slice(0, firstOnes).some((one) => fitting.includes(one))) return undefined;
  const areOnIt = fitting.some(
    ({ resource }) =>
      isOnNamedTopic(resource, query) && platformFit(resource, query, ranking) === 1,
  );
  const isAll = isBare(query) || wanted.some(({ kind }) => namedKinds.has(kind));
  const instead = all.slice(0, firstPage).filter(({ missed }) => missed.length > 0);
  return inEnglish({ amount: areOnIt ? "few" : "none", wanted, isAll, instead });
}

/** "No free books on this; these are paid." */
function inEnglish(relaxed: Omit<Relaxed, "sentence">): Relaxed {
  const { amount, wanted, isAll, instead } = relaxed;
  const asked = `${describeWanted(wanted)}${isAll ? "" : " on this"}`;
  const much = amount === "few" ? "Few" : "No";
  return { ...relaxed, sentence: `${much} ${asked}; these ${describeMissed(instead)}.` };
}

const namedKinds: ReadonlySet<Constraint["kind"]> = new Set(["topic", "word"]);

/** The query with its next operator made a wish, or undefined where none is left to give up. */
export function giveUpOne(query: ParsedQuery): ParsedQuery | undefined {
  const exact = query.constraints.filter(
    ({ constraint }) => constraint.exact && isWanted(constraint),
  );
  const kind = givenUp.find((one) => exact.some(({ constraint }) => constraint.kind === one));
  if (!kind) return undefined;
  const constraints = query.constraints.map((one) =>
    one.constraint.kind === kind && isWanted(one.constraint)
      ? { ...one, constraint: { ...one.constraint, exact: false } }
      : one,
  );
  return { ...query, constraints };
}
