import { damerauLevenshtein } from "#catalog/edit-distance.ts";
import type { Correction, SearchResult } from "#search/hit.ts";
import { stem } from "#search/index/lunr-index.ts";
import { sharedQuestion } from "./matched-text.ts";
import { placesOf } from "#search/query/matches.ts";
import type { ParsedQuery, Span } from "#search/query/parsed-query.ts";
import { isBare } from "./bare.ts";
import type { Ranked } from "./ranked.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { stopWords } from "#search/words/stop-words.ts";
import { queryInformation, unknownWords } from "./text-evidence.ts";
import { votedTopics } from "./topic-evidence.ts";
import {
  adrift,
  confidenceLimits,
  correctedShare,
  foreignEvidence,
  plainlyNamed,
  wordEvidence,
} from "#search/weights.ts";

/** Hits whose questions are compared with the one asked. */
const questionsLookedAt = 5;

const unspaced = (text: string): string => text.replaceAll(" ", "");

/** From here on a word that is a single slip away from another hardly means anything else. */
const longWord = 9;

const isPlainSlip = ({ from, to }: Correction): boolean =>
  unspaced(from) === unspaced(to) ||
  (from.length >= longWord && damerauLevenshtein(from, to, 1) <= 1);

/** Words that were put right and may have meant something else: not those where only a space or one of many letters was amiss. */
const correctedWords = ({ corrections }: ParsedQuery): ReadonlySet<string> =>
  new Set(corrections.filter((one) => !isPlainSlip(one)).flatMap(({ to }) => to.split(" ")));

const namesOf = ({ titles, authors }: ParsedQuery): readonly Span[] => [...titles, ...authors];

/** Corrected words beside which the rest of the name is typed right, as in `geen kim`: no accident. */
function borneOut(query: ParsedQuery, corrected: ReadonlySet<string>): ReadonlySet<number> {
  const isTyped = ({ from, to }: Span): boolean =>
    query.tokens.slice(from, to).some(({ word }) => !corrected.has(word) && !stopWords.has(word));
  return placesOf(namesOf(query).filter(isTyped));
}

/** The share of the query's information in words that name a topic, a title or a person. */
function namedShare(query: ParsedQuery, shelf: Shelf, total: number): number {
  const named = query.topics.length + query.titles.length + query.authors.length;
  if (total === 0) return named > 0 ? confidenceLimits.strong : 0;
  const corrected = correctedWords(query);
  const sure = borneOut(query, corrected);
  let sum = 0;
  for (const at of placesOf([...query.topics, ...query.titles, ...query.authors])) {
    const word = query.tokens[at]?.word ?? "";
    const share = corrected.has(word) && !sure.has(at) ? correctedShare : 1;
    if (!stopWords.has(word)) sum += share * shelf.information(stem(word));
  }
  return Math.min(1, sum / total);
}

/** Shorter words are near to some name by accident. */
const longName = 6;

/** Whether all that is asked is a name with a slip in it that spares its beginning: `valoohai`. */
function isNearName(query: ParsedQuery): boolean {
  const [correction] = query.corrections;
  const { length } = query.tokens;
  return (
    correction !== undefined &&
    correction.from.length >= longName &&
    correction.from.charAt(0) === correction.to.charAt(0) &&
    [...namesOf(query), ...query.topics.filter(({ part }) => part !== "cue")].some(
      ({ from, to }) => from === 0 && to === length,
    )
  );
}

/** The share of the query's information in words of the field, rather than of everyday prose. */
function subjectShare(query: ParsedQuery, shelf: Shelf, total: number): number {
  if (total === 0) return 0;
  const corrected = correctedWords(query);
  const sum = query.terms.reduce((subtotal, { word, stem: key }) => {
    const share = corrected.has(word) ? correctedShare : 1;
    return subtotal + share * shelf.information(key) * (shelf.subjectWords.get(key) ?? 0);
  }, 0);
  return sum / total;
}

function countedWords(query: ParsedQuery): number {
  const named = placesOf([...query.topics, ...query.titles, ...query.authors]).size;
  const corrected = correctedWords(query);
  const typed = query.terms.filter(({ word }) => !corrected.has(word));
  const known = Math.max(typed.length, named - corrected.size);
  const translated = query.foreign && query.isOnSubject ? foreignEvidence : 0;
  const isPlain = query.topics.some(({ from, to, part }) => part === "whole" && to - from > 1);
  return (
    translated -
    (query.isOnSubject || query.constraints.length > 0 ? 0 : adrift) +
    (isPlain ? plainlyNamed : 0) +
    wordEvidence.known * Math.min(wordEvidence.knownUpTo, known) -
    wordEvidence.unknown * Math.min(wordEvidence.unknownUpTo, unknownWords(query)) -
    wordEvidence.elsewhere * Math.min(wordEvidence.elsewhereUpTo, query.elsewhere.length)
  );
}

/**
 * How much speaks for the query being about anything here, 0 to about 4: what it names, its words as
 * far as they are the field's and one text holds them, the topics they go with,
 * how nearly a title was typed or a question asked, and how many words are known here. Enough for an
 * answer with a caution where the field itself is spoken of.
 */
function evidenceFor(query: ParsedQuery, ranked: readonly Ranked[], shelf: Shelf): number {
  const total = queryInformation(query, shelf);
  const subjects = subjectShare(query, shelf, total);
  const words = Math.max(0, ...ranked.map(({ evidence }) => evidence.text));
  const votes = total === 0 ? 0 : Math.max(0, ...votedTopics(query, shelf).values());
  const title = Math.max(0, ...ranked.map(({ evidence }) => evidence.title));
  const questions = ranked.slice(0, questionsLookedAt).map(({ number }) => {
    const resource = shelf.resources[number];
    return resource ? sharedQuestion(resource, query, shelf) : 0;
  });
  const evidence =
    namedShare(query, shelf, total) +
    subjects +
    Math.min(words, subjects) +
    votes +
    title +
    Math.max(0, ...questions) +
    countedWords(query);
  return query.ofField || isNearName(query) ? Math.max(evidence, confidenceLimits.weak) : evidence;
}

/** Whether to answer, to answer with a caution, or to say that nothing was found. */
export function confidenceOf(
  query: ParsedQuery,
  ranked: readonly Ranked[],
  shelf: Shelf,
): SearchResult["confidence"] {
  if (ranked.length === 0) return "none";
  if (isBare(query)) return query.isUnplaced === true ? "weak" : "strong";
  const evidence = evidenceFor(query, ranked, shelf);
  if (evidence < confidenceLimits.weak) return "none";
  return evidence < confidenceLimits.strong ? "weak" : "strong";
}
