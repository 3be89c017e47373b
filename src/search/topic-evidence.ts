import { stem } from "./lunr-index.ts";
import type { TopicPart } from "./meaning.ts";
import type { ParsedQuery, Span } from "./parsed-query.ts";
import type { Shelf } from "./shelf.ts";
import { queryInformation } from "./text-evidence.ts";
import { topicPlaces, type Weights } from "./weights.ts";

/** Topic → how much of the query is about it. */
export type TopicShares = ReadonlyMap<string, number>;

/** Votes of fewer words in favour than this are chance. */
const maxVoted = 4;

/** A phrase that other topics' labels hold as well (机器学习) says less than one of its own (部署). */
function foreignInformation(query: ParsedQuery, { from, to }: Span, shelf: Shelf): number {
  const phrase = query.tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join("");
  const holders = shelf.foreignLabels.filter((labels) =>
    labels.some((one) => one.includes(phrase)),
  );
  return shelf.information("") / Math.max(1, holders.length);
}

/**
 * Information in the words of a phrase; what no text holds, as in other languages, says as much as a rare
 * word, also where one of its words is spelt as an English one (`déploiement de modèles`).
 */
function spanInformation(query: ParsedQuery, span: Span, shelf: Shelf): number {
  const stems = query.tokens.slice(span.from, span.to).map(({ word }) => stem(word));
  const known = stems.filter((one) => shelf.text.terms.has(one));
  const sum = known.reduce((subtotal, one) => subtotal + shelf.information(one), 0);
  const isRead = query.foreign ? known.length === stems.length : known.length > 0;
  return isRead ? sum : Math.max(sum, foreignInformation(query, span, shelf));
}

/** How much of a query a name in it is: all of a short one, little of a long message. Rooted, since names are meant. */
export function nameShare(query: ParsedQuery, span: Span, shelf: Shelf): number {
  const total = queryInformation(query, shelf);
  const own = spanInformation(query, span, shelf);
  return total <= own ? 1 : Math.sqrt(own / total);
}

function partWorth(part: TopicPart, weights: Weights): number {
  switch (part) {
    case "whole":
      return 1;
    case "part":
      return weights.partTopic;
    case "cue":
      return weights.cue;
  }
}

/**
 * Topics named outright, each by the share of the query's information that its words hold: `gcp mlops`
 * is about Google Cloud, and one `GPU` in a long message does not make it about hardware.
 */
export function namedTopics(query: ParsedQuery, shelf: Shelf, weights: Weights): TopicShares {
  const shares = new Map<string, number>();
  const spans = new Map<number, number>();
  for (const named of query.topics) {
    const information = spanInformation(query, named, shelf);
    spans.set(named.from, information);
    const share = information * partWorth(named.part, weights);
    shares.set(named.topic, Math.max(shares.get(named.topic) ?? 0, share));
  }
  const spoken = spans.values().reduce((sum, information) => sum + information, 0);
  const total = Math.max(spoken, queryInformation(query, shelf));
  return new Map([...shares].map(([topic, share]) => [topic, share / total]));
}

/** Topics that the query's words usually go with, weighed by each word's information. */
export function votedTopics(query: ParsedQuery, shelf: Shelf): TopicShares {
  const sums = new Map<string, number>();
  let total = 0;
  for (const { stem } of query.terms) {
    const information = shelf.information(stem);
    total += information;
    for (const [topic, vote] of shelf.votes.get(stem) ?? [])
      sums.set(topic, (sums.get(topic) ?? 0) + information * vote);
  }
  const best = [...sums].sort((a, b) => b[1] - a[1]).slice(0, maxVoted);
  return new Map(best.map(([topic, sum]) => [topic, sum / total]));
}

/** What a topic at a place of a resource's list is worth; the first is what it is most about. */
export const placeWorth = (place: number): number => topicPlaces[place] ?? 0;

/** Calls `add` with what each resource has of the topics: earlier places in its list count more. */
export function eachTopicScore(
  shares: TopicShares,
  shelf: Shelf,
  add: (number: number, score: number) => void,
): void {
  for (const [topic, share] of shares) {
    for (const { number, worth } of shelf.byTopic.get(topic) ?? []) add(number, share * worth);
  }
}
