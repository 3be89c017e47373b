import type { Resource } from "#catalog/schema.ts";
import type { TextIndex } from "./lunr-index.ts";
import { topicPlaces } from "#search/weights.ts";

/** Topic → how much more likely a resource with the word has it than any other, 0 to 1. */
export type Votes = ReadonlyMap<string, number>;

/** Keeps a word that stands in one or two resources from being sure of their topics. */
const doubt = 2;
/** A word common to all topics votes for none. */
const leastVote = 0.05;

/** By number: its topics, each with what its place among them is worth. */
type Shares = readonly (readonly (readonly [topic: number, share: number])[])[];

function addShares(mass: Float64Array, shares: Shares, numbers: Iterable<number>): void {
  mass.fill(0);
  for (const number of numbers)
    for (const [topic, share] of shares[number] ?? []) mass[topic] = (mass[topic] ?? 0) + share;
}

function shareOut(resources: readonly Resource[], topics: readonly string[]): Shares {
  const numberOf = new Map(topics.map((topic, number) => [topic, number]));
  return resources.map((resource) =>
    resource.topics.map((topic, place) => [numberOf.get(topic) ?? 0, topicPlaces[place] ?? 0]),
  );
}

/**
 * Which topics a word speaks for: a small naive Bayes, counted once over the catalog's own texts.
 * The vote is how far P(topic | word) lies above P(topic), as a share of what it could.
 */
export function countVotes(
  resources: readonly Resource[],
  text: TextIndex,
): ReadonlyMap<string, Votes> {
  const topics = [...new Set(resources.flatMap((resource) => resource.topics))];
  const shares = shareOut(resources, topics);
  const mass = new Float64Array(topics.length);
  addShares(mass, shares, resources.keys());
  const usual = mass.map((sum) => sum / resources.length);
  const votes = new Map<string, Votes>();
  for (const [term, { documents }] of text.terms) {
    addShares(mass, shares, documents);
    const lifts = new Map<string, number>();
    mass.forEach((sum, number) => {
      if (sum === 0) return;
      const prior = usual[number] ?? 0;
      const given = (sum + doubt * prior) / (documents.length + doubt);
      const vote = (given - prior) / (1 - prior);
      if (vote > leastVote) lifts.set(topics[number] ?? "", vote);
    });
    votes.set(term, lifts);
  }
  return votes;
}
