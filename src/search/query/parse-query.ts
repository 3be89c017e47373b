import type { Catalog } from "#catalog/catalog.ts";
import { readAside } from "./aside.ts";
import { comparedTopics, readComparison } from "./comparison.ts";
import { withoutConsuming } from "./consuming-words.ts";
import { readTerms } from "./content-terms.ts";
import { readConstraints, wordsSpent } from "./free-constraints.ts";
import { contains, isOfKind, outside, placesOf } from "./matches.ts";
import { lookUp } from "./look-up.ts";
import { readMeasured } from "./measured-constraints.ts";
import { readNames } from "./named-things.ts";
import { withoutLacked } from "./lacked.ts";
import { readNegations } from "./negation.ts";
import type { NegationSource } from "./negator-at.ts";
import type { PlacedConstraint } from "./placed.ts";
import { withProducts } from "./products.ts";
import type { Negated } from "./refused-among.ts";
import { eachOnce, withRefused } from "./said-constraints.ts";
import { termsOfWordings } from "./wordings.ts";
import { isPersonName } from "#search/words/person-names.ts";
import type { Comparison, NamedTopic, ParsedQuery, Span, Term } from "./parsed-query.ts";
import type { Token } from "#search/words/tokens.ts";
import type { Match } from "./meaning.ts";
import type { Language } from "./query-language.ts";
import { longFrom, shortUpTo } from "#search/weights.ts";

/** Words of another language that are read as wishes or padding say nothing more. */
function withoutTranslated(matches: readonly Match[], said: readonly Span[]): Match[] {
  const places = placesOf(said);
  const saysMore = (match: Match): boolean =>
    placesOf([match])
      .values()
      .some((at) => !places.has(at));
  return matches.filter(
    (match) => !isOfKind("wording")(match) || !match.meaning.foreign || saysMore(match),
  );
}

const uniqueTerms = (terms: readonly Term[]): Term[] => [
  ...new Map(terms.map((term) => [term.stem, term])).values(),
];

/** `topic:monitoring` keeps all else out, and is the subject by which the rest is ranked. */
function topicsAsked(placed: readonly PlacedConstraint[]): NamedTopic[] {
  return placed.flatMap(({ constraint }) =>
    constraint.kind === "topic" && !constraint.negated
      ? [{ topic: constraint.value, from: 0, to: 0, part: "whole", isAdded: true }]
      : [],
  );
}

const placesWithin = (stretches: readonly PlacedConstraint[], tokens: readonly Token[]): number[] =>
  [...tokens.keys()].filter((at) =>
    stretches.some(({ start, end }) => {
      const begins = tokens[at]?.start ?? end;
      return start <= begins && begins < end;
    }),
  );

/** `A list of MLOps papers since 2015` is what it is called. */
function outsideTitles(
  placed: readonly PlacedConstraint[],
  tokens: readonly Token[],
  matches: readonly Match[],
): PlacedConstraint[] {
  const titled = placesOf(matches.filter(isOfKind("title")));
  return placed.filter((one) => !placesWithin([one], tokens).every((at) => titled.has(at)));
}

const asksOtherType = ({ constraint }: PlacedConstraint): boolean =>
  constraint.kind === "type" && constraint.value !== "tool";

/** Whoever wants something instead of SageMaker does not ask for AWS by its name. */
function namedBeside(
  source: NegationSource,
  comparison: Comparison | undefined,
  { topics, titles }: Pick<ParsedQuery, "topics" | "titles">,
): readonly NamedTopic[] {
  if (comparison?.kind !== "instead") return withoutLacked(source, topics);
  const isOutside = outside(titles.filter(({ id }) => comparison.ids.includes(id)));
  return topics.filter(isOutside);
}

interface Tools extends Pick<ParsedQuery, "topics" | "titles"> {
  readonly comparison: Comparison | undefined;
  readonly matches: readonly Match[];
  readonly negated: readonly Negated[];
}

/** What compared tools are for, and `tools other than airflow` where nothing else is named. */
function topicsOfTools(
  { topics, titles, comparison, matches, negated }: Tools,
  catalog: Catalog,
): NamedTopic[] {
  if (comparison) return comparedTopics(comparison, titles, catalog);
  if (topics.length > 0) return [];
  const refused = matches
    .filter(isOfKind("title"))
    .filter((title) => negated.some((span) => contains(span, title)))
    .map(({ from, to, meaning: { id } }) => ({ from, to, id }))
    .filter(({ id }) => catalog.resource(id)?.type === "tool");
  const ids = refused.map(({ id }) => id);
  return comparedTopics({ kind: "instead", ids }, refused, catalog);
}

/** Texts with a person's name say no more of what is asked than who wrote them. */
const peopleIn = (authors: ParsedQuery["authors"]): ParsedQuery["authors"] =>
  authors.filter(({ name }) => isPersonName(name));

const namesAny = ({ topics, titles, authors }: ReturnType<typeof readNames>): boolean =>
  [topics, titles, authors].some((named) => named.length > 0);

/** `500 ml` is a measure. */
const isOfField = (tokens: readonly Token[], matches: readonly Match[]): boolean =>
  matches
    .filter(isOfKind("field"))
    .some(({ from, to }) => to - from > 1 || !/^\d+$/.test(tokens[from - 1]?.word ?? ""));

/** Reads a query. Never throws; bounded in time by the number of characters and words it looks at. */
export function parseQuery(asked: string, language: Language, verbatim: boolean): ParsedQuery {
  const { placed: exact, unread, addressed, rest: text } = readAside(asked, language);
  const found = lookUp(text, language, verbatim);
  const { tokens, corrections, isForeign } = found;
  const written = { ...found, text, matches: withProducts(found, language) };
  const negated = readNegations(written);
  const measured = outsideTitles(readMeasured(text, language.latestYear), tokens, found.matches);
  const counted = placesWithin(measured, tokens).map((at) => ({ from: at, to: at + 1 }));
  const matches = found.matches.filter(outside([...negated, ...counted]));
  const said = { ...language, text, tokens, matches, addressed };
  const free = readConstraints(said);
  const wishes = free.placed.map(({ span }) => span);
  const names = readNames({ ...said, wishes, asksTypes: free.placed.some(asksOtherType) });
  const told = [...wordsSpent(wishes, tokens), ...free.padding, ...peopleIn(names.authors)];
  const spent = placesOf([...negated, ...counted, ...told]);
  const content = readTerms({ ...language, tokens, spent, explained: placesOf(matches) });
  const worded = withoutTranslated(matches, [...wishes, ...free.padding]);
  const terms = uniqueTerms(content.terms.concat(termsOfWordings(tokens, worded, language)));
  const isOnSubject = namesAny(names) || terms.some(({ stem }) => language.isCore(stem));
  const comparison = readComparison({ text, tokens, titles: names.titles }, language.catalog);
  return withoutConsuming({
    tokens,
    terms,
    unknown: isForeign && isOnSubject ? [] : content.unknown,
    isOnSubject,
    elsewhere: content.elsewhere,
    ofField: isOfField(tokens, matches),
    ...names,
    topics: namedBeside(written, comparison, names).concat(
      topicsOfTools({ ...written, negated, comparison, ...names }, language.catalog),
      topicsAsked(exact),
    ),
    constraints: eachOnce(exact.concat(measured), withRefused(free.placed, negated)),
    corrections,
    unread,
    foreign: isForeign,
    ...(comparison ? { comparison } : {}),
    length: lengthOf(content.terms.length),
  });
}

function lengthOf(words: number): number {
  return Math.min(1, Math.max(0, (words - shortUpTo) / (longFrom - shortUpTo)));
}
