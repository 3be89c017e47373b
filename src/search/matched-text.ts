import type { Resource } from "#catalog/schema.ts";
import { stem } from "./lunr-index.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import type { Shelf } from "./shelf.ts";
import { queryInformation } from "./text-evidence.ts";
import { toTokens } from "./tokens.ts";

/** The part of a resource's text that says most of what was asked. */
export interface MatchedText {
  readonly field: "answers" | "covers" | "title" | "summary";
  readonly text: string;
  /** Information of the query's words in it, in nats. */
  readonly information: number;
}

/** A question is quoted where it holds this share of what the query says; less would be a stretch. */
const questionShare = 0.45;
/** A subject is quoted where this share of its own words was asked for. */
const subjectShare = 0.6;

type Informed = ReadonlyMap<string, number>;

/** Texts of resources shown, as stems; as many as a catalog has are remembered. */
const stemsByText = new Map<string, ReadonlySet<string>>();
const maxRemembered = 20_000;

function stemsOf(text: string): ReadonlySet<string> {
  const known = stemsByText.get(text);
  if (known) return known;
  const made = new Set(toTokens(text).map(({ word }) => stem(word)));
  if (stemsByText.size < maxRemembered) stemsByText.set(text, made);
  return made;
}

function informationIn(text: string, informed: Informed): number {
  const stems = stemsOf(text);
  return stems.values().reduce((sum, one) => sum + (informed.get(one) ?? 0), 0);
}

const informedBy = (query: ParsedQuery, shelf: Shelf): Informed =>
  new Map(query.terms.map(({ stem: one }) => [one, shelf.information(one)]));

function best(texts: readonly string[], scoreOf: (text: string) => number): MatchedPart {
  const scored = texts.map((text) => ({ text, score: scoreOf(text) }));
  return scored.reduce((a, b) => (b.score > a.score ? b : a), { text: "", score: 0 });
}

interface MatchedPart {
  readonly text: string;
  readonly score: number;
}

function shareAsked(text: string, informed: Informed, shelf: Shelf): number {
  const whole = stemsOf(text)
    .values()
    .reduce((sum, one) => sum + shelf.information(one), 0);
  return whole === 0 ? 0 : informationIn(text, informed) / whole;
}

function wordIn(text: string, query: ParsedQuery, informed: Informed): string | undefined {
  const stems = stemsOf(text);
  const inText = query.terms.filter((term) => stems.has(term.stem));
  return inText.sort((a, b) => (informed.get(b.stem) ?? 0) - (informed.get(a.stem) ?? 0))[0]?.word;
}

/** The largest share of the query's information that one question of the resource holds, from two words on. */
export function sharedQuestion(resource: Resource, query: ParsedQuery, shelf: Shelf): number {
  const total = queryInformation(query, shelf);
  const informed = informedBy(query, shelf);
  const shares = resource.answers.map((question) => {
    const shared = query.terms.filter((term) => stemsOf(question).has(term.stem));
    return shared.length > 1 ? informationIn(question, informed) / total : 0;
  });
  return Math.max(0, ...shares);
}

/** What to quote of a resource: a question it answers, a subject it covers, or a word in title or summary. */
export function findMatchedText(
  resource: Resource,
  query: ParsedQuery,
  shelf: Shelf,
): MatchedText | undefined {
  const informed = informedBy(query, shelf);
  const total = informed.values().reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefined;
  const inform = (text: string): number => informationIn(text, informed);
  const question = best(resource.answers, inform);
  if (query.terms.length > 1 && question.score >= questionShare * total)
    return { field: "answers", text: question.text, information: question.score };
  const subject = best(resource.covers, (text) => shareAsked(text, informed, shelf));
  if (subject.score >= subjectShare)
    return { field: "covers", text: subject.text, information: inform(subject.text) };
  for (const field of ["title", "summary"] as const) {
    const word = wordIn(resource[field], query, informed);
    if (word) return { field, text: word, information: inform(resource[field]) };
  }
  return undefined;
}
