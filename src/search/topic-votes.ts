import type { Resource } from "#catalog/schema.ts";
import type { TextIndex } from "./lunr-index.ts";
import { topicPlaces } from "./weights.ts";

/** Topic → how much more likely a resource with the word has it than any other, 0 to 1. */
export type Votes = ReadonlyMap<string, number>;

/** Keeps a word that stands in one or two resources from being sure of their topics. */
const doubt = 2;
/** A word common to all topics votes for none. */
const leastVote = 0.05;

const placeOf = (place: number): number => topicPlaces[place] ?? 0;

function topicMass(resources: readonly Resource[], numbers: Iterable<number>): Map<string, number> {
  const mass = new Map<string, number>();
  for (const number of numbers) {
    resources[number]?.topics.forEach((topic, place) =>
      mass.set(topic, (mass.get(topic) ?? 0) + placeOf(place)),
    );
  }
  return mass;
}

/**
 * Which topics a word speaks for: a small naive Bayes, counted once over the catalog's own texts.
 * The vote is how far P(topic | word) lies above P(topic), as a share of what it could.
 */
export function countVotes(
  resources: readonly Resource[],
  text: TextIndex,
): ReadonlyMap<string, Votes> {
  const all = topicMass(resources, resources.keys());
  const usual = new Map([...all].map(([topic, mass]) => [topic, mass / resources.length]));
  const votes = new Map<string, Votes>();
  for (const [term, { documents }] of text.terms) {
    const mass = topicMass(resources, documents);
    const lifts = [...mass].flatMap(([topic, sum]) => {
      const prior = usual.get(topic) ?? 0;
      const given = (sum + doubt * prior) / (documents.length + doubt);
      const vote = (given - prior) / (1 - prior);
      return vote > leastVote ? [[topic, vote] as const] : [];
    });
    votes.set(term, new Map(lifts));
  }
  return votes;
}
