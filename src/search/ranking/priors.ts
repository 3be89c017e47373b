import type { Pick, Resource } from "#catalog/schema.ts";
import type { CommunitySignals } from "#search/hit.ts";
import type { ParsedQuery } from "#search/query/parsed-query.ts";
import type { Ranking } from "./ranked.ts";
import type { Shelf } from "#search/index/shelf.ts";
import { asksOnlyAuthors } from "./author-match.ts";
import { voteDoubt } from "#search/weights.ts";

/** What speaks for a resource whatever is asked, each a factor around 1. */
export interface Priors {
  readonly endorsement: number;
  readonly pick: number;
  readonly community: number;
  readonly status: number;
}

/**
 * The share of helpful votes, drawn towards a half while there are few: the mean of a Beta posterior
 * whose prior is `voteDoubt` votes split evenly (Gelman et al., "Bayesian Data Analysis", section 2.4).
 */
export function helpfulShare(votes: {
  readonly helpful: number;
  readonly notHelpful: number;
}): number {
  return (votes.helpful + voteDoubt / 2) / (votes.helpful + votes.notHelpful + voteDoubt);
}

function communityPrior(id: string, weight: number, signals?: CommunitySignals): number {
  const votes = signals?.votes.get(id);
  return votes ? 1 + weight * (2 * helpfulShare(votes) - 1) : 1;
}

/** The pick that makes a resource what an editor would hand to someone who asks for the topic. */
export const pickOn = (topic: string, { id }: Resource, { picks }: Shelf): Pick | undefined =>
  picks.get(topic)?.find((one) => one.resource === id);

/** Whether an editor would hand it to someone who asks for one of the query's topics. */
export function pickOf(resource: Resource, query: ParsedQuery, ranking: Ranking) {
  for (const { topic, part } of query.topics) {
    const pick = part === "whole" ? pickOn(topic, resource, ranking.shelf) : undefined;
    if (pick) return pick;
  }
  return undefined;
}

export function priorsOf(resource: Resource, query: ParsedQuery, ranking: Ranking): Priors {
  const { weights, community } = ranking;
  const endorsementWeight = asksOnlyAuthors(query) ? weights.bareEndorsement : weights.endorsement;
  return {
    endorsement: 1 + endorsementWeight * Math.log2(1 + resource.listed_by.length),
    pick: pickOf(resource, query, ranking) ? 1 + weights.pick : 1,
    community: communityPrior(resource.id, weights.community, community),
    status: resource.status === "archived" ? weights.archived : 1,
  };
}

export const priorOf = (priors: Priors): number =>
  priors.endorsement * priors.pick * priors.community * priors.status;
