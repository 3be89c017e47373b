import type { Resource } from "#catalog/schema.ts";
import { stem } from "#search/index/lunr-index.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { stemmedText } from "#search/index/stemmed-text.ts";
import { stopWords } from "#search/words/stop-words.ts";
import { queryInformation } from "./text-evidence.ts";
import { toTokens } from "#search/words/tokens.ts";

/** The part of a resource's text that says most of what was asked. */
export interface MatchedText {
  readonly field: "answers" | "covers" | "title" | "summary";
  readonly text: string;
  /** Whether it holds too little of the query to be worth quoting where anything else can be said. */
  readonly isFaint: boolean;
}

/** A question is quoted where it holds this share of what the query says; less would be a stretch. */
const questionShare = 0.45;
/** A subject is quoted where this share of its own words was asked for. */
const subjectShare = 0.6;
/** Words of title or summary are worth quoting where they hold this share of what the query says. */
const wordsShare = 0.2;
/** Words between asked ones that do not break a quotation: `quality of the data`. */
const mostBetween = 2;

type Informed = ReadonlyMap<string, number>;

function informationIn(stems: ReadonlySet<string>, informed: Informed): number {
  return stems.values().reduce((sum, one) => sum + (informed.get(one) ?? 0), 0);
}

const informedBy = (query: ParsedQuery, shelf: Shelf): Informed =>
  new Map(query.terms.map(({ stem: one }) => [one, shelf.information(one)]));

const best = (parts: readonly MatchedPart[]): MatchedPart =>
  parts.reduce((a, b) => (b.score > a.score ? b : a), { text: "", score: 0 });

interface MatchedPart {
  readonly text: string;
  readonly score: number;
}

function shareAsked(text: string, informed: Informed, shelf: Shelf): number {
  const stems = stemmedText(text).stems;
  const whole = stems.values().reduce((sum, one) => sum + shelf.information(one), 0);
  return whole === 0 ? 0 : informationIn(stems, informed) / whole;
}

interface Run {
  readonly stems: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
  /** Number of the last asked word. */
  readonly last: number;
}

/** Stretches of a text that consist of asked words, with at most a stop word or two between them. */
function runsOf(text: string, informed: Informed): readonly Run[] {
  const tokens = toTokens(text);
  const runs: Run[] = [];
  tokens.forEach(({ word, start, end }, at) => {
    const one = stem(word);
    if (!informed.has(one)) return;
    const last = runs.at(-1);
    const between = tokens.slice((last?.last ?? at) + 1, at);
    const goesOn =
      between.length <= mostBetween && between.every((token) => stopWords.has(token.word));
    if (last && goesOn)
      runs.splice(-1, 1, { ...last, stems: new Set([...last.stems, one]), end, last: at });
    else runs.push({ stems: new Set([one]), start, end, last: at });
  });
  return runs;
}

/** The stretch of a text that holds most of what was asked, as it stands there. */
function quote(text: string, informed: Informed): MatchedPart {
  return best(
    runsOf(text, informed).map(({ stems, start, end }) => ({
      text: text.slice(start, end),
      score: informationIn(stems, informed),
    })),
  );
}

/** The largest share of the query's information that one question of the resource holds, from two words on. */
export function sharedQuestion(resource: Resource, query: ParsedQuery, shelf: Shelf): number {
  const total = queryInformation(query, shelf);
  const informed = informedBy(query, shelf);
  const shares = resource.answers.map((question) => {
    const shared = query.terms.filter((term) => stemmedText(question).stems.has(term.stem));
    return shared.length > 1 ? informationIn(stemmedText(question).stems, informed) / total : 0;
  });
  return Math.max(0, ...shares);
}

/** What to quote of a resource: a question it answers, a subject it covers, or words in title or summary. */
export function findMatchedText(
  resource: Resource,
  query: ParsedQuery,
  shelf: Shelf,
): MatchedText | undefined {
  const informed = informedBy(query, shelf);
  const total = informed.values().reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefined;
  const question = best(
    resource.answers.map((text) => ({
      text,
      score: informationIn(stemmedText(text).stems, informed),
    })),
  );
  if (query.terms.length > 1 && question.score >= questionShare * total)
    return { field: "answers", text: question.text, isFaint: false };
  const subject = best(
    resource.covers.map((text) => ({ text, score: shareAsked(text, informed, shelf) })),
  );
  if (subject.score >= subjectShare) return { field: "covers", text: subject.text, isFaint: false };
  return quoteWords(resource, informed, wordsShare * total);
}

function quoteWords(
  resource: Resource,
  informed: Informed,
  least: number,
): MatchedText | undefined {
  const title = quote(resource.title, informed);
  const summary = quote(resource.summary, informed);
  const field = summary.score > title.score ? "summary" : "title";
  const { text, score } = field === "title" ? title : summary;
  return score === 0 ? undefined : { field, text, isFaint: score < least };
}
