import { stem } from "#search/index/lunr-index.ts";
import type { TopicPart } from "#search/query/meaning.ts";
import type { ParsedQuery, Span } from "#search/query/parsed-query.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { queryInformation } from "./text-evidence.ts";
import { topicPlaces, type Weights } from "#search/weights.ts";

/** Topic → how much of the query is about it. */
export type TopicShares = ReadonlyMap<string, number>;

/** Votes of fewer words in favour than this are chance. */
const maxVoted = 4;

const wordsOf = (query: ParsedQuery, { from, to }: Span): string =>
  query.tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ");

const sum = (numbers: IteratorObject<number>): number =>
  numbers.reduce((total, number) => total + number, 0);

/** A phrase that other topics' labels hold as well (机器学习) says less than one of its own (部署). */
function foreignInformation(query: ParsedQuery, span: Span, shelf: Shelf): number {
  const phrase = wordsOf(query, span).replaceAll(" ", "");
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
  const own = sum(known.values().map((one) => shelf.information(one)));
  const isRead = query.foreign ? known.length === stems.length : known.length > 0;
  return isRead ? own : Math.max(own, foreignInformation(query, span, shelf));
}

/** How much of a query a name in it is: all of a short one, little of a long message. Rooted, since names are meant. */
export function nameShare(query: ParsedQuery, spans: readonly Span[], shelf: Shelf): number {
  const total = queryInformation(query, shelf);
  const own = spans.reduce((sum, span) => sum + spanInformation(query, span, shelf), 0);
  return total <= own ? 1 : Math.sqrt(own / total);
}

function partWorth(part: TopicPart, weights: Weights): number {
  switch (part) {
    case "whole":
    case "alone":
      return 1;
    case "part":
      return weights.partTopic;
    case "cue":
      return weights.cue;
  }
}

/**
 * Topics named outright, each by the share of the query's information that its words hold: `gcp mlops`
 * is about Google Cloud, and one `GPU` in a long message does not make it about hardware. Several names
 * of one topic add up, a name that is repeated says no more than once.
 */
export function namedTopics(query: ParsedQuery, shelf: Shelf, weights: Weights): TopicShares {
  const shares = new Map<string, Map<string, number>>();
  const spoken = new Map<string, number>();
  for (const named of query.topics) {
    const words = wordsOf(query, named);
    const information = spoken.get(words) ?? spanInformation(query, named, shelf);
    spoken.set(words, information);
    const ofTopic = shares.get(named.topic) ?? new Map<string, number>();
    const share = Math.max(ofTopic.get(words) ?? 0, information * partWorth(named.part, weights));
    shares.set(named.topic, ofTopic.set(words, share));
  }
  const total = Math.max(sum(spoken.values()), queryInformation(query, shelf));
  return new Map([...shares].map(([topic, parts]) => [topic, sum(parts.values()) / total]));
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

/** What is of a type that is asked for on the core topic is near it, whatever its own topics are. */
export function nearCore(query: ParsedQuery, shelf: Shelf): readonly number[] {
  const isNamed = query.topics.some(
    ({ topic, part }) => topic === shelf.coreTopic && part !== "cue",
  );
  const types = query.constraints.flatMap(({ constraint }) =>
    isNamed && constraint.kind === "type" && !constraint.negated ? [constraint.value] : [],
  );
  return types
    .flatMap((type) => shelf.byType.get(type) ?? [])
    .filter((number) => !shelf.resources[number]?.topics.includes(shelf.coreTopic));
}

/** Two topics named outright, besides that of all the catalog; none where there are fewer or more. */
function twoNamed(query: ParsedQuery, shelf: Shelf): readonly string[] {
  const named = query.topics.filter(({ part }) => part === "whole").map(({ topic }) => topic);
  const others = [...new Set(named)].filter((topic) => topic !== shelf.coreTopic);
  return others.length === 2 ? others : [];
}

/** How far a resource is about both of two topics that are named: as far as about the one that it is less about. */
export function jointShare(topics: readonly string[], query: ParsedQuery, shelf: Shelf): number {
  const places = twoNamed(query, shelf).map((topic) => topics.indexOf(topic));
  if (places.length === 0 || places.includes(-1)) return 0;
  return placeWorth(Math.max(...places)) * (1 - query.length);
}

/** Calls `add` with what each resource that is about both of two named topics has of that. */
export function eachJointShare(
  query: ParsedQuery,
  shelf: Shelf,
  add: (number: number, share: number) => void,
): void {
  const [first = ""] = twoNamed(query, shelf);
  for (const { number } of shelf.byTopic.get(first) ?? []) {
    const share = jointShare(shelf.resources[number]?.topics ?? [], query, shelf);
    if (share > 0) add(number, share);
  }
}

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
