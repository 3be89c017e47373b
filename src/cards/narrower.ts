import type { Resource } from "#catalog/schema.ts";
import type { Constraint, SearchResult } from "#search/hit.ts";
import { describeWanted } from "#search/query/describe-constraint.ts";

/** A wish that was not made yet, and the query with it. */
interface Narrower {
  readonly query: string;
  readonly fits: (resource: Resource) => boolean;
}

const recent = 2022;
/** A longer text is a question or a message: nobody types it again with one more word. */
const mostWords = 8;
/** What is formatted or quoted would not be copied as it was typed. */
const typable = /^[\p{L}\p{N}\p{M} .,'’:/+#-]+$/u;

const letter = String.raw`[\p{L}\p{N}\p{M}]`;

const question =
  /^(?:how|what|which|who|why|when|where|is|are|do|does|can|could|should|i|we|my|explain|tell|show|give|something|anything|was|wie|wer|wo|warum|wann|welche[rs]?|kann|ich|wir)\b/iu;

const isFree = ({ cost }: Resource) => cost === "free";

/**
 * What was asked and one wish more, which some of the cards meet and not all that was found does.
 * Undefined where nothing is left to choose from, or where it would not read as something one types.
 */
export function narrowerExample(result: SearchResult): string | undefined {
  const asked = correctedQuery(result)
    .trim()
    .replaceAll(/\s+/gu, " ")
    .replace(/[?.]+$/u, "");
  const isShort = typable.test(asked) && asked.split(" ").length <= mostWords;
  // Who hears that nothing fits wishes for less, not for more.
  if (!isShort || result.relaxed || result.understood.length === 0 || result.total < 2)
    return undefined;
  const cards = result.hits.map(({ resource }) => resource);
  const narrower = narrowersOf(asked, result).find(({ fits }) => {
    const fitting = cards.filter((card) => fits(card) && hasAll(card, result.constraints)).length;
    return fitting > 0 && (fitting < cards.length || cards.length < result.total);
  });
  return narrower?.query;
}

/** The query as it was read: nobody is shown their slip, or what meant nothing, as an example. */
function correctedQuery({ query, corrections, unread }: SearchResult): string {
  const read = unread.reduce(
    (text, { operator, value }) => text.replace(`${operator}:${value}`, " "),
    query,
  );
  return corrections.reduce((text, { from, to }) => {
    const slip = new RegExp(`(?<!${letter})${RegExp.escape(from)}(?!${letter})`, "giu");
    return text.replaceAll(slip, () => to);
  }, read);
}

/** Whether it would still be found where each wish for a type, level or cost holds. */
function hasAll(resource: Resource, constraints: readonly Constraint[]): boolean {
  const { type, level, cost, year = 0 } = resource;
  return constraints.every((one) => {
    if (one.negated) return true;
    if (one.kind === "since") return year >= one.value;
    const own: Partial<Record<Constraint["kind"], string>> = { type, level, cost };
    return own[one.kind] === undefined || own[one.kind] === one.value;
  });
}

/** The likeliest wish first. */
function narrowersOf(asked: string, result: SearchResult): readonly Narrower[] {
  const { constraints } = result;
  const lacks = (kind: Constraint["kind"]) => constraints.every((one) => one.kind !== kind);
  return [
    ...(isTopic(asked, result) ? onTopic(asked) : []),
    ...(lacks("cost") && !question.test(asked) ? [freeOf(asked, constraints)] : []),
    ...(lacks("level") ? [forBeginners(asked)] : []),
    ...(lacks("since") ? [sinceRecent(asked)] : []),
  ];
}

/** Whether what stands there is a topic's name and nothing else. */
function isTopic(asked: string, { understood, constraints, closeTopics }: SearchResult): boolean {
  if (constraints.length > 0 || question.test(asked)) return false;
  return closeTopics.some(({ topic }) => topic.label === understood[0]?.label);
}

const onTopic = (asked: string): Narrower[] => [
  {
    query: `free courses on ${asked}`,
    fits: (resource) => isFree(resource) && resource.type === "course",
  },
  { query: `free resources on ${asked}`, fits: isFree },
];

/** "free books on drift detection", "chip huyen free" */
function freeOf(asked: string, constraints: readonly Constraint[]): Narrower {
  const types = constraints.filter(({ kind, negated }) => kind === "type" && !negated);
  const begins = types.some((type) => asked.toLowerCase().startsWith(describeWanted([type])));
  return { query: begins ? `free ${asked}` : `${asked} free`, fits: isFree };
}

const forBeginners = (asked: string): Narrower => ({
  query: `${asked} for beginners`,
  fits: ({ level }) => level === "beginner",
});

const sinceRecent = (asked: string): Narrower => ({
  query: `${asked} since ${recent}`,
  fits: ({ year }) => year !== undefined && year >= recent,
});
