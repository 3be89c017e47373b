import type { ParsedQuery } from "./parse-query.ts";
import type { Shelf } from "./shelf.ts";
import { textFields } from "./shelf.ts";
import { constraintFit } from "./constraint-fit.ts";
import { titleScores } from "./title-match.ts";
import * as weights from "./weights.ts";

/** What speaks for one resource, each between 0 and 1. */
export interface Evidence {
  text: number;
  topic: number;
  title: number;
  author: number;
}

export interface Ranked {
  readonly number: number;
  readonly evidence: Readonly<Evidence>;
  readonly fit: number;
  readonly prior: number;
  readonly score: number;
}

type Scores = Map<number, Evidence>;

function evidenceOf(scores: Scores, number: number): Evidence {
  const known = scores.get(number);
  if (known) return known;
  const made = { text: 0, topic: 0, title: 0, author: 0 };
  scores.set(number, made);
  return made;
}

function addText(scores: Scores, query: ParsedQuery, shelf: Shelf): void {
  const fields = textFields.map((field) => weights.fieldWeights[field] ?? 0);
  const unknown = query.unknown.length * shelf.information("");
  const total =
    unknown * 0.5 + query.terms.reduce((sum, term) => sum + shelf.information(term.stem), 0);
  for (const { stem } of query.terms) {
    const postings = shelf.text.terms.get(stem);
    const share = shelf.information(stem) / total;
    postings?.documents.forEach((document, row) => {
      let sum = 0;
      for (let field = 0; field < fields.length; field += 1)
        sum += (fields[field] ?? 0) * (postings.weights[row * fields.length + field] ?? 0);
      evidenceOf(scores, document).text += (share * sum) / (1 + sum);
    });
  }
}

function topicShares(query: ParsedQuery, shelf: Shelf): Map<string, number> {
  const shares = new Map<string, number>();
  let total = 0;
  const spans = new Set<number>();
  for (const { topic, from } of query.topics) {
    const size = shelf.byTopic.get(topic)?.length ?? 0;
    if (size === 0) continue;
    const share = Math.log(1 + shelf.resources.length / size);
    shares.set(topic, Math.max(shares.get(topic) ?? 0, share));
    if (!spans.has(from)) total += share;
    spans.add(from);
  }
  for (const [topic, share] of shares) shares.set(topic, share / total);
  return shares;
}

function addTopics(scores: Scores, query: ParsedQuery, shelf: Shelf): void {
  for (const [topic, share] of topicShares(query, shelf)) {
    for (const number of shelf.byTopic.get(topic) ?? []) {
      const place = shelf.resources[number]?.topics.indexOf(topic) ?? 9;
      evidenceOf(scores, number).topic += share * (weights.topicPlaces[place] ?? 0.4);
    }
  }
}

function addTitles(scores: Scores, query: ParsedQuery, shelf: Shelf): void {
  for (const [number, score] of titleScores(query, shelf)) {
    evidenceOf(scores, number).title = score;
  }
}

function addAuthors(scores: Scores, query: ParsedQuery, shelf: Shelf): void {
  for (const { name } of query.authors) {
    for (const number of shelf.byAuthor.get(name) ?? []) evidenceOf(scores, number).author = 1;
  }
}

function addConstrained(scores: Scores, query: ParsedQuery, shelf: Shelf): void {
  if (scores.size > 0 || query.constraints.length === 0) return;
  shelf.resources.forEach((_, number) => evidenceOf(scores, number));
}

function priorOf(shelf: Shelf, number: number): number {
  const lists = shelf.resources[number]?.listed_by.length ?? 0;
  return 1 + weights.endorsementWeight * Math.log2(1 + lists);
}

export function rank(query: ParsedQuery, shelf: Shelf): Ranked[] {
  const scores: Scores = new Map();
  addText(scores, query, shelf);
  addTopics(scores, query, shelf);
  addTitles(scores, query, shelf);
  addAuthors(scores, query, shelf);
  addConstrained(scores, query, shelf);
  const textWeight = query.isLong ? weights.longTextWeight : weights.textWeight;
  const topicWeight = query.isLong ? weights.longTopicWeight : weights.topicWeight;
  const ranked = [...scores].flatMap(([number, evidence]) => {
    const resource = shelf.resources[number];
    if (!resource) return [];
    const subject =
      0.02 +
      textWeight * evidence.text +
      topicWeight * evidence.topic +
      weights.titleWeight * evidence.title +
      weights.authorWeight * evidence.author;
    const fit = constraintFit(resource, query, shelf);
    const prior = priorOf(shelf, number);
    return [{ number, evidence, fit, prior, score: subject * fit * prior }];
  });
  return ranked
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.score - a.score || a.number - b.number);
}
